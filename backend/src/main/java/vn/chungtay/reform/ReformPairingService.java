package vn.chungtay.reform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.pairings.PairingService;
import vn.chungtay.pairings.PairingService.Heirdom;
import vn.chungtay.pairings.PairingService.Heirs;
import vn.chungtay.reform.ProposedSuccessors.Outcome;
import vn.chungtay.reform.ProposedSuccessors.Proposed;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Refusal;

/** The door of what follows from a reform for the pairings that it ends. */
@ApplicationScoped
class ReformPairingService {

    private final ReformQueries reforms;
    private final SuggestionQueries suggestions;
    private final PairingService pairings;
    private final DryRun dryRun;

    ReformPairingService(ReformQueries reforms, SuggestionQueries suggestions, PairingService pairings, DryRun dryRun) {
        this.reforms = reforms;
        this.suggestions = suggestions;
        this.pairings = pairings;
        this.dryRun = dryRun;
    }

    Page<SuggestionView> list(Scope scope, UUID reform, SuggestionFilter filter) {
        reforms.policy(scope, reform).orElseThrow(Refusal::notFound);
        return suggestions.list(scope, reform, filter);
    }

    /** Proposes the pairs that were suggested; a refused one keeps no other back. */
    @Change
    ProposedSuccessors propose(Scope scope, UUID reform, ProposeSuccessors request, Language language) {
        scope.requireImporter();
        reforms.policy(scope, reform).orElseThrow(Refusal::notFound).follow().require();
        Map<ProposeSuccessors.Pair, Heirs> meant = suggestions.meant(scope, reform, request.pairs());
        List<Heirs> heirs = request.pairs().stream()
                .map(meant::get)
                .filter(Objects::nonNull)
                .toList();
        Iterator<Heirdom> fates =
                pairings.proposeSuccessors(scope, heirs, request.message()).iterator();
        List<Proposed> results = new ArrayList<>();
        for (ProposeSuccessors.Pair pair : request.pairs()) {
            Heirdom fate =
                    meant.containsKey(pair) ? fates.next() : new Heirdom(null, false, "REFORM_PAIR_NOT_SUGGESTED");
            results.add(result(pair, fate, language));
        }
        return new ProposedSuccessors(results);
    }

    private Proposed result(ProposeSuccessors.Pair pair, Heirdom fate, Language language) {
        Outcome outcome = fate.refusal() != null ? Outcome.REFUSED : fate.existed() ? Outcome.EXISTS : Outcome.PROPOSED;
        return new Proposed(
                pair.ended(),
                pair.first(),
                pair.second(),
                outcome,
                outcome == Outcome.PROPOSED && dryRun.wanted() ? null : fate.pairing(),
                fate.refusal(),
                fate.refusal() == null ? null : language.sentence(fate.refusal(), List.of()));
    }
}
