package vn.chungtay.sessions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.shared.Refusal;

/** An action on the record of an activity. */
@Schema(name = "SessionStep", description = "An action on the record of an activity.")
record SessionStep(
        @NotNull @Schema(enumeration = {REPORT, CONFIRM, RETURN, CANCEL})
        String action,

        @Size(max = 2_000) @Schema(description = "Required to return.")
        String comment,

        @Schema(description = "Required to cancel.") CancelReason cancelReason,

        @Size(min = 1, max = 40)
        @Schema(description = "The code of the partner to confirm for; every one the caller stands above when absent.")
        String partner) {

    static final String REPORT = "report";
    static final String CONFIRM = "confirm";
    static final String RETURN = "return";
    static final String CANCEL = "cancel";

    SessionStep {
        comment = comment == null || comment.isBlank() ? null : comment.strip();
    }

    /** The comment, which this action cannot do without. */
    String requiredComment() {
        if (comment == null) {
            throw Refusal.invalid("/comment", "SESSION_COMMENT_NEEDED");
        }
        return comment;
    }

    CancelReason requiredReason() {
        if (cancelReason == null) {
            throw Refusal.invalid("/cancelReason", "REQUIRED");
        }
        return cancelReason;
    }
}
