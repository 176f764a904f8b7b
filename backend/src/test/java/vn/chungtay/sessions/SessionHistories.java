package vn.chungtay.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.programmes.OrganisingLevel;
import vn.chungtay.programmes.SessionKind;
import vn.chungtay.programmes.SessionMode;
import vn.chungtay.shared.Ids;

/** Activities that had their days in the past: each step is the aggregate's own, on the day that it is said to be of. */
@ApplicationScoped
public class SessionHistories {

    private static final Signatory SOMEONE = new Signatory("someone", "Người thử");

    private final SessionReports reports;

    SessionHistories(SessionReports reports) {
        this.reports = reports;
    }

    /** What is said of an activity. */
    public record Said(
            String schoolYear,
            LocalDate date,
            OrganisingLevel organisingLevel,
            SessionKind kind,
            SessionMode mode,
            List<EducationLevel> levels,
            List<String> themes,
            int managers,
            int teachers,
            int staff,
            int pupils,
            List<UUID> partners) {

        private SessionFacts facts() {
            return new SessionFacts(
                    schoolYear,
                    date,
                    organisingLevel,
                    kind,
                    mode,
                    levels,
                    themes,
                    "Hoạt động",
                    null,
                    null,
                    90,
                    managers,
                    teachers,
                    staff,
                    pupils,
                    null);
        }
    }

    public enum Action {
        REPORT,
        CONFIRM,
        RETURN,
        EDIT,
        CANCEL
    }

    /** What happened on a day; only an edit says something else. */
    public record Step(Action action, LocalDate day, Said said) {}

    /** What was planned, and what became of it, in the order of its days. */
    public record Life(UUID host, Said planned, List<Step> steps) {}

    @Transactional
    public void write(List<Life> lives) {
        List<SessionReport> written = new ArrayList<>();
        for (Life life : lives) {
            Said said = life.planned;
            SessionReport report = new SessionReport(
                    Ids.next(), said.facts(), life.host, said.partners, null, SOMEONE, said.date.minusDays(30));
            for (Step step : life.steps) {
                switch (step.action) {
                    case REPORT -> report.report(SOMEONE, step.day);
                    case CONFIRM -> report.confirm(List.of(said.partners.getFirst()), SOMEONE, step.day);
                    case RETURN -> report.giveBack("Cần sửa", step.day);
                    case EDIT -> {
                        said = step.said;
                        report.edit(said.facts(), said.partners, null, SOMEONE, step.day);
                    }
                    case CANCEL -> report.cancel(CancelReason.OTHER, step.day);
                }
            }
            written.add(report);
        }
        reports.persist(written);
    }
}
