package vn.chungtay.liveliness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Transitions;

/** What a person may say of a milestone. */
class MilestoneTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate FOUNDED = LocalDate.of(2022, 12, 12);
    private static final Transitions.Actor LAN = new Transitions.Actor("lan", "Nguyễn Thị Lan", null);

    private final Milestone met = new Milestone(new MilestoneKey(UUID.randomUUID(), MilestoneKind.MET));

    @Test
    void aWordIsTakenWhereTheRecordsKnowNothingOrALaterDay() {
        met.say(TODAY, null, FOUNDED, null, LAN, TODAY);
        assertThat(met.reachedOn()).isEqualTo(TODAY);
        met.say(TODAY.minusDays(2), "Gặp tại Sở", FOUNDED, TODAY.minusDays(1), LAN, TODAY);
        assertThat(met.reachedOn()).isEqualTo(TODAY.minusDays(2));
        met.say(null, null, FOUNDED, TODAY, LAN, TODAY);
        assertThat(met.reachedOn()).isNull();
    }

    @Test
    void theRecordsStandAgainstASameOrLaterDay() {
        refused("MILESTONE_KNOWN_EARLIER", TODAY.minusDays(1), TODAY.minusDays(1));
        refused("MILESTONE_KNOWN_EARLIER", TODAY, TODAY.minusDays(1));
        refused("DATE_IN_FUTURE", TODAY.plusDays(1), null);
        refused("MILESTONE_BEFORE_PROGRAMME", FOUNDED.minusDays(1), null);
        met.say(FOUNDED, null, FOUNDED, null, LAN, TODAY);
        assertThat(met.reachedOn()).isEqualTo(FOUNDED);
    }

    @Test
    void connectedAndSignedAreNotSaidByHand() {
        for (MilestoneKind kind : new MilestoneKind[] {MilestoneKind.CONNECTED, MilestoneKind.SIGNED}) {
            assertThatThrownBy(() -> new Milestone(new MilestoneKey(UUID.randomUUID(), kind)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void refused(String code, LocalDate day, LocalDate known) {
        assertThatThrownBy(() -> met.say(day, null, FOUNDED, known, LAN, TODAY))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                                refusal.errors().getFirst().code())
                        .isEqualTo(code));
    }
}
