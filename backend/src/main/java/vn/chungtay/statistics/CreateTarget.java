package vn.chungtay.statistics;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new target. */
@Schema(description = "A new target; there is one for a measure, its parameters, an organisation and a school year.")
record CreateTarget(
        @Schema(description = "A client-made UUID v7: a repeat returns that record.")
        UUID id,

        @NotBlank @Schema(examples = "sessions") String measure,

        @Size(max = 1000)
        @Schema(
                description =
                        "The measure's own parameters, as a question writes them, in any order; none of scope, schoolYear, asOf, map and by.",
                examples = "kind=THEMATIC_SESSION&organisingLevel=UNIT")
        String parameters,

        @Schema(description = "The code of an organisation; the department when nothing is said.", examples = "HN-005")
        String scope,

        @NotBlank @Schema(examples = "2026-2027") String schoolYear,

        @NotNull @Min(1) @Max(1_000_000_000_000_000L) @Schema(examples = "30")
        Long value) {}
