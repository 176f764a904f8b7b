package vn.chungtay.statistics;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was really said. */
@Schema(description = "What was really said; of what, stays.")
record ChangeReportedFigure(
        @NotNull @Schema(examples = "2022-12-12") LocalDate from,
        @NotNull @Schema(examples = "2025-05-31") LocalDate to,

        @NotNull @Min(1) @Max(1_000_000_000_000_000L) @Schema(examples = "2000")
        Long value,

        @Schema(description = "EXACT when nothing is said.", examples = "OVER")
        FigureQualifier qualifier,

        @NotBlank @Size(max = 300) @Schema(examples = "Hội nghị tổng kết phong trào, tháng 5/2025")
        String source) {

    ReportedFigure.Saying saying() {
        return new ReportedFigure.Saying(from, to, value, qualifier, source);
    }
}
