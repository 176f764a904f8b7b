package vn.chungtay.reform;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** People of ended units go to successors. */
@Schema(description = "People of ended units and where they go; at most 100.")
record MovePeople(
        @NotNull @Size(min = 1, max = MovePeople.MOST) List<@Valid @NotNull Move> moves) {

    static final int MOST = 100;

    /** One of them. */
    @Schema(name = "PersonToMove", description = "A person and where they go.")
    record Move(
            @NotBlank
            @Size(max = 60)
            @Schema(description = "The person's id in Keycloak.", examples = "9c5b94b1-35ad-49bb-b118-8e8fc24abf80")
            String person,

            @NotBlank @Size(max = 60) @Schema(description = "The code of the ended unit.", examples = "HN-005")
            String from,

            @NotNull
            @Size(min = 1, max = 20)
            @Schema(description = "The codes of successors of it.", examples = "[\"HN-00166\"]")
            List<@NotBlank @Size(max = 40) String> to) {}
}
