package vn.chungtay.reform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each pair. */
@Schema(description = "What became of each pair, in the order of the request.")
record ProposedSuccessors(@NotNull List<Proposed> results) {

    /** What became of a pair. */
    @Schema(name = "SuccessorsOutcome")
    enum Outcome {
        PROPOSED,
        EXISTS,
        REFUSED
    }

    /** One pair and its fate. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SuccessorsPaired", description = "A pair and what became of it.")
    record Proposed(
            @NotNull UUID ended,
            @NotNull @Schema(examples = "HN-00166") String first,
            @NotNull @Schema(examples = "HN-10354") String second,
            @NotNull Outcome outcome,

            @Schema(
                    description =
                            "The pairing; of one that is open already, that one. In a dry run, of that one alone.")
            UUID pairingId,

            @Schema(description = "Why it is refused.", examples = "REFORM_PAIR_NOT_SUGGESTED")
            String code,

            @Schema(
                    description = "The same as a sentence.",
                    examples = "Hai đơn vị này không kế thừa hai bên của kết nghĩa đã kết thúc.")
            String reason) {}
}
