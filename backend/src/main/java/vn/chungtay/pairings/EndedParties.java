package vn.chungtay.pairings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chungtay.organisations.OrganisationsEnded;
import vn.chungtay.organisations.OrganisationsEnded.End;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Transitions;

/**
 * What becomes of the pairings of an organisation that ends. Where others take over, they end with it, for the reform; proposals fall away.
 * Of one that is simply closed they must have been ended before, for a reason of their own.
 */
@ApplicationScoped
class EndedParties {

    private final Pairings pairings;
    private final Transitions transitions;

    EndedParties(Pairings pairings, Transitions transitions) {
        this.pairings = pairings;
        this.transitions = transitions;
    }

    void endWith(@Observes OrganisationsEnded ended) {
        Map<UUID, End> ends = new HashMap<>();
        ended.ends().forEach(end -> ends.put(end.organisation(), end));
        for (Pairing pairing : pairings.openOf(ends.keySet())) {
            End end = Stream.of(Side.FIRST, Side.SECOND)
                    .map(side -> ends.get(pairing.party(side)))
                    .filter(one -> one != null)
                    .min(java.util.Comparator.comparing(End::lastDay))
                    .orElseThrow();
            if (!end.succeeded()) {
                throw Refusal.conflict("PAIRINGS_OPEN");
            }
            PairingStatus before = pairing.status();
            pairing.endWithParty(end.dayAfter());
            transitions.record(
                    PairingService.COLLECTION,
                    pairing.id(),
                    pairing.status() == PairingStatus.ENDED ? "end" : "withdraw",
                    before,
                    pairing.status(),
                    null,
                    ended.scope().actingFor(null));
        }
    }
}
