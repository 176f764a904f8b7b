package vn.chungtay.reform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each move. */
@Schema(description = "What became of each move, in the order of the request.")
record MovedPeople(@NotNull List<Moved> results) {

    /** What became of a move. */
    @Schema(name = "MoveOutcome")
    enum Outcome {
        MOVED,
        UNCHANGED,
        REFUSED
    }

    /** One move and its fate. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PersonMoved", description = "A move and what became of it.")
    record Moved(
            @NotNull @Schema(examples = "9c5b94b1-35ad-49bb-b118-8e8fc24abf80")
            String person,

            @NotNull @Schema(examples = "HN-005") String from,
            @NotNull @Schema(examples = "[\"HN-00166\"]") List<String> to,
            @NotNull Outcome outcome,

            @Schema(description = "Why it is refused.", examples = "MOVE_NOT_A_SUCCESSOR")
            String code,

            @Schema(description = "The same as a sentence.", examples = "Đơn vị này không kế thừa đơn vị cũ.")
            String reason) {}
}
