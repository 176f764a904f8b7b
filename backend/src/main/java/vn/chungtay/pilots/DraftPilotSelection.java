package vn.chungtay.pilots;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Begins the selection of a unit in a phase. */
@Schema(description = "Begins the selection of a unit in a phase.")
record DraftPilotSelection(
        @Schema(description = "Made by the client (UUID v7), so that repeating is safe.")
        UUID id,

        @NotBlank @Size(max = 40) @Schema(description = "The unit's code.", examples = "HN-005")
        String unit,

        @Size(max = 20) @Schema(description = "The phase's code; the current one by default.", examples = "2025-2030")
        String phase) {}
