package vn.chungtay.pairings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Refusal;

/** Reads a proposal: two organisations of one kind that exist today, a phase that is not over, a level that fits. */
@ApplicationScoped
class PairingTermsReader {

    private final OrganisationTree tree;
    private final ProgrammeService programmes;
    private final PairingQueries queries;
    private final HanoiTime time;

    PairingTermsReader(OrganisationTree tree, ProgrammeService programmes, PairingQueries queries, HanoiTime time) {
        this.tree = tree;
        this.programmes = programmes;
        this.queries = queries;
        this.time = time;
    }

    /**
     * The terms a proposal asks for.
     *
     * @throws Refusal 400 naming what does not fit
     */
    PairingTerms read(ProposePairing request, UUID first, UUID second) {
        LocalDate today = time.today();
        if (first.equals(second)) {
            throw Refusal.invalid("/second", "PAIRING_PARTIES_DIFFER");
        }
        Map<UUID, OrganisationTree.Facts> facts = tree.on(today, List.of(first, second));
        OrganisationTree.Facts one = existing(facts.get(first), "/first", request.first());
        OrganisationTree.Facts other = existing(facts.get(second), "/second", request.second());
        if (one.school() != other.school()) {
            throw Refusal.invalid("/second", "PAIRING_KIND_FITS");
        }
        ProgrammeService.Phase phase = programmes.requirePhase("/phase", request.phase());
        if (phase.endsOn().isBefore(today)) {
            throw Refusal.invalid("/phase", "PHASE_OVER", phase.code());
        }
        if (request.underPairingId() != null
                && (!one.school() || !queries.fitsUnder(request.underPairingId(), first, second))) {
            throw Refusal.invalid("/underPairingId", "PAIRING_UNDER");
        }
        String reason = request.levelOverrideReason() == null
                        || request.levelOverrideReason().isBlank()
                ? null
                : request.levelOverrideReason().strip();
        return new PairingTerms(
                phase.id(),
                one.school() ? PairingKind.SCHOOL : PairingKind.UNIT,
                first,
                second,
                SharedLevel.of(request.level(), reason, one, other),
                reason,
                request.message(),
                request.underPairingId());
    }

    private static OrganisationTree.Facts existing(OrganisationTree.Facts facts, String pointer, String code) {
        if (facts == null) {
            throw Refusal.invalid(pointer, "ORGANISATION_ENDED", code);
        }
        return facts;
    }
}
