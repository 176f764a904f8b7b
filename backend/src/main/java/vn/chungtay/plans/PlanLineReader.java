package vn.chungtay.plans;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.shared.Refusal;

/** Reads a requested line: its host is a party, its day lies in the plan's school year, its themes exist. */
@ApplicationScoped
class PlanLineReader {

    private final OrganisationTree tree;
    private final ProgrammeService programmes;

    PlanLineReader(OrganisationTree tree, ProgrammeService programmes) {
        this.tree = tree;
        this.programmes = programmes;
    }

    /** @param kept the themes that the line names already */
    PlanLineFacts read(PlanLineRequest request, String schoolYear, UUID first, UUID second, List<String> kept) {
        UUID host = tree.require("/host", request.host());
        if (!host.equals(first) && !host.equals(second)) {
            throw Refusal.invalid("/host", "PLAN_LINE_HOST_IS_PARTY");
        }
        List<String> themes = request.themes() == null ? List.of() : request.themes();
        programmes.requireOfferedThemes("/themes", themes, kept);
        return new PlanLineFacts(
                request.kind(),
                request.organisingLevel(),
                request.levels(),
                themes,
                request.title(),
                plannedFor(request, programmes.requireSchoolYear("/schoolYear", schoolYear, null)),
                request.date() != null,
                host,
                request.expectedParticipants(),
                request.minutes(),
                request.means(),
                request.responsible());
    }

    private static LocalDate plannedFor(PlanLineRequest request, ProgrammeService.SchoolYear year) {
        if (request.date() != null && request.month() != null) {
            throw Refusal.invalid("/month", "MONTH_OR_DATE");
        }
        if (request.date() != null) {
            return within(year.contains(request.date()), "/date", year, request.date());
        }
        if (request.month() == null) {
            return null;
        }
        YearMonth month = YearMonth.parse(request.month());
        boolean touches = !month.atEndOfMonth().isBefore(year.startsOn())
                && !month.atDay(1).isAfter(year.endsOn());
        return within(touches, "/month", year, month.atDay(1));
    }

    private static LocalDate within(boolean inside, String pointer, ProgrammeService.SchoolYear year, LocalDate day) {
        if (!inside) {
            throw Refusal.invalid(pointer, "OUTSIDE_SCHOOL_YEAR", year.code());
        }
        return day;
    }
}
