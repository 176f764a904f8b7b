package vn.chungtay.reform;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Pairs of successors that are to be proposed. */
@Schema(description = "Pairs of successors that are to be proposed; at most 500.")
record ProposeSuccessors(
        @NotNull @Size(min = 1, max = ProposeSuccessors.MOST)
        List<@Valid @NotNull Pair> pairs,

        @Size(max = 1000) @Schema(description = "What to say to both sides.")
        String message) {

    static final int MOST = 500;

    /** One of the pairs. */
    @Schema(name = "SuccessorsToPair", description = "Two successors of the parties of an ended pairing.")
    record Pair(
            @NotNull @Schema(description = "The pairing that ended.")
            UUID ended,

            @NotBlank @Size(max = 40) @Schema(description = "The code of one.", examples = "HN-00166")
            String first,

            @NotBlank @Size(max = 40) @Schema(description = "The code of the other.", examples = "HN-10354")
            String second) {}
}
