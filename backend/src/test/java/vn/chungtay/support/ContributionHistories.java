package vn.chungtay.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.chungtay.shared.Ids;

/** Support that was given in the past: each step is the aggregate's own, on the day that it is said to be of. */
@ApplicationScoped
public class ContributionHistories {

    private static final Signatory SOMEONE = new Signatory("someone", "Người thử");
    private static final Sponsor SPONSOR = new Sponsor(SponsorKind.ENTERPRISE, "Công ty Sách Hồng Hà");

    private final Contributions contributions;

    ContributionHistories(Contributions contributions) {
        this.contributions = contributions;
    }

    /** What is said of a contribution. */
    public record Said(
            String schoolYear,
            LocalDate date,
            ContributionKind kind,
            UnitOfMeasure unitOfMeasure,
            long quantity,
            Long valueVnd,
            List<UUID> receivers) {

        private ContributionFacts facts() {
            return new ContributionFacts(schoolYear, date, kind, unitOfMeasure, quantity, valueVnd, null);
        }
    }

    public enum Action {
        EDIT,
        DELIVER,
        RECEIVE,
        RETURN,
        WITHDRAW
    }

    /** What happened on a day; only an edit says something else, and only receiving names whose word it is. */
    public record Step(Action action, LocalDate day, Said said, List<UUID> receiving) {}

    /** What was pledged, and what became of it, in the order of its days. Where no organisation gives, a sponsor does. */
    public record Life(List<UUID> givers, Said pledged, List<Step> steps) {}

    @Transactional
    public void write(List<Life> lives) {
        List<Contribution> written = new ArrayList<>();
        for (Life life : lives) {
            Said said = life.pledged;
            List<Sponsor> sponsors = life.givers.isEmpty() ? List.of(SPONSOR) : List.of();
            Contribution contribution = new Contribution(
                    Ids.next(),
                    said.facts(),
                    new Givers(life.givers, sponsors),
                    said.receivers,
                    SOMEONE,
                    said.date.minusDays(30));
            for (Step step : life.steps) {
                switch (step.action) {
                    case EDIT -> contribution.edit(step.said.facts(), sponsors, step.said.receivers, SOMEONE, step.day);
                    case DELIVER -> contribution.deliver(SOMEONE, step.day);
                    case RECEIVE -> contribution.receive(step.receiving, SOMEONE, step.day);
                    case RETURN -> contribution.giveBack("Cần sửa", step.day);
                    case WITHDRAW -> contribution.withdraw("Không trao được", step.day);
                }
            }
            written.add(contribution);
        }
        contributions.persist(written);
    }
}
