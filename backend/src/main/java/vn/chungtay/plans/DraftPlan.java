package vn.chungtay.plans;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The beginning of a plan. */
@Schema(description = "The beginning of a plan; a pairing has one a school year.")
record DraftPlan(
        @Schema(description = "Made by the client (UUID version 7), so that a repeat makes no second record.")
        UUID id,

        @NotNull UUID pairingId,

        @NotNull @Size(max = 9) @Schema(examples = "2026-2027")
        String schoolYear) {}
