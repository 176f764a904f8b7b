package vn.chungtay.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.shared.OrganisationRef;

/** Something that waits for the caller. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Something that waits for the caller.")
record WorklistItem(
        @NotNull Kind kind,

        @NotNull @Schema(description = "Where the record is.", examples = "session-reports")
        String collection,

        @NotNull UUID recordId,

        @Schema(description = "The pairing it stands under.")
        UUID pairingId,

        @NotNull @Schema(description = "Of the record; what If-Match wants.")
        String etag,

        @Schema(description = "The transition that one tap performs; none: it must be opened first.")
        String action,

        @NotNull String title,
        @NotNull @Schema(description = "For whom it waits.") OrganisationRef organisation,
        @Schema(description = "The other side.") OrganisationRef counterpart,

        @NotNull @Schema(description = "Since when it waits.")
        LocalDate since) {

    @Schema(name = "WorklistKind")
    enum Kind {
        CONFIRM_SESSION,
        CORRECT_SESSION,
        REPORT_SESSION,
        ACCEPT_PAIRING,
        SIGN_AGREEMENT,
        RENEW_AGREEMENT,
        AGREE_PLAN,
        SUBMIT_PLAN,
        APPROVE_PLAN,
        CORRECT_PLAN,
        RECEIVE_CONTRIBUTION,
        CORRECT_CONTRIBUTION,
        DELIVER_CONTRIBUTION,
        FILL_PILOTS,
        APPROVE_PILOTS,
        CORRECT_PILOTS,
        ANSWER_NUDGE,
        MOVE_ORGANISATIONS
    }
}
