package vn.chungtay.reform;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.access.Role;
import vn.chungtay.shared.OrganisationRef;

/** A person of an ended unit. */
@Schema(name = "ReformPerson", description = "A person of an ended unit, and where they could go or have gone.")
record ReformPersonView(
        @NotNull Person person,

        @NotNull @Schema(description = "As they were given; they keep them where they go.")
        List<Role> roles,

        @NotNull @Schema(description = "The ended unit.") OrganisationRef organisation,

        @NotNull @Schema(description = "Who took over from it.")
        List<OrganisationRef> successors,

        @NotNull @Schema(description = "To which of them the person has been moved; empty: not yet.")
        List<OrganisationRef> movedTo) {

    /** Who it is. */
    @Schema(name = "ReformPersonName", description = "Who it is, as Keycloak has them.")
    record Person(
            @NotNull @Schema(examples = "9c5b94b1-35ad-49bb-b118-8e8fc24abf80")
            String id,

            @NotNull @Schema(examples = "Lê Minh Khuê") String name,
            @NotNull @Schema(examples = "caugiay.canbo") String username,

            @NotNull @Schema(description = "Whether they can sign in.", examples = "true")
            boolean enabled,

            @NotNull
            @Schema(
                    description =
                            "Whether it is the account of a program. Left behind it reads but writes no more: whoever runs the program says to whom it goes.",
                    examples = "false")
            boolean program) {}
}
