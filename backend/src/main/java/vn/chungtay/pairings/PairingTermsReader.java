package vn.chungtay.pairings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.organisations.EducationLevel;
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
                level(request.level(), reason, one, other),
                reason,
                request.message(),
                request.underPairingId());
    }

    /** The level two schools are joined at: the asked one, or the only one both teach. */
    private static EducationLevel level(
            EducationLevel asked, String reason, OrganisationTree.Facts one, OrganisationTree.Facts other) {
        if (!one.school()) {
            if (asked != null) {
                throw Refusal.invalid("/level", "LEVEL_OF_UNITS");
            }
            return null;
        }
        Set<EducationLevel> shared = EnumSet.noneOf(EducationLevel.class);
        one.levels().stream().filter(other.levels()::contains).forEach(shared::add);
        if (shared.isEmpty() && reason == null) {
            throw Refusal.invalid("/levelOverrideReason", "LEVELS_DIFFER");
        }
        boolean taught = reason == null
                ? shared.contains(asked)
                : one.levels().contains(asked) || other.levels().contains(asked);
        if (asked != null && !taught) {
            throw Refusal.invalid("/level", "LEVEL_NOT_TAUGHT");
        }
        return asked == null && shared.size() == 1 ? shared.iterator().next() : asked;
    }

    private static OrganisationTree.Facts existing(OrganisationTree.Facts facts, String pointer, String code) {
        if (facts == null) {
            throw Refusal.invalid(pointer, "ORGANISATION_ENDED", code);
        }
        return facts;
    }
}
