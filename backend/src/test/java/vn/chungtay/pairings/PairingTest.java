package vn.chungtay.pairings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Refusal;

class PairingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Map<PairingStatus, Set<PairingAction>> POSSIBLE = Map.of(
            PairingStatus.PROPOSED, EnumSet.of(PairingAction.accept, PairingAction.decline, PairingAction.withdraw),
            PairingStatus.ACTIVE, EnumSet.of(PairingAction.end),
            PairingStatus.DECLINED, EnumSet.noneOf(PairingAction.class),
            PairingStatus.WITHDRAWN, EnumSet.noneOf(PairingAction.class),
            PairingStatus.ENDED, EnumSet.noneOf(PairingAction.class));

    private final PairingTerms terms = terms(PairingKind.SCHOOL, null);

    @ParameterizedTest
    @EnumSource(PairingStatus.class)
    void everyActionInEveryStatus(PairingStatus status) {
        for (PairingAction action : PairingAction.values()) {
            Pairing pairing = in(status);
            assertThat(pairing.status()).isEqualTo(status);
            if (POSSIBLE.get(status).contains(action)) {
                take(pairing, action);
                assertThat(pairing.status()).isEqualTo(outcome(action));
            } else {
                assertThatThrownBy(() -> take(pairing, action))
                        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.status())
                                .isEqualTo(409));
                assertThat(pairing.status()).as("%s of %s", action, status).isEqualTo(status);
            }
        }
    }

    @Test
    void theProposerCannotAccept() {
        Pairing pairing = in(PairingStatus.PROPOSED);
        assertThatThrownBy(() -> pairing.accept("an", TODAY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(403));
    }

    @Test
    void holdsFromTheDayItIsAcceptedToTheDayItEnds() {
        Pairing pairing = in(PairingStatus.ACTIVE);
        assertThat(pairing.since()).isEqualTo(TODAY);
        assertThatThrownBy(() -> pairing.end(PairingEndReason.MUTUAL, TODAY.plusDays(1), TODAY))
                .hasMessage("INVALID");
        assertThat(pairing.status()).isEqualTo(PairingStatus.ACTIVE);
        pairing.end(PairingEndReason.MUTUAL, TODAY, TODAY);
        assertThat(pairing.endedOn()).isEqualTo(TODAY);
    }

    @Test
    void historyMustBeSound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pairing.imported(Ids.next(), terms, "an", TODAY, TODAY, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Pairing.imported(Ids.next(), terms, "an", TODAY, TODAY.minusDays(1), PairingEndReason.REFORM));
        assertThatIllegalArgumentException().isThrownBy(() -> terms(PairingKind.UNIT, Ids.next()));
        UUID one = Ids.next();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PairingTerms(Ids.next(), PairingKind.UNIT, one, one, null, null, null, null));
    }

    private static PairingTerms terms(PairingKind kind, UUID under) {
        return new PairingTerms(Ids.next(), kind, Ids.next(), Ids.next(), null, null, null, under);
    }

    private Pairing in(PairingStatus status) {
        Pairing pairing = status == PairingStatus.ACTIVE || status == PairingStatus.ENDED
                ? Pairing.joined(Ids.next(), terms, "an", TODAY)
                : Pairing.proposed(Ids.next(), terms, Side.FIRST, "an", TODAY);
        switch (status) {
            case DECLINED -> pairing.decline();
            case WITHDRAWN -> pairing.withdraw();
            case ENDED -> pairing.end(PairingEndReason.INACTIVE, TODAY, TODAY);
            case PROPOSED, ACTIVE -> assertThat(pairing.status()).isEqualTo(status);
        }
        return pairing;
    }

    private static void take(Pairing pairing, PairingAction action) {
        switch (action) {
            case accept -> pairing.accept("bình", TODAY);
            case decline -> pairing.decline();
            case withdraw -> pairing.withdraw();
            case end -> pairing.end(PairingEndReason.MUTUAL, TODAY, TODAY);
        }
    }

    private static PairingStatus outcome(PairingAction action) {
        return switch (action) {
            case accept -> PairingStatus.ACTIVE;
            case decline -> PairingStatus.DECLINED;
            case withdraw -> PairingStatus.WITHDRAWN;
            case end -> PairingStatus.ENDED;
        };
    }
}
