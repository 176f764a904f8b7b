package vn.chungtay.statistics;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new reported figure. */
@Schema(description = "A number of the time before the system, with its source.")
record CreateReportedFigure(
        @Schema(description = "A client-made UUID v7: a repeat returns that record.")
        UUID id,

        @NotBlank @Schema(examples = "sessions") String measure,

        @Size(max = 1000)
        @Schema(
                description =
                        "The measure's own parameters, as a question writes them, in any order; none of scope, schoolYear, asOf, map and by.",
                examples = "kind=THEMATIC_SESSION")
        String parameters,

        @Schema(description = "The code of an organisation; the department when nothing is said.", examples = "HN")
        String scope,

        @NotNull @Schema(examples = "2022-12-12") LocalDate from,
        @NotNull @Schema(examples = "2023-05-31") LocalDate to,

        @NotNull @Min(1) @Max(1_000_000_000_000_000L) @Schema(examples = "800")
        Long value,

        @Schema(description = "EXACT when nothing is said.", examples = "OVER")
        FigureQualifier qualifier,

        @NotBlank @Size(max = 300) @Schema(examples = "Báo cáo sơ kết năm học 2022–2023")
        String source) {

    ReportedFigure.Saying saying() {
        return new ReportedFigure.Saying(from, to, value, qualifier, source);
    }
}
