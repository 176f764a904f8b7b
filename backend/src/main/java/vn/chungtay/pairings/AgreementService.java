package vn.chungtay.pairings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Transition;
import vn.chungtay.shared.Transitions;

/** Agreements under pairings: one side drafts the paper, the other confirms it; a common superior enters it as signed. */
@ApplicationScoped
class AgreementService {

    static final String COLLECTION = "agreements";

    private final Agreements agreements;
    private final Pairings pairings;
    private final AgreementQueries queries;
    private final PairingQueries places;
    private final OrganisationTree tree;
    private final Transitions transitions;
    private final Reads reads;
    private final HanoiTime time;
    private final RecordHistories histories;

    AgreementService(
            Agreements agreements,
            Pairings pairings,
            AgreementQueries queries,
            PairingQueries places,
            OrganisationTree tree,
            Transitions transitions,
            Reads reads,
            HanoiTime time,
            RecordHistories histories) {
        this.agreements = agreements;
        this.pairings = pairings;
        this.queries = queries;
        this.places = places;
        this.tree = tree;
        this.transitions = transitions;
        this.reads = reads;
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

    /** Its paper as an editable draft, for who stands above a party. */
    AgreementPaper.File paper(Scope scope, UUID agreement) {
        AgreementPaper.Facts facts = queries.paper(scope, agreement).orElseThrow(Refusal::notFound);
        AgreementPolicy.paper(facts.above()).require();
        return AgreementPaper.of(facts);
    }

    /**
     * Drafts a paper under an active pairing; its type must be one that such parties sign. A common superior who says when it was signed
     * enters it as signed.
     */
    @Change
    AgreementView draft(Scope scope, DraftAgreement request, Language language) {
        scope.requireEditor();
        UUID id = Ids.orNext(request.id());
        if (request.id() != null && agreements.findById(id) != null) {
            return get(scope, id, language);
        }
        Pairing pairing = pairings.findByIdOptional(request.pairingId())
                .orElseThrow(() -> Refusal.invalid("/pairingId", "PAIRING_UNKNOWN"));
        Sides sides = sides(scope, pairing);
        PairingPolicy.of(scope, pairing, sides).addAgreement().require();
        requireFitting(request.type(), pairing);
        LocalDate today = time.today();
        Side side = sides.both() ? null : sides.first() ? Side.FIRST : Side.SECOND;
        Agreement agreement;
        if (request.renewsId() != null) {
            Agreement renewed = renewed(request.renewsId(), pairing);
            AgreementTerms terms = AgreementTerms.renewing(request, renewed.terms(), today);
            agreement = Agreement.renewing(id, pairing.id(), terms, renewed, today);
        } else if (request.signedOn() != null && scope.mayApprove() && superior(scope, pairing)) {
            agreement = Agreement.entered(id, pairing.id(), request.terms(), scope.personId(), today);
        } else {
            Side word = scope.mayApprove() ? side : null;
            agreement = Agreement.drafted(id, pairing.id(), request.terms(), word, scope.personId(), today);
        }
        AgreementDays.require(reads, agreement.terms(), pairing);
        agreements.persist(agreement);
        record(scope, agreement, "draft", null, null, side == null ? null : pairing.party(side));
        return get(scope, id, language);
    }

    /** Says something else in a draft; what the other side had confirmed is no longer confirmed. */
    @Change
    AgreementView amend(Scope scope, UUID id, IfMatch ifMatch, AmendAgreement request, Language language) {
        scope.requireEditor();
        Agreement agreement = agreements.withTerms(id).orElseThrow(Refusal::notFound);
        ifMatch.check(agreement.version());
        Pairing pairing = pairings.findById(agreement.pairingId());
        AgreementPolicy policy = policy(scope, agreement, pairing);
        policy.amend().require();
        requireFitting(request.type(), pairing);
        AgreementDays.require(reads, request.terms(), pairing);
        agreement.amend(request.terms(), policy.word().orElse(null), scope.personId(), time.today());
        record(scope, agreement, "amend", AgreementStatus.DRAFT, null, actor(policy, pairing));
        return get(scope, id, language);
    }

    /** Throws a draft away, with what is attached to it; that it was there stays in the audit trail. */
    @Change
    PairingView discard(Scope scope, UUID id, IfMatch ifMatch, Language language) {
        scope.requireEditor();
        Agreement agreement = agreements.withTerms(id).orElseThrow(Refusal::notFound);
        ifMatch.check(agreement.version());
        Pairing pairing = pairings.findById(agreement.pairingId());
        policy(scope, agreement, pairing).discard().require();
        agreements.delete(agreement);
        return places.get(scope, pairing.id(), language).orElseThrow();
    }

    /** Gives the word of the caller's side, by which it is signed once both have given it; or terminates what was signed. */
    @Change
    AgreementView transition(Scope scope, UUID id, IfMatch ifMatch, AgreementTransition request, Language language) {
        Agreement agreement = agreements.withTerms(id).orElseThrow(Refusal::notFound);
        ifMatch.check(agreement.version());
        Pairing pairing = pairings.findById(agreement.pairingId());
        AgreementPolicy policy = policy(scope, agreement, pairing);
        policy.to(request.action()).require();
        LocalDate today = time.today();
        AgreementStatus before = agreement.statusOn(today);
        switch (request.action()) {
            case sign -> {
                if (request.endReason() != null || request.on() != null) {
                    throw Refusal.invalid(request.endReason() != null ? "/endReason" : "/on", "ONLY_TO_TERMINATE");
                }
                agreement.sign(policy.side().orElseThrow(), scope.personId(), today);
            }
            case terminate -> {
                if (request.endReason() == null) {
                    throw Refusal.invalid("/endReason", "REQUIRED");
                }
                agreement.terminate(request.endReason(), request.on() == null ? today : request.on(), today);
            }
        }
        record(scope, agreement, request.action().name(), before, request.comment(), actor(policy, pairing));
        return get(scope, id, language);
    }

    private void record(
            Scope scope, Agreement agreement, String action, AgreementStatus before, String comment, UUID actor) {
        transitions.record(
                COLLECTION,
                agreement.id(),
                action,
                before,
                agreement.statusOn(time.today()),
                comment,
                scope.actingFor(actor));
    }

    private AgreementPolicy policy(Scope scope, Agreement agreement, Pairing pairing) {
        AgreementTerms terms = agreement.terms();
        return new AgreementPolicy(
                scope,
                agreement.statusOn(time.today()),
                agreement.confirmedBy(Side.FIRST),
                agreement.confirmedBy(Side.SECOND),
                terms.named(Side.FIRST) && terms.named(Side.SECOND),
                false,
                pairing.status(),
                sides(scope, pairing));
    }

    /** Whom the caller acts for; none in particular when it is both. */
    private static UUID actor(AgreementPolicy policy, Pairing pairing) {
        return policy.side().map(pairing::party).orElse(null);
    }

    /** What is to be renewed: signed by the same two. That no other renews it, a constraint says. */
    private Agreement renewed(UUID id, Pairing pairing) {
        return agreements
                .withTerms(id)
                .filter(one -> pairing.joinsTheSame(pairings.findById(one.pairingId())))
                .orElseThrow(() -> Refusal.invalid("/renewsId", "AGREEMENT_RENEWS"));
    }

    private boolean superior(Scope scope, Pairing pairing) {
        return places.commonSuperior(scope, pairing.party(Side.FIRST), pairing.party(Side.SECOND));
    }

    private void requireFitting(AgreementType type, Pairing pairing) {
        List<Set<EducationLevel>> taught =
                tree.on(time.today(), List.of(pairing.party(Side.FIRST), pairing.party(Side.SECOND))).values().stream()
                        .map(OrganisationTree.Facts::levels)
                        .toList();
        if (!AgreementType.fitting(pairing.kind(), pairing.level(), taught).contains(type)) {
            throw Refusal.invalid("/type", "AGREEMENT_TYPE_UNFIT");
        }
    }

    private Sides sides(Scope scope, Pairing pairing) {
        return places.sides(scope, pairing.party(Side.FIRST), pairing.party(Side.SECOND));
    }
}
