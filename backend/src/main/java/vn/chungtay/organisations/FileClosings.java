package vn.chungtay.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.chungtay.access.Scope;
import vn.chungtay.files.ImportRow;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Transitions;

/** Rows of files that close an organisation: held to what the form holds it to, and told of to the same rooms. */
@ApplicationScoped
class FileClosings {

    private static final String COLUMN = "validTo";

    private final Transitions transitions;
    private final HanoiTime time;
    private final Event<OrganisationsEnded> ends;

    FileClosings(Transitions transitions, HanoiTime time, Event<OrganisationsEnded> ends) {
        this.transitions = transitions;
        this.time = time;
        this.ends = ends;
    }

    /**
     * Whether a row closes its organisation now; why it cannot is noted on the row. Other rooms hear of it.
     *
     * @param organisation null for one that the row makes
     * @param from the first day of what the row says; null since ever
     */
    boolean judge(
            Scope scope, ImportRow row, Organisation organisation, LocalDate from, FileSurroundings surroundings) {
        LocalDate lastDay = row.day(COLUMN);
        if (lastDay == null) {
            return false;
        }
        if (lastDay.isAfter(time.today())) {
            row.problem(COLUMN, "DATE_IN_FUTURE");
        } else if (isBefore(lastDay, from)
                || (organisation != null
                        && isBefore(lastDay, organisation.last().validFrom()))) {
            row.problem(COLUMN, "VERSION_OUT_OF_ORDER");
        } else if (organisation != null && organisation.lastDay() != null) {
            // It may be said again as often as one likes; another day is told by a form, after reopening.
            if (!organisation.lastDay().equals(lastDay)) {
                row.problem(COLUMN, "ORGANISATION_HAS_ENDED", organisation.lastDay());
            }
            return false;
        } else if (organisation != null) {
            int below = surroundings.othersBelow(organisation.id(), lastDay);
            if (below > 0) {
                row.problem(
                        COLUMN,
                        "ORGANISATIONS_BELOW",
                        below,
                        organisation.last().facts().name());
            } else {
                tell(scope, row, organisation, lastDay);
            }
        }
        return row.sound();
    }

    private static boolean isBefore(LocalDate day, LocalDate first) {
        return first != null && day.isBefore(first);
    }

    private void tell(Scope scope, ImportRow row, Organisation organisation, LocalDate lastDay) {
        try {
            ends.fire(new OrganisationsEnded(
                    scope, List.of(new OrganisationsEnded.End(organisation.id(), lastDay, Set.of(), null))));
        } catch (Refusal refused) {
            row.problem(COLUMN, refused.code(), refused.arguments().toArray());
            return;
        }
        transitions.record(
                OrganisationLifeService.COLLECTION,
                organisation.id(),
                "import",
                OrganisationStatus.ACTIVE,
                OrganisationStatus.ENDED,
                null,
                scope.actingFor(null));
    }
}
