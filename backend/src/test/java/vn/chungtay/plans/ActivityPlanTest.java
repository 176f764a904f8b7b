package vn.chungtay.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.pairings.Side;
import vn.chungtay.programmes.OrganisingLevel;
import vn.chungtay.programmes.SessionKind;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Refusal;

class ActivityPlanTest {

    private enum Step {
        EDIT,
        AGREE,
        SUBMIT,
        APPROVE,
        RETURN
    }

    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final UUID NEAR = Ids.next();
    private static final UUID FAR = Ids.next();
    private static final Map<PlanStatus, Set<Step>> POSSIBLE = Map.of(
            PlanStatus.DRAFT, EnumSet.of(Step.EDIT, Step.AGREE),
            PlanStatus.AGREED, EnumSet.of(Step.EDIT, Step.SUBMIT),
            PlanStatus.SUBMITTED, EnumSet.of(Step.APPROVE, Step.RETURN),
            PlanStatus.APPROVED, EnumSet.noneOf(Step.class),
            PlanStatus.RETURNED, EnumSet.of(Step.EDIT, Step.AGREE));

    @ParameterizedTest
    @EnumSource(PlanStatus.class)
    void everyStepInEveryStatus(PlanStatus status) {
        for (Step step : Step.values()) {
            ActivityPlan plan = in(status);
            assertThat(plan.status()).isEqualTo(status);
            if (POSSIBLE.get(status).contains(step)) {
                take(plan, step);
            } else {
                assertThatThrownBy(() -> take(plan, step))
                        .as("%s of %s", step, status)
                        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.status())
                                .isEqualTo(409));
                assertThat(plan.status()).isEqualTo(status);
            }
        }
    }

    @Test
    void anEditKeepsTheEditorsWordAndWithdrawsTheOther() {
        ActivityPlan plan = in(PlanStatus.AGREED);
        plan.add(Ids.next(), line("Thêm"), List.of(Side.FIRST), NOW);
        assertThat(plan.status()).isEqualTo(PlanStatus.DRAFT);
        assertThat(plan.agreed(Side.FIRST)).isNotNull();
        assertThat(plan.agreed(Side.SECOND)).isNull();
    }

    @Test
    void anEditByOneAboveBothWithdrawsBothWords() {
        ActivityPlan plan = in(PlanStatus.AGREED);
        plan.add(Ids.next(), line("Thêm"), List.of(Side.FIRST, Side.SECOND), NOW);
        assertThat(plan.agreed(Side.FIRST)).isNull();
        assertThat(plan.agreed(Side.SECOND)).isNull();
    }

    @Test
    void linesAreChangedAndTakenAway() {
        ActivityPlan plan = in(PlanStatus.DRAFT);
        UUID line = Ids.next();
        plan.add(line, line("Hai"), List.of(Side.SECOND), NOW);
        plan.change(line, line("Ba"), List.of(Side.SECOND), NOW);
        assertThat(plan.titles()).containsExactly("Một", "Ba");
        plan.remove(line, List.of(Side.FIRST), NOW);
        assertThat(plan.has(line)).isFalse();
        refused(404, () -> plan.remove(line, List.of(Side.FIRST), NOW));
    }

    @Test
    void nobodyGivesBothWordsNorAgreesWithNothing() {
        ActivityPlan plan = in(PlanStatus.DRAFT);
        plan.agree(Side.FIRST, word("an"));
        refused(403, () -> plan.agree(Side.SECOND, word("an")));
        refused(409, () -> plan.agree(Side.FIRST, word("chi")));
        refused(409, () -> new ActivityPlan(Ids.next(), Ids.next(), "2026-2027", LocalDate.EPOCH, NOW)
                .agree(Side.FIRST, word("an")));
    }

    @Test
    void allSuperiorsApproveAndNobodyTheirOwn() {
        ActivityPlan plan = in(PlanStatus.SUBMITTED);
        assertThat(plan.pendingSuperiors()).containsExactlyInAnyOrder(NEAR, FAR);
        refused(403, () -> plan.approve(Set.of(NEAR), word("an")));
        plan.approve(Set.of(NEAR), word("dung"));
        assertThat(plan.status()).isEqualTo(PlanStatus.SUBMITTED);
        plan.approve(Set.of(FAR), word("em"));
        assertThat(plan.status()).isEqualTo(PlanStatus.APPROVED);
    }

    @Test
    void oneSuperiorOfBothIsAskedOnce() {
        ActivityPlan plan = in(PlanStatus.AGREED);
        plan.submit(word("an"), NEAR, NEAR);
        assertThat(plan.pendingSuperiors()).containsExactly(NEAR);
        plan.approve(Set.of(NEAR), word("dung"));
        assertThat(plan.status()).isEqualTo(PlanStatus.APPROVED);
    }

    @Test
    void withoutASuperiorSubmissionIsApproval() {
        ActivityPlan plan = in(PlanStatus.AGREED);
        plan.submit(word("an"), null, null);
        assertThat(plan.status()).isEqualTo(PlanStatus.APPROVED);
    }

    @Test
    void aReturnTakesAllWordsBack() {
        ActivityPlan plan = in(PlanStatus.SUBMITTED);
        plan.approve(Set.of(NEAR), word("dung"));
        plan.sendBack("Thiếu kinh phí", NOW);
        assertThat(plan.status()).isEqualTo(PlanStatus.RETURNED);
        assertThat(plan.returnComment()).isEqualTo("Thiếu kinh phí");
        assertThat(plan.agreed(Side.FIRST)).isNull();
        assertThat(plan.agreed(Side.SECOND)).isNull();
        assertThat(plan.pendingSuperiors()).isEmpty();
    }

    @Test
    void anEndedSuperiorGivesWayToThoseOfItsPartiesAndAnApprovalGivenStays() {
        ActivityPlan plan = in(PlanStatus.AGREED);
        plan.submit(word("an"), NEAR, NEAR);
        UUID heir = Ids.next();
        plan.replaceSuperior(NEAR, heir, FAR);
        assertThat(plan.pendingSuperiors()).containsExactlyInAnyOrder(heir, FAR);
        plan.approve(Set.of(heir), word("dung"));
        plan.replaceSuperior(FAR, heir, heir);
        assertThat(plan.pendingSuperiors()).isEmpty();
        plan.replaceSuperior(heir, NEAR, NEAR);
        plan.approve(Set.of(heir), word("dung"));
        assertThat(plan.status()).isEqualTo(PlanStatus.APPROVED);
    }

    @Test
    void anEndedSuperiorWithoutAnHeirStays() {
        ActivityPlan plan = in(PlanStatus.SUBMITTED);
        plan.replaceSuperior(NEAR, null, null);
        assertThat(plan.pendingSuperiors()).containsExactlyInAnyOrder(NEAR, FAR);
    }

    @ParameterizedTest
    @EnumSource(PlanStatus.class)
    void theTableOfStatusesAgreesWithTheVerbs(PlanStatus status) {
        assertThat(status.editable()).isEqualTo(POSSIBLE.get(status).contains(Step.EDIT));
        assertThat(status.open()).isEqualTo(POSSIBLE.get(status).contains(Step.AGREE));
    }

    private static ActivityPlan in(PlanStatus status) {
        ActivityPlan plan = new ActivityPlan(Ids.next(), Ids.next(), "2026-2027", LocalDate.EPOCH, NOW);
        plan.add(Ids.next(), line("Một"), List.of(Side.FIRST), NOW);
        if (status == PlanStatus.DRAFT) {
            return plan;
        }
        plan.agree(Side.FIRST, word("an"));
        plan.agree(Side.SECOND, word("bình"));
        if (status == PlanStatus.AGREED) {
            return plan;
        }
        plan.submit(word("an"), NEAR, FAR);
        if (status == PlanStatus.RETURNED) {
            plan.sendBack("Sửa", NOW);
        } else if (status == PlanStatus.APPROVED) {
            plan.approve(Set.of(NEAR, FAR), word("dung"));
        }
        return plan;
    }

    private static void take(ActivityPlan plan, Step step) {
        switch (step) {
            case EDIT -> plan.add(Ids.next(), line("Thêm"), List.of(Side.FIRST), NOW);
            case AGREE -> plan.agree(Side.FIRST, word("an"));
            case SUBMIT -> plan.submit(word("an"), NEAR, FAR);
            case APPROVE -> plan.approve(Set.of(NEAR), word("dung"));
            case RETURN -> plan.sendBack("Sửa", NOW);
        }
    }

    private static PlanWord word(String person) {
        return new PlanWord(person, person, NOW);
    }

    private static PlanLineFacts line(String title) {
        return new PlanLineFacts(
                SessionKind.EXCHANGE,
                OrganisingLevel.SCHOOL,
                List.of(EducationLevel.PRIMARY),
                List.of(),
                title,
                null,
                false,
                Ids.next(),
                null,
                null,
                null,
                null);
    }

    private static void refused(int status, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.status())
                .isEqualTo(status));
    }
}
