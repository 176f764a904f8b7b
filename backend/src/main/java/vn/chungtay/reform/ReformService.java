package vn.chungtay.reform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.audit.HistoryEntry;
import vn.chungtay.audit.RecordHistories;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.operations.Beginning;
import vn.chungtay.operations.OperationService;
import vn.chungtay.operations.OperationView;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Transition;
import vn.chungtay.shared.Transitions;

/** The door of reforms. */
@ApplicationScoped
class ReformService {

    static final String COLLECTION = "reforms";
    /** One map of units changes at a time. */
    private static final String ALONE = "reform";

    private final Reforms reforms;
    private final ReformQueries queries;
    private final EffectQueries effects;
    private final ReformOutcomes outcomes;
    private final ReformWork work;
    private final OperationService operations;
    private final Transitions transitions;
    private final RecordHistories histories;
    private final HanoiTime time;

    ReformService(
            Reforms reforms,
            ReformQueries queries,
            EffectQueries effects,
            ReformOutcomes outcomes,
            ReformWork work,
            OperationService operations,
            Transitions transitions,
            RecordHistories histories,
            HanoiTime time) {
        this.reforms = reforms;
        this.queries = queries;
        this.effects = effects;
        this.outcomes = outcomes;
        this.work = work;
        this.operations = operations;
        this.transitions = transitions;
        this.histories = histories;
        this.time = time;
    }

    Page<ReformSummary> list(Scope scope, ReformFilter filter) {
        return queries.list(scope, filter);
    }

    ReformView get(Scope scope, UUID id, Language language) {
        return queries.get(scope, id, language).orElseThrow(Refusal::notFound);
    }

    Page<Transition> transitions(Scope scope, UUID id) {
        ReformPolicy.requireReader(scope);
        return transitions.of(COLLECTION, id, known(scope, id));
    }

    Page<HistoryEntry> changes(Scope scope, UUID id, PageQuery page) {
        ReformPolicy.requireReader(scope);
        return histories.of(COLLECTION, id, known(scope, id), page);
    }

    Page<EffectView> effects(Scope scope, UUID id, EffectFilter filter) {
        requireKnown(scope, id);
        return effects.list(scope, id, filter);
    }

    ReformPicture picture(Scope scope, UUID id, String unit) {
        requireKnown(scope, id);
        return effects.picture(scope, id, unit);
    }

    /** Begins to prepare one; needs an administrator of the department. */
    @Change
    ReformView create(Scope scope, CreateReform request, Language language) {
        scope.requireImporter();
        UUID id = Ids.orNext(request.id());
        if (request.id() == null || reforms.findById(id) == null) {
            reforms.persist(new Reform(
                    id, request.on(), request.title().strip(), textOrNone(request.decidingDocument()), time.now()));
            transitions.record(COLLECTION, id, "create", null, ReformStatus.DRAFT, null, scope.actingFor(null));
        }
        return get(scope, id, language);
    }

    /** @throws Refusal 409 when it is closed or at work */
    @Change
    ReformView amend(Scope scope, UUID id, IfMatch ifMatch, PatchReform request, Language language) {
        scope.requireImporter();
        Reform reform = reforms.require(id, ifMatch);
        policy(scope, id).edit().require();
        if (request.title() != null && request.title().isBlank()) {
            throw Refusal.invalid("/title", "REQUIRED");
        }
        if (request.on() != null && !request.on().equals(reform.on())) {
            outcomes.forget(id);
        }
        reform.amend(
                request.on(),
                request.title() == null ? null : request.title().strip(),
                request.decidingDocument(),
                time.now());
        return get(scope, id, language);
    }

    /** Puts it aside. Of a longer step, which a dry run asks for, it is only said whether it could begin. */
    @Change
    ReformView settle(Scope scope, UUID id, IfMatch ifMatch, ReformTransition request, Language language) {
        Reform reform = stepping(scope, id, ifMatch, request.action());
        if (request.action() == ReformAction.discard) {
            ReformStatus before = reform.status();
            reform.discard(time.now());
            log(scope, id, request, before, reform.status());
        }
        return get(scope, id, language);
    }

    /** Begins what takes a while; it runs once this change is kept. */
    @Change
    OperationView begin(Scope scope, UUID id, IfMatch ifMatch, ReformTransition request, Language language) {
        Reform reform = stepping(scope, id, ifMatch, request.action());
        boolean applying = request.action() == ReformAction.apply;
        UUID operation = operations.begin(
                scope,
                new Beginning(
                        applying ? "REFORM_APPLY" : "REFORM_PREVIEW",
                        ALONE,
                        "/api/v1/reforms/" + id,
                        ReformWork.FIRST_STEP),
                progress -> {
                    if (applying) {
                        work.apply(scope, id, request.comment(), progress);
                    } else {
                        work.preview(scope, id, request.comment(), progress);
                    }
                });
        if (applying) {
            reform.applyBegun(operation, time.now());
        } else {
            reform.previewBegun(operation, time.now());
            outcomes.forget(id);
        }
        return operations.get(scope, operation, language);
    }

    private Reform stepping(Scope scope, UUID id, IfMatch ifMatch, ReformAction action) {
        scope.requireImporter();
        Reform reform = reforms.require(id, ifMatch);
        policy(scope, id).to(action).require();
        if (action == ReformAction.apply) {
            outcomes.requireSameBase(id);
        }
        return reform;
    }

    private void log(Scope scope, UUID id, ReformTransition request, ReformStatus from, ReformStatus to) {
        transitions.record(COLLECTION, id, request.action().name(), from, to, request.comment(), scope.actingFor(null));
    }

    private ReformPolicy policy(Scope scope, UUID id) {
        return queries.policy(scope, id).orElseThrow(Refusal::notFound);
    }

    private void requireKnown(Scope scope, UUID id) {
        policy(scope, id);
    }

    private Optional<Boolean> known(Scope scope, UUID id) {
        return queries.policy(scope, id).map(one -> true);
    }

    private static String textOrNone(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
