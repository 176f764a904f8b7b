package vn.chungtay.programmes;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.contract.Versioned;
import vn.chungtay.organisations.OrganisationKind;
import vn.chungtay.shared.AllowedAction;

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
            @NotNull String etag,
            @NotNull @Schema(examples = "2025-2030") String code,

            @NotNull @Schema(examples = "Giai đoạn 2025–2030")
            String name,

            @NotNull @Schema(examples = "2025-08-01") LocalDate startsOn,
            @NotNull @Schema(examples = "2030-07-31") LocalDate endsOn,

            @NotNull
            @Schema(description = "Which units take part: they choose pilot schools and stand on the milestone board.")
            List<OrganisationKind> unitKinds,

            @NotNull List<Quota> quotas,

            @NotNull @Schema(description = "Whether today lies in it.")
            boolean current,

            @NotNull List<AllowedAction> allowedActions)
            implements Versioned {}

    @Schema(name = "SchoolYear", description = "A school year, both days inclusive.")
    record SchoolYearView(
            @NotNull UUID id,
            @NotNull String etag,
            @NotNull @Schema(examples = "2026-2027") String code,
            @NotNull @Schema(examples = "2026-08-01") LocalDate startsOn,
            @NotNull @Schema(examples = "2027-07-31") LocalDate endsOn,

            @NotNull @Schema(description = "Whether today lies in it.")
            boolean current,

            @NotNull List<AllowedAction> allowedActions)
            implements Versioned {}

    @Schema(name = "Theme", description = "What a session can be about.")
    record ThemeView(
            @NotNull UUID id,
            @NotNull String etag,
            @NotNull @Schema(examples = "ICT") String code,
            @NotNull String nameVi,
            @NotNull String nameEn,

            @NotNull @Schema(description = "Where it stands among the others.", examples = "5")
            int position,

            @NotNull @Schema(description = "No longer offered; records that name it keep it.", examples = "false")
            boolean retired,

            @NotNull List<AllowedAction> allowedActions)
            implements Versioned {}
}
