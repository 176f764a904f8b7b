package vn.chungtay.pairings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step in an agreement's life. */
@Schema(description = "A step in an agreement's life.")
record AgreementTransition(
        @NotNull @Schema(examples = "sign") AgreementAction action,
        @Size(max = 2000) String comment,
        @Schema(description = "Needed to terminate it.") PairingEndReason endReason,

        @Schema(description = "The first day on which it holds no longer; today by default. Only to terminate it.")
        LocalDate on) {

    /** What can be done to an agreement; the words of the contract. */
    enum AgreementAction {
        sign,
        terminate
    }
}
