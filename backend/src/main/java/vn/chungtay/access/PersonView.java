package vn.chungtay.access;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.shared.OrganisationRef;

/** A person as the administrator sees them. */
@Schema(name = "Person", description = "A person who can sign in, with their roles and organisations.")
record PersonView(
        @NotNull String id,
        @NotNull @Schema(examples = "so.chuyenvien") String username,
        @NotNull @Schema(examples = "Lê Minh Khuê") String name,

        @NotNull @Schema(description = "Whether they can sign in.")
        boolean enabled,

        @NotNull @Schema(description = "Whether it is the account of a program.")
        boolean program,

        @NotNull @Schema(description = "As they were given; a role carries lesser ones with it.")
        List<Role> roles,

        @NotNull @Schema(description = "Where they have them.")
        List<OrganisationRef> organisations,

        @NotNull @Schema(description = "Groups of theirs that are named like no organisation's code.")
        List<String> otherGroups,

        @NotNull
        @Schema(
                description = "Where Keycloak's console shows them.",
                format = "uri",
                examples =
                        "https://chungtay.example/auth/admin/master/console/#/chungtay/users/0a5e3c1e-5b0e-4a53-9a3e-2f1f0e0c8a11/settings")
        String consoleUrl) {}
