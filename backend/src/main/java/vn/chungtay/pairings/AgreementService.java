package vn.chungtay.pairings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.audit.HistoryEntry;
import vn.chungtay.audit.RecordHistories;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Transition;
import vn.chungtay.shared.Transitions;

/** Agreements under pairings: one side records the paper, the other confirms it; a common superior enters it as signed. */
@ApplicationScoped
class AgreementService {

    static final String COLLECTION = "agreements";

    private final Agreements agreements;
    private final Pairings pairings;
    private final AgreementQueries queries;
    private final PairingQueries places;
    private final OrganisationTree tree;
    private final Transitions transitions;
    private final HanoiTime time;
    private final RecordHistories histories;

    AgreementService(
            Agreements agreements,
            Pairings pairings,
            AgreementQueries queries,
            PairingQueries places,
            OrganisationTree tree,
            Transitions transitions,
            HanoiTime time,
            RecordHistories histories) {
        this.agreements = agreements;
        this.pairings = pairings;
        this.queries = queries;
        this.places = places;
        this.tree = tree;
        this.transitions = transitions;
        this.time = time;
        this.histories = histories;
    }

    Page<AgreementView> list(Scope scope, AgreementFilter filter, Language language) {
        return queries.list(scope, filter, language);
    }

    AgreementView get(Scope scope, UUID agreement, Language language) {
        return queries.get(scope, agreement, language).orElseThrow(Refusal::notFound);
    }

    Page<Transition> transitions(Scope scope, UUID agreement) {
        return transitions.of(COLLECTION, agreement, queries.above(scope, agreement));
    }

    /** What was changed and by whom; what was signed is directory, how it came to be is not. */
    Page<HistoryEntry> changes(Scope scope, UUID agreement, PageQuery page) {
        return histories.of(COLLECTION, agreement, queries.above(scope, agreement), page);
    }

    /** Records a paper under an active pairing; its type must be one that such parties sign. */
    @Change
    AgreementView draft(Scope scope, DraftAgreement request, Language language) {
        UUID id = Ids.orNext(request.id());
        if (request.id() != null && agreements.findById(id) != null) {
            return get(scope, id, language);
        }
        Pairing pairing = pairings.findByIdOptional(request.pairingId())
                .orElseThrow(() -> Refusal.invalid("/pairingId", "PAIRING_UNKNOWN"));
        Sides sides = sides(scope, pairing);
        PairingPolicy.of(scope, pairing, sides).addAgreement().require();
        if (!request.type().fits(pairing.kind(), levels(pairing))) {
            throw Refusal.invalid("/type", "AGREEMENT_TYPE_UNFIT");
        }
        LocalDate today = time.today();
        Side side = sides.first() ? Side.FIRST : Side.SECOND;
        boolean superior = places.commonSuperior(scope, pairing.party(Side.FIRST), pairing.party(Side.SECOND));
        Agreement agreement = superior
                ? Agreement.entered(
                        id, pairing.id(), request.type(), request.number(), request.signedOn(), scope.personId(), today)
                : Agreement.drafted(
                        id,
                        pairing.id(),
                        request.type(),
                        request.number(),
                        request.signedOn(),
                        side,
                        scope.personId(),
                        today);
        agreements.persist(agreement);
        transitions.record(
                COLLECTION,
                id,
                "draft",
                null,
                agreement.status(),
                null,
                scope.actingFor(superior ? null : pairing.party(side)));
        return get(scope, id, language);
    }

    /** Gives the word of the caller's side; with both words it is signed. */
    @Change
    AgreementView transition(Scope scope, UUID id, IfMatch ifMatch, AgreementTransition request, Language language) {
        Agreement agreement = agreements.findByIdOptional(id).orElseThrow(Refusal::notFound);
        ifMatch.check(agreement.version());
        Pairing pairing = pairings.findById(agreement.pairingId());
        AgreementPolicy policy = AgreementPolicy.of(scope, agreement, pairing, sides(scope, pairing));
        policy.sign().require();
        AgreementStatus before = agreement.status();
        Side side = policy.side().orElseThrow();
        agreement.sign(side, scope.personId(), time.today());
        transitions.record(
                COLLECTION,
                id,
                request.action().name(),
                before,
                agreement.status(),
                request.comment(),
                scope.actingFor(pairing.party(side)));
        return get(scope, id, language);
    }

    private Sides sides(Scope scope, Pairing pairing) {
        return places.sides(scope, pairing.party(Side.FIRST), pairing.party(Side.SECOND));
    }

    /** The levels a pairing is at: its own, else those both schools teach, else (it was overridden) those of either. */
    private Set<EducationLevel> levels(Pairing pairing) {
        if (pairing.level() != null) {
            return Set.of(pairing.level());
        }
        Set<EducationLevel> either = EnumSet.noneOf(EducationLevel.class);
        Set<EducationLevel> both = EnumSet.allOf(EducationLevel.class);
        tree.on(time.today(), List.of(pairing.party(Side.FIRST), pairing.party(Side.SECOND)))
                .values()
                .forEach(facts -> {
                    either.addAll(facts.levels());
                    both.retainAll(facts.levels());
                });
        return both.isEmpty() ? either : both;
    }
}
