package vn.chungtay.programmes;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.EducationLevel;

/** What the lists of the programme's settings show. */
final class ProgrammeViews {

    private ProgrammeViews() {}

    @Schema(name = "Programme", description = "The movement.")
    record ProgrammeView(
            @NotNull UUID id,
            @NotNull String code,
            @NotNull String name,
            @NotNull String foundingDocument,
            @NotNull LocalDate foundedOn) {}

    @Schema(name = "Phase", description = "A phase of the movement, with its quota of pilot schools.")
    record PhaseView(
            @NotNull UUID id,
            @NotNull @Schema(examples = "2025-2030") String code,
            @NotNull String name,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @NotNull List<QuotaView> quotas,

            @NotNull @Schema(description = "Whether today lies in it.")
            boolean current) {}

    @Schema(name = "Quota", description = "How many pilot schools of a level a unit selects.")
    record QuotaView(@NotNull EducationLevel level, @NotNull int slots) {}

    @Schema(name = "SchoolYear", description = "A school year, both days inclusive.")
    record SchoolYearView(
            @NotNull @Schema(examples = "2026-2027") String code,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,

            @NotNull @Schema(description = "Whether today lies in it.")
            boolean current) {}

    @Schema(name = "Theme", description = "What a session can be about.")
    record ThemeView(
            @NotNull @Schema(examples = "ICT") String code,
            @NotNull String nameVi,
            @NotNull String nameEn) {}
}
