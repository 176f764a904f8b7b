package vn.chungtay.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chungtay.access.Role;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.Language;

class ContributionPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final UUID GIVER = new UUID(0, 1);
    private static final UUID RECEIVER = new UUID(0, 2);

    @Test
    void theGiversSideWritesAndEachReceiverSaysThatItHasIt() {
        assertThat(allowed(Role.EDITOR, ContributionStatus.PLEDGED, GIVER))
                .containsExactly("edit", "deliver", "withdraw", "seal", "attach");
        assertThat(allowed(Role.EDITOR, ContributionStatus.DELIVERED, GIVER))
                .containsExactly("edit", "withdraw", "seal", "attach");
        assertThat(allowed(Role.APPROVER, ContributionStatus.DELIVERED, RECEIVER))
                .containsExactly("receive", "return", "seal", "attach");
        assertThat(allowed(Role.EDITOR, ContributionStatus.DELIVERED, RECEIVER)).containsExactly("seal", "attach");
        assertThat(allowed(Role.APPROVER, ContributionStatus.RECEIVED, RECEIVER))
                .containsExactly("return", "seal", "attach");
        assertThat(allowed(Role.APPROVER, ContributionStatus.RECEIVED, GIVER))
                .containsExactly("return", "seal", "attach");
        assertThat(allowed(Role.APPROVER, ContributionStatus.RETURNED, RECEIVER))
                .containsExactly("receive", "seal", "attach");
        assertThat(allowed(Role.APPROVER, ContributionStatus.RETURNED, GIVER))
                .containsExactly("edit", "deliver", "withdraw", "seal", "attach");
        assertThat(allowed(Role.APPROVER, ContributionStatus.WITHDRAWN, GIVER)).isEmpty();
        assertThat(allowed(Role.VIEWER, ContributionStatus.DELIVERED, GIVER)).isEmpty();
        assertThat(allowed(Role.ADMINISTRATOR, ContributionStatus.DELIVERED, RECEIVER))
                .isEmpty();
        assertThat(allowed(Role.APPROVER, ContributionStatus.DELIVERED)).isEmpty();
    }

    @Test
    void whoStandsAboveBothReceivesForNeither() {
        assertThat(receiving("head", sides(List.of(GIVER), GIVER, RECEIVER))).isEqualTo("CONTRIBUTION_BOTH_SIDES");
    }

    @Test
    void nobodyReceivesWhatTheyGave() {
        ContributionSides sides = sides(List.of(GIVER), RECEIVER);
        assertThat(receiving("deliverer", sides)).isEqualTo("CONTRIBUTION_OWN_WORD");
        assertThat(receiving("author", sides)).isEqualTo("CONTRIBUTION_OWN_WORD");
        assertThat(receiving("head", sides)).isNull();
    }

    @Test
    void whereSponsorsAloneGiveTheReceiverKeepsTheRecordAndAnotherPersonOfItConfirms() {
        ContributionSides sides = sides(List.of(), RECEIVER);
        assertThat(ContributionPolicy.edit(scope(Role.EDITOR, "teacher"), sides).allowed())
                .isTrue();
        assertThat(receiving("author", sides)).isEqualTo("CONTRIBUTION_OWN_WORD");
        assertThat(receiving("head", sides)).isNull();
        assertThat(ContributionPolicy.edit(scope(Role.EDITOR, "teacher"), sides(List.of()))
                        .refusal())
                .isEqualTo("CONTRIBUTION_GIVER_ONLY");
    }

    @Test
    void whatIsStillToComeIsNotDelivered() {
        ContributionSides sides = new ContributionSides(
                ContributionStatus.PLEDGED,
                TODAY.plusDays(1),
                List.of(GIVER),
                List.of(RECEIVER),
                List.of(RECEIVER),
                Set.of(GIVER),
                null,
                "author");
        assertThat(ContributionPolicy.deliver(scope(Role.EDITOR, "teacher"), sides, TODAY)
                        .refusal())
                .isEqualTo("CONTRIBUTION_NOT_YET");
    }

    private static String receiving(String person, ContributionSides sides) {
        return ContributionPolicy.receive(scope(Role.APPROVER, person), sides).refusal();
    }

    private static ContributionSides sides(List<UUID> givers, UUID... acting) {
        return new ContributionSides(
                ContributionStatus.DELIVERED,
                TODAY,
                givers,
                List.of(RECEIVER),
                List.of(RECEIVER),
                Set.of(acting),
                "deliverer",
                "author");
    }

    private static List<String> allowed(Role role, ContributionStatus status, UUID... acting) {
        ContributionSides sides = new ContributionSides(
                status,
                TODAY,
                List.of(GIVER),
                List.of(RECEIVER),
                status == ContributionStatus.RECEIVED ? List.of() : List.of(RECEIVER),
                Set.of(acting),
                "deliverer",
                "author");
        return ContributionPolicy.allowedActions(scope(role, "somebody"), sides, TODAY, Language.VI).stream()
                .filter(AllowedAction::allowed)
                .map(AllowedAction::action)
                .toList();
    }

    private static Scope scope(Role role, String person) {
        return new Scope(person, person, person, EnumSet.of(role), List.of());
    }
}
