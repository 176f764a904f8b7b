package vn.chungtay.organisations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who takes over from whom on a day: of several predecessors each successor takes something. */
@Schema(description = "Who takes over from whom on a day: every successor from every predecessor.")
record RecordSuccession(
        @NotEmpty
        @Size(max = 50)
        @Schema(description = "The codes of those that are succeeded, as they were on the day before.")
        List<@NotBlank @Size(max = 40) String> from,

        @NotEmpty @Size(max = 200) List<@NotNull @Valid Successor> to,

        @NotNull @Schema(description = "The first day of the successors' time; not to come.", examples = "2026-09-01")
        LocalDate on,

        @Schema(
                description =
                        "Whether the predecessors go on, as when something is split off; else each ends on the day before, and none while others stand under it.")
        Boolean predecessorsGoOn,

        @Size(max = 300) @Schema(examples = "QĐ 1656/NQ-UBTVQH15")
        String decidingDocument,

        @Size(max = 40)
        @Schema(
                description =
                        "The code of the school that takes the ended ones' place among the pilot schools of their unit.")
        String pilotReplacement) {

    boolean endsThem() {
        return !Boolean.TRUE.equals(predecessorsGoOn);
    }

    /** Who takes over, and how much. */
    @Schema(name = "Successor", description = "Who takes over, and how much.")
    record Successor(
            @NotBlank
            @Size(max = 40)
            @Schema(
                    description =
                            "The code it bears on the day. A school takes over from schools, a cluster from clusters, a partner outside the city from such partners; the department, offices and communes from each other.",
                    examples = "HN005TH002")
            String code,

            @DecimalMin("0.0001")
            @DecimalMax("1")
            @Schema(
                    description =
                            "Its part of each predecessor; none when nobody says. Those of one predecessor on a day sum to at most 1.",
                    examples = "0.5")
            BigDecimal share) {}
}
