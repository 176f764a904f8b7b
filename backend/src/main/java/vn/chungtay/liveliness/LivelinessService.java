package vn.chungtay.liveliness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.pairings.PairingService;
import vn.chungtay.pairings.Sides;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;
import vn.chungtay.shared.Transition;
import vn.chungtay.shared.Transitions;

/** The door of what keeps pairings alive: their picture, their balance, their silence, and the nudges that break it. */
@ApplicationScoped
public class LivelinessService {

    private static final String COLLECTION = "nudges";

    private final LivelinessQueries liveliness;
    private final PictureQueries pictures;
    private final Nudges nudges;
    private final NudgeQueries queries;
    private final PairingService pairings;
    private final Transitions transitions;
    private final HanoiTime time;

    LivelinessService(
            LivelinessQueries liveliness,
            PictureQueries pictures,
            Nudges nudges,
            NudgeQueries queries,
            PairingService pairings,
            Transitions transitions,
            HanoiTime time) {
        this.liveliness = liveliness;
        this.pictures = pictures;
        this.nudges = nudges;
        this.queries = queries;
        this.pairings = pairings;
        this.transitions = transitions;
        this.time = time;
    }

    /** What waits for the viewer: pairs of theirs that were nudged. */
    public Sql waiting(Scope scope, UUID organisation) {
        return NudgeQueries.waiting(scope, organisation);
    }

    Page<PairingBalanceView> balances(Scope scope, BalanceFilter filter) {
        return liveliness.balances(scope, filter);
    }

    Page<SilentPairingView> silent(Scope scope, SilenceFilter filter, Language language) {
        return liveliness.silent(scope, filter, language);
    }

    PictureView picture(Scope scope, PictureFilter filter) {
        return pictures.picture(scope, filter);
    }

    Page<NudgeView> list(Scope scope, NudgeFilter filter, Language language) {
        return queries.list(scope, filter, language);
    }

    NudgeView get(Scope scope, UUID nudge, Language language) {
        return queries.get(scope, nudge, language).orElseThrow(Refusal::notFound);
    }

    Page<Transition> history(Scope scope, UUID nudge, Language language) {
        return transitions.of(
                COLLECTION, nudge, queries.get(scope, nudge, language).map(shown -> true));
    }

    /**
     * Sends a word to both sides of a pairing. One that has been answered makes room for the next.
     *
     * @throws Refusal 403 for who heads neither side, 409 while another is open or the pairing is not active
     */
    @Change
    NudgeView nudge(Scope scope, UUID pairing, NudgePairing request, Language language) {
        scope.requireEditor();
        UUID id = Ids.orNext(request.id());
        if (request.id() != null && nudges.findById(id) != null) {
            return get(scope, id, language);
        }
        PairingService.Parties parties = pairings.parties(pairing);
        Sides sides = pairings.sides(scope, parties);
        Optional<Nudge> before = nudges.openOf(pairing);
        boolean answered = before.isPresent() && queries.answered(before.get().id());
        new NudgePolicy(scope, sides)
                .nudge(parties.status(), before.isPresent() && !answered)
                .require();
        if (answered) {
            before.get().answered();
            nudges.flush();
        }
        UUID side = sides.both() ? null : sides.first() ? parties.first() : parties.second();
        Transitions.Actor actor = scope.actingFor(side);
        Nudge nudge = new Nudge(id, pairing, request.message(), actor, time.today(), time.now());
        nudges.persist(nudge);
        transitions.record(COLLECTION, id, "nudge", null, nudge.status(), request.message(), actor);
        return get(scope, id, language);
    }

    /** Marks a nudge as done. */
    @Change
    NudgeView transition(Scope scope, UUID id, IfMatch ifMatch, NudgeTransition request, Language language) {
        NudgeView shown = get(scope, id, language);
        Nudge nudge = nudges.findById(id);
        ifMatch.check(nudge.version());
        PairingService.Parties parties = pairings.parties(nudge.pairing());
        Sides sides = pairings.sides(scope, parties);
        new NudgePolicy(scope, sides).done(shown.status()).require();
        NudgeStatus before = nudge.status();
        nudge.done(scope.personName(), time.today());
        UUID side = sides.both() ? null : sides.first() ? parties.first() : parties.second();
        transitions.record(
                COLLECTION,
                id,
                request.action().name(),
                before,
                nudge.status(),
                request.comment(),
                scope.actingFor(side));
        return get(scope, id, language);
    }
}
