package vn.chungtay.liveliness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Refusal;

/** The milestones of pairings, and of the units of a phase. */
@ApplicationScoped
class MilestoneService {

    private final Milestones milestones;
    private final MilestoneQueries queries;
    private final MilestoneBoard board;
    private final HanoiTime time;

    MilestoneService(Milestones milestones, MilestoneQueries queries, MilestoneBoard board, HanoiTime time) {
        this.milestones = milestones;
        this.queries = queries;
        this.board = board;
        this.time = time;
    }

    Page<MilestoneView> list(Scope scope, UUID pairing, Language language) {
        return new Page<>(standing(scope, pairing, language).views(), null);
    }

    /** One of them; who may not know of it does not find it. */
    MilestoneView get(Scope scope, UUID pairing, MilestoneKind kind, Language language) {
        return standing(scope, pairing, language).views().stream()
                .filter(view -> view.kind() == kind)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** Says the day of a milestone, or takes back what was said. */
    @Change
    MilestoneView set(
            Scope scope, UUID pairing, MilestoneKind kind, IfMatch ifMatch, SetMilestone request, Language language) {
        MilestoneQueries.Standing standing = standing(scope, pairing, language);
        new MilestonePolicy(scope, standing.sides(), standing.begun()).set(kind).require();
        MilestoneKey key = new MilestoneKey(pairing, kind);
        Milestone milestone = milestones.findById(key);
        ifMatch.check(milestone == null ? 0 : milestone.version());
        if (milestone == null) {
            milestone = new Milestone(key);
        }
        milestone.say(
                request.reachedOn(),
                request.note() == null || request.note().isBlank()
                        ? null
                        : request.note().strip(),
                standing.founded(),
                standing.recorded().get(kind),
                scope.actingFor(null),
                time.today());
        milestones.persist(milestone);
        return get(scope, pairing, kind, language);
    }

    Page<UnitMilestonesView> board(Scope scope, MilestoneFilter filter) {
        return board.list(scope, filter);
    }

    Page<MilestoneShareView> shares(Scope scope, MilestoneFilter filter) {
        return board.shares(scope, filter);
    }

    private MilestoneQueries.Standing standing(Scope scope, UUID pairing, Language language) {
        return queries.of(scope, pairing, language).orElseThrow(Refusal::notFound);
    }
}
