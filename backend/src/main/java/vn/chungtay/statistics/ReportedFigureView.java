package vn.chungtay.statistics;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.contract.Versioned;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.OrganisationRef;

/** A figure of the time before the system. */
@Schema(
        name = "ReportedFigure",
        description = "A number of the time before the system: shown beside what is counted, never in it.")
record ReportedFigureView(
        @NotNull UUID id,
        @NotNull String etag,
        @NotNull @Schema(examples = "participations") String measure,

        @NotNull
        @Schema(
                description = "The measure's own parameters, names and values in order; empty for none.",
                examples = "category=TEACHERS")
        String parameters,

        @NotNull OrganisationRef scope,
        @NotNull @Schema(examples = "2022-12-12") LocalDate from,
        @NotNull @Schema(examples = "2025-05-31") LocalDate to,
        @NotNull @Schema(examples = "150000") long value,
        @NotNull @Schema(examples = "NEARLY") FigureQualifier qualifier,

        @NotNull @Schema(examples = "Hội nghị tổng kết phong trào, tháng 5/2025")
        String source,

        @NotNull List<AllowedAction> allowedActions)
        implements Versioned {}
