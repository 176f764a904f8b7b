package vn.chungtay.support;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one side gave of a kind, in one unit of measure. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Gave", description = "What was given of a kind, in one unit of measure, and received.")
public record Gave(
        @NotNull ContributionKind kind,
        @NotNull UnitOfMeasure unitOfMeasure,
        @NotNull @Schema(examples = "2000") long quantity,

        @Schema(description = "In whole đồng, of those whose value is known.", examples = "40000000")
        Long valueVnd,

        @NotNull @Schema(description = "How many contributions it is.", examples = "1")
        int contributions) {}
