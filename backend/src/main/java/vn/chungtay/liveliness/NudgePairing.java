package vn.chungtay.liveliness;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A word to a silent pair. */
@Schema(description = "A word to a pair that has fallen silent.")
record NudgePairing(
        @Schema(description = "Made by the client (UUID version 7), so that a repeat makes no second record.")
        UUID id,

        @Size(max = 1000)
        @Schema(description = "What to say to the two.", examples = "Hai trường sắp xếp một buổi trong tháng này nhé")
        String message) {}
