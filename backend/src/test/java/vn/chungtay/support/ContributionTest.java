package vn.chungtay.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.shared.Refusal;

class ContributionTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final UUID GIVER = new UUID(0, 1);
    private static final UUID RECEIVER = new UUID(0, 2);
    private static final UUID OTHER = new UUID(0, 3);
    private static final Signatory TEACHER = new Signatory("teacher", "Cô Hoa");
    private static final Signatory PRINCIPAL = new Signatory("principal", "Thầy Nam");
    private static final String MARK = "ab".repeat(32);

    /** Each action, as it is done in every status. */
    private static final Map<String, Consumer<Contribution>> ACTIONS = Map.of(
            "edit", one -> one.edit(facts(30), List.of(), List.of(RECEIVER, OTHER), TEACHER, TUESDAY),
            "deliver", one -> one.deliver(TEACHER, TUESDAY),
            "receive", one -> one.receive(Set.of(RECEIVER, OTHER), PRINCIPAL, TUESDAY),
            "return", one -> one.giveBack("Thiếu 2 bản", TUESDAY),
            "withdraw", one -> one.withdraw("Không mua được", TUESDAY),
            "seal", one -> one.seal(MARK, TUESDAY));

    @ParameterizedTest
    @CsvSource({
        "PLEDGED,edit,PLEDGED", "PLEDGED,deliver,DELIVERED", "PLEDGED,receive,", "PLEDGED,return,",
                "PLEDGED,withdraw,WITHDRAWN", "PLEDGED,seal,PLEDGED",
        "DELIVERED,edit,DELIVERED", "DELIVERED,deliver,", "DELIVERED,receive,RECEIVED", "DELIVERED,return,RETURNED",
                "DELIVERED,withdraw,WITHDRAWN", "DELIVERED,seal,DELIVERED",
        "RECEIVED,edit,", "RECEIVED,deliver,", "RECEIVED,receive,", "RECEIVED,return,RETURNED", "RECEIVED,withdraw,",
                "RECEIVED,seal,RECEIVED",
        "RETURNED,edit,RETURNED", "RETURNED,deliver,DELIVERED", "RETURNED,receive,RECEIVED", "RETURNED,return,",
                "RETURNED,withdraw,WITHDRAWN", "RETURNED,seal,RETURNED",
        "WITHDRAWN,edit,", "WITHDRAWN,deliver,", "WITHDRAWN,receive,", "WITHDRAWN,return,", "WITHDRAWN,withdraw,",
                "WITHDRAWN,seal,",
    })
    void everyActionInEveryStatus(ContributionStatus from, String action, ContributionStatus to) {
        Contribution contribution = in(from);
        if (to == null) {
            assertThat(refusalOf(() -> ACTIONS.get(action).accept(contribution)).status())
                    .isEqualTo(409);
            assertThat(contribution.status()).isEqualTo(from);
        } else {
            ACTIONS.get(action).accept(contribution);
            assertThat(contribution.status()).isEqualTo(to);
        }
    }

    @Test
    void aPledgeStandsAsNothing() {
        assertThat(in(ContributionStatus.PLEDGED).standings()).isEmpty();
    }

    @Test
    void itCountsWhenTheLastReceiverHasGivenItsWord() {
        Contribution contribution = in(ContributionStatus.DELIVERED);
        contribution.receive(Set.of(RECEIVER), PRINCIPAL, TUESDAY);
        assertThat(contribution.status()).isEqualTo(ContributionStatus.DELIVERED);
        assertThat(periods(contribution)).containsExactly("UNCONFIRMED 2026-11-16..");
        assertThat(refusalOf(() -> contribution.receive(Set.of(RECEIVER), PRINCIPAL, FRIDAY))
                        .code())
                .isEqualTo("CONTRIBUTION_ALREADY_RECEIVED");
        contribution.receive(Set.of(OTHER), PRINCIPAL, FRIDAY);
        assertThat(contribution.status()).isEqualTo(ContributionStatus.RECEIVED);
        assertThat(contribution.receivedOn()).isEqualTo(FRIDAY);
        assertThat(contribution.receivers()).extracting(Receiver::receivedOn).containsExactly(TUESDAY, FRIDAY);
        assertThat(periods(contribution)).containsExactly("UNCONFIRMED 2026-11-16..2026-11-20", "COUNTED 2026-11-20..");
    }

    @Test
    void aReturnStopsTheCountAndClearsEveryWord() {
        Contribution contribution = in(ContributionStatus.RECEIVED);
        contribution.giveBack("Chưa nhận được", FRIDAY);
        assertThat(contribution.receivers()).noneMatch(Receiver::received);
        assertThat(contribution.receivedOn()).isNull();
        contribution.edit(facts(30), List.of(), List.of(RECEIVER), TEACHER, FRIDAY);
        contribution.receive(Set.of(RECEIVER), PRINCIPAL, FRIDAY.plusDays(3));
        assertThat(periods(contribution))
                .containsExactly(
                        "UNCONFIRMED 2026-11-16..2026-11-17",
                        "COUNTED 2026-11-17..2026-11-20",
                        "UNCONFIRMED 2026-11-20..2026-11-20",
                        "UNCONFIRMED 2026-11-20..2026-11-23",
                        "COUNTED 2026-11-23..");
        assertThat(quantityOn(contribution, TUESDAY)).isEqualTo(20);
        assertThat(quantityOn(contribution, FRIDAY)).isEqualTo(30);
    }

    @Test
    void aWithdrawalEndsWhatItStoodAs() {
        Contribution contribution = in(ContributionStatus.DELIVERED);
        contribution.withdraw("Nhầm", FRIDAY);
        assertThat(periods(contribution)).containsExactly("UNCONFIRMED 2026-11-16..2026-11-20");
    }

    @Test
    void anEditTakesTheWordsThatWereGivenAlready() {
        Contribution contribution = in(ContributionStatus.DELIVERED);
        contribution.receive(Set.of(RECEIVER), PRINCIPAL, TUESDAY);
        contribution.edit(facts(25), List.of(), List.of(RECEIVER, OTHER), TEACHER, FRIDAY);
        assertThat(contribution.receivers()).noneMatch(Receiver::received);
        assertThat(quantityOn(contribution, TUESDAY)).isEqualTo(20);
        assertThat(quantityOn(contribution, FRIDAY)).isEqualTo(25);
    }

    @Test
    void whatIsStillToComeIsNotHandedOver() {
        Contribution contribution = new Contribution(
                new UUID(0, 9), facts(20), from(GIVER), List.of(RECEIVER), TEACHER, MONDAY.minusDays(3));
        assertThat(refusalOf(() -> contribution.deliver(TEACHER, MONDAY.minusDays(1)))
                        .code())
                .isEqualTo("INVALID");
    }

    @Test
    void somebodyGivesAndAnotherReceives() {
        assertThat(refusedSides(from(), List.of(RECEIVER))).isEqualTo("CONTRIBUTION_GIVER_NEEDED");
        assertThat(refusedSides(from(GIVER), List.of())).isEqualTo("CONTRIBUTION_PARTIES_DIFFER");
        assertThat(refusedSides(from(GIVER), List.of(GIVER))).isEqualTo("CONTRIBUTION_PARTIES_DIFFER");
        assertThat(refusedSides(from(GIVER), List.of(RECEIVER, RECEIVER))).isEqualTo("CONTRIBUTION_PARTIES_DIFFER");
        assertThat(refusedSides(from(GIVER, GIVER), List.of(RECEIVER))).isEqualTo("CONTRIBUTION_PARTIES_DIFFER");
        Givers sponsor = new Givers(List.of(), List.of(new Sponsor(SponsorKind.ENTERPRISE, "Công ty Sách")));
        assertThat(new Contribution(new UUID(0, 9), facts(1), sponsor, List.of(RECEIVER), TEACHER, MONDAY).givers())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MONEY,VND,5000,,",
        "MONEY,VND,5000,5000,",
        "MONEY,VND,5000,4000,CONTRIBUTION_MONEY_IS_ITS_VALUE",
        "MONEY,ITEM,5,5000,CONTRIBUTION_MONEY_IN_VND",
        "SCHOLARSHIPS,VND,5000,4000,CONTRIBUTION_MONEY_IS_ITS_VALUE",
        "SCHOLARSHIPS,AWARD,80,40000000,",
        "BOOKS,TITLE,2000,,",
    })
    void moneyIsItsValue(ContributionKind kind, UnitOfMeasure unit, long quantity, Long value, String misfit) {
        assertThat(ContributionFacts.misfit(kind, unit, quantity, value)).isEqualTo(misfit);
        if (misfit == null && unit == UnitOfMeasure.VND) {
            assertThat(new ContributionFacts("2026-2027", MONDAY, kind, unit, quantity, value, null).valueVnd())
                    .isEqualTo(quantity);
        }
    }

    private static String refusedSides(Givers givers, List<UUID> receivers) {
        return refusalOf(() -> new Contribution(new UUID(0, 9), facts(20), givers, receivers, TEACHER, MONDAY))
                .errors()
                .getFirst()
                .code();
    }

    private static Givers from(UUID... givers) {
        return new Givers(List.of(givers), List.of());
    }

    private static ContributionFacts facts(long quantity) {
        return new ContributionFacts(
                "2026-2027", MONDAY, ContributionKind.BOOKS, UnitOfMeasure.COPY, quantity, null, "Sách");
    }

    /** Pledged and delivered on Monday, received on Tuesday. */
    private static Contribution in(ContributionStatus status) {
        Contribution contribution = new Contribution(
                new UUID(0, 9), facts(20), from(GIVER), List.of(RECEIVER, OTHER), TEACHER, MONDAY.minusDays(3));
        if (status == ContributionStatus.WITHDRAWN) {
            contribution.withdraw("Không mua được", MONDAY);
            return contribution;
        }
        if (status.delivered()) {
            contribution.deliver(TEACHER, MONDAY);
        }
        if (status == ContributionStatus.RECEIVED) {
            contribution.receive(Set.of(RECEIVER, OTHER), PRINCIPAL, TUESDAY);
        }
        if (status == ContributionStatus.RETURNED) {
            contribution.giveBack("Thiếu", MONDAY);
        }
        return contribution;
    }

    private static List<String> periods(Contribution contribution) {
        return contribution.standings().stream()
                .map(one -> one.standing() + " " + one.fromDay() + ".." + (one.open() ? "" : one.toDay()))
                .toList();
    }

    private static long quantityOn(Contribution contribution, LocalDate day) {
        return contribution.standings().stream()
                .filter(one -> one.holdsOn(day))
                .findFirst()
                .orElseThrow()
                .quantity();
    }

    private static Refusal refusalOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}
