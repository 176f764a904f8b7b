package vn.chungtay.statistics;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is planned from now on. */
@Schema(description = "What is planned from now on; of what, stays.")
record ChangeTarget(
        @NotNull @Min(1) @Max(1_000_000_000_000_000L) @Schema(examples = "95")
        Long value) {}
