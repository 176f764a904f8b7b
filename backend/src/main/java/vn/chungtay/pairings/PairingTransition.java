package vn.chungtay.pairings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step in a pairing's life. */
@Schema(description = "A step in a pairing's life.")
record PairingTransition(
        @NotNull @Schema(examples = "accept") PairingAction action,
        @Size(max = 2000) String comment,
        @Schema(description = "Needed to end it.") PairingEndReason endReason,

        @Schema(description = "The first day on which it holds no longer; today by default.")
        LocalDate on) {}
