package vn.chungtay.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.UnitMap;

/** A figure, as of a day, and where the records behind it are. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Figure", description = "A figure as of a day, with the address of the list behind it.")
record FigureView(
        @NotNull @Schema(examples = "sessions") String measure,
        @NotNull @Schema(examples = "160") long value,

        @Schema(
                description =
                        "Reported by the host by then and not counted on the day: beside the value, never inside it.")
        Long unconfirmed,

        @Schema(
                description =
                        "What is planned for the school year, where a target is set for this measure, these parameters and this scope, and the viewer sees all that it is about.",
                examples = "220")
        Long target,

        @Schema(description = "The value in percent of the target, rounded half up.", examples = "73")
        Long attainment,

        @Schema(description = "What was said of the time before the system: beside the value, never in it.")
        List<ReportedView> reported,

        @NotNull LocalDate asOf,
        @NotNull UnitMap map,

        @Schema(
                description =
                        "Its parts, when asked for; what belongs to several stands in each, so they may add up to more.")
        List<PartView> breakdown,

        @NotNull
        @Schema(
                description = "The list behind the value.",
                examples = "/api/v1/session-reports?asOf=2023-11-15&map=then&standing=COUNTED")
        String records,

        @Schema(description = "The list behind what is unconfirmed.")
        String unconfirmedRecords,

        @NotNull @Schema(description = "By what this measure can be broken down.", examples = "[\"unit\"]")
        List<String> breakdowns) {

    @Schema(name = "FigureReported", description = "A number of the time before the system, with its source.")
    record ReportedView(
            @NotNull @Schema(examples = "2022-12-12") LocalDate from,
            @NotNull @Schema(examples = "2025-05-31") LocalDate to,
            @NotNull @Schema(examples = "2000") long value,
            @NotNull @Schema(examples = "OVER") FigureQualifier qualifier,

            @NotNull @Schema(examples = "Hội nghị tổng kết phong trào, tháng 5/2025")
            String source) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FigurePart", description = "A part of a figure.")
    record PartView(
            @NotNull
            @Schema(description = "For programs: a code, a value of the contract, a month.", examples = "HN-005")
            String key,

            @NotNull @Schema(description = "For people, in their language.")
            String label,

            @NotNull long value,
            Long unconfirmed,

            @NotNull
            @Schema(
                    description = "The list behind the part.",
                    examples = "/api/v1/session-reports?asOf=2023-11-15&map=then&standing=COUNTED&part=unit:HN-005")
            String records,

            @Schema(description = "The list behind what is unconfirmed of it.")
            String unconfirmedRecords) {}
}
