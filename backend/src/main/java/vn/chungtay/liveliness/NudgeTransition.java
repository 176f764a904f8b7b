package vn.chungtay.liveliness;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step in a nudge's life. */
@Schema(description = "A step in a nudge's life.")
record NudgeTransition(
        @NotNull @Schema(examples = "done") Action action,
        @Size(max = 2000) String comment) {

    /** What can be done with it. */
    @Schema(name = "NudgeAction")
    enum Action {
        done
    }
}
