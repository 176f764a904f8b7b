package vn.chungtay.plans;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chungtay.access.Scope;
import vn.chungtay.audit.HistoryEntry;
import vn.chungtay.audit.RecordHistories;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.pairings.PairingService;
import vn.chungtay.pairings.Side;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;
import vn.chungtay.shared.Transition;
import vn.chungtay.shared.Transitions;

/** The door of the joint plans. */
@ApplicationScoped
public class PlanService {

    static final String COLLECTION = "activity-plans";

    private final Plans plans;
    private final PlanQueries queries;
    private final PlanLineReader lineReader;
    private final PairingService pairings;
    private final ProgrammeService programmes;
    private final OrganisationTree tree;
    private final Transitions transitions;
    private final RecordHistories histories;
    private final Reads reads;
    private final HanoiTime time;

    PlanService(
            Plans plans,
            PlanQueries queries,
            PlanLineReader lineReader,
            PairingService pairings,
            ProgrammeService programmes,
            OrganisationTree tree,
            Transitions transitions,
            RecordHistories histories,
            Reads reads,
            HanoiTime time) {
        this.plans = plans;
        this.queries = queries;
        this.lineReader = lineReader;
        this.pairings = pairings;
        this.programmes = programmes;
        this.tree = tree;
        this.transitions = transitions;
        this.histories = histories;
        this.reads = reads;
        this.time = time;
    }

    /** The two parties of the plan that a line stands in; an unknown line is refused as not found. */
    public List<UUID> partiesOfLine(UUID planLine) {
        return reads.one(
                        Sql.of("""
                select p.first_id, p.second_id
                from plan_line l join activity_plan a on a.id = l.plan_id join pairing p on p.id = a.pairing_id where l.id = ?""", planLine),
                        (rs, ctx) ->
                                List.of(rs.getObject("first_id", UUID.class), rs.getObject("second_id", UUID.class)))
                .orElseThrow(Refusal::notFound);
    }

    /** What waits for the viewer: plans to agree with, to submit, to approve, to correct. */
    public Sql waiting(Scope scope, UUID organisation) {
        return PlansWaiting.of(scope, organisation);
    }

    Page<PlanView> list(Scope scope, PlanFilter filter, Language language) {
        return queries.list(scope, filter, language);
    }

    PlanView get(Scope scope, UUID plan, Language language) {
        return seen(scope, plan, language).view();
    }

    Page<Transition> transitions(Scope scope, UUID plan) {
        return transitions.of(COLLECTION, plan, concerned(scope, plan));
    }

    /** What was changed in the plan and its lines, and by whom. */
    Page<HistoryEntry> changes(Scope scope, UUID plan, PageQuery page) {
        return histories.of(COLLECTION, plan, concerned(scope, plan), page);
    }

    /** Begins the plan of an active pairing for a school year; needs an editor of either side, and there is one a year. */
    @Change
    PlanView draft(Scope scope, DraftPlan request, Language language) {
        UUID id = Ids.orNext(request.id());
        if (request.id() != null && plans.findById(id) != null) {
            return get(scope, id, language);
        }
        PairingService.Parties parties = pairing(request.pairingId());
        Side side = pairings.requireDraftPlan(scope, parties);
        String year = programmes
                .requireSchoolYear("/schoolYear", request.schoolYear(), time.today())
                .code();
        ActivityPlan plan = new ActivityPlan(id, parties.id(), year, time.today(), time.now());
        plans.persist(plan);
        transitions.record(
                COLLECTION,
                id,
                "draft",
                null,
                plan.status(),
                null,
                scope.actingFor(side == null ? null : parties.party(side)));
        return get(scope, id, language);
    }

    /** Adds a line; a repeat under the same id adds none. */
    @Change
    PlanView addLine(Scope scope, UUID id, IfMatch ifMatch, PlanLineRequest request, Language language) {
        UUID line = Ids.orNext(request.id());
        ActivityPlan known = plans.findById(id);
        if (request.id() != null && known != null && known.has(line)) {
            return get(scope, id, language);
        }
        return edit(
                scope,
                id,
                ifMatch,
                language,
                (plan, seen) -> plan.add(line, facts(plan, seen, request, List.of()), editors(seen), time.now()));
    }

    @Change
    PlanView changeLine(Scope scope, UUID id, UUID line, IfMatch ifMatch, PlanLineRequest request, Language language) {
        if (request.id() != null && !request.id().equals(line)) {
            throw Refusal.invalid("/id", "PLAN_LINE_ID_DIFFERS");
        }
        return edit(
                scope,
                id,
                ifMatch,
                language,
                (plan, seen) ->
                        plan.change(line, facts(plan, seen, request, plan.themes(line)), editors(seen), time.now()));
    }

    @Change
    PlanView removeLine(Scope scope, UUID id, UUID line, IfMatch ifMatch, Language language) {
        return edit(scope, id, ifMatch, language, (plan, seen) -> plan.remove(line, editors(seen), time.now()));
    }

    /** Takes a step in a plan's life, as its allowed actions say. */
    @Change
    PlanView transition(Scope scope, UUID id, IfMatch ifMatch, PlanTransition request, Language language) {
        // The aggregate first: should it move on before the policy is asked, its version tells at the end.
        ActivityPlan plan = plans.findById(id);
        PlanQueries.Seen seen = seen(scope, id, language);
        ifMatch.check(plan.version());
        seen.policy().to(request.action()).require();
        PlanStatus before = plan.status();
        PlanWord word = new PlanWord(scope.personId(), scope.personName(), time.now());
        UUID actor =
                switch (request.action()) {
                    case AGREE -> {
                        Side side = seen.policy().side().orElseThrow();
                        plan.agree(side, word);
                        yield party(seen, side);
                    }
                    case SUBMIT -> {
                        Map<UUID, OrganisationTree.Facts> today =
                                tree.on(time.today(), List.of(seen.first(), seen.second()));
                        plan.submit(word, parent(today, seen.first()), parent(today, seen.second()));
                        yield seen.policy()
                                .side()
                                .map(side -> party(seen, side))
                                .orElse(null);
                    }
                    case APPROVE -> approve(scope, seen, plan, word);
                    case RETURN -> {
                        if (request.comment() == null || request.comment().isBlank()) {
                            throw Refusal.invalid("/comment", "REQUIRED");
                        }
                        plan.sendBack(request.comment().strip(), word.at());
                        yield null;
                    }
                };
        transitions.record(
                COLLECTION,
                id,
                request.action().word(),
                before,
                plan.status(),
                request.comment(),
                scope.actingFor(actor));
        return get(scope, id, language);
    }

    /** For the superiors the viewer is of; when they are of none that is awaited, for those they stand above. */
    private UUID approve(Scope scope, PlanQueries.Seen seen, ActivityPlan plan, PlanWord word) {
        LocalDate today = time.today();
        Set<UUID> ended = new HashSet<>(plan.pendingSuperiors());
        ended.removeAll(tree.on(today, ended).keySet());
        if (!ended.isEmpty()) {
            Map<UUID, OrganisationTree.Facts> parties = tree.on(today, List.of(seen.first(), seen.second()));
            ended.forEach(
                    one -> plan.replaceSuperior(one, parent(parties, seen.first()), parent(parties, seen.second())));
        }
        Set<UUID> own = new HashSet<>(plan.pendingSuperiors());
        own.retainAll(List.of(scope.actsFor()));
        Set<UUID> approving = own.isEmpty() ? tree.actsFor(scope, plan.pendingSuperiors()) : own;
        plan.approve(approving, word);
        return approving.size() == 1 ? approving.iterator().next() : null;
    }

    /** What an edit does to a plan that the viewer sees. */
    private interface Edit {
        void to(ActivityPlan plan, PlanQueries.Seen seen);
    }

    private PlanView edit(Scope scope, UUID id, IfMatch ifMatch, Language language, Edit edit) {
        // The aggregate first: should it move on before the policy is asked, its version tells at the end.
        ActivityPlan plan = plans.findById(id);
        PlanQueries.Seen seen = seen(scope, id, language);
        ifMatch.check(plan.version());
        seen.policy().edit().require();
        PlanStatus before = plan.status();
        List<PlanWord> words = words(plan);
        edit.to(plan, seen);
        if (plan.status() != before || !words(plan).equals(words)) {
            UUID actor = seen.policy().side().map(side -> party(seen, side)).orElse(null);
            transitions.record(COLLECTION, id, "edit", before, plan.status(), null, scope.actingFor(actor));
        }
        return get(scope, id, language);
    }

    private PlanLineFacts facts(ActivityPlan plan, PlanQueries.Seen seen, PlanLineRequest request, List<String> kept) {
        return lineReader.read(request, plan.schoolYear(), seen.first(), seen.second(), kept);
    }

    private static List<PlanWord> words(ActivityPlan plan) {
        return Stream.of(Side.values())
                .map(plan::agreed)
                .filter(word -> word != null)
                .toList();
    }

    private static List<Side> editors(PlanQueries.Seen seen) {
        return Stream.of(Side.values()).filter(seen.policy().sides()::acts).toList();
    }

    private static UUID party(PlanQueries.Seen seen, Side side) {
        return side == Side.FIRST ? seen.first() : seen.second();
    }

    private static UUID parent(Map<UUID, OrganisationTree.Facts> facts, UUID party) {
        return facts.containsKey(party) ? facts.get(party).parent() : null;
    }

    private PairingService.Parties pairing(UUID id) {
        try {
            return pairings.parties(id);
        } catch (Refusal absent) {
            throw Refusal.invalid("/pairingId", "PAIRING_UNKNOWN");
        }
    }

    /** Whoever sees a plan is concerned by it. */
    private Optional<Boolean> concerned(Scope scope, UUID plan) {
        return queries.get(scope, plan, Language.VI).map(seen -> true);
    }

    private PlanQueries.Seen seen(Scope scope, UUID plan, Language language) {
        return queries.get(scope, plan, language).orElseThrow(Refusal::notFound);
    }
}
