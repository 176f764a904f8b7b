package vn.chungtay.pairings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.EducationLevel;

/** A proposal to work together. */
@Schema(description = "A proposal to work together; the caller stands at or above one of the two, or above both.")
record ProposePairing(
        @Schema(description = "Made by the client (UUID version 7), so that a repeat makes no second record.")
        UUID id,

        @NotBlank @Size(max = 40) @Schema(description = "The code of one party.", examples = "HN-005")
        String first,

        @NotBlank @Size(max = 40) @Schema(description = "The code of the other.", examples = "HN-272")
        String second,

        @Size(max = 40)
        @Schema(description = "The code of the phase; the current one by default.", examples = "2025-2030")
        String phase,

        @Schema(description = "At which level two schools work together; without it, at every level both teach.")
        EducationLevel level,

        @Size(max = 1000) @Schema(description = "What to say to the other side.")
        String message,

        @Size(max = 1000) @Schema(description = "Why two schools without a common level are paired.")
        String levelOverrideReason,

        @Schema(description = "The pairing of the two schools' units that this one stands under.")
        UUID underPairingId) {}
