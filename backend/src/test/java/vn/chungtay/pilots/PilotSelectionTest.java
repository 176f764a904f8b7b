package vn.chungtay.pilots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.Refusal;

/** The life of a selection: every action in every status. */
class PilotSelectionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final UUID NEW = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(SelectionStatus.class)
    void slotsChangeInDraftsAndReturnedOnesAlone(SelectionStatus status) {
        PilotSelection selection = in(status);
        if (status == SelectionStatus.DRAFT || status == SelectionStatus.RETURNED) {
            selection.clear(EducationLevel.PRIMARY, 4);
            assertThat(selection.missing()).isEqualTo(Map.of(EducationLevel.PRIMARY, 1));
            selection.fill(EducationLevel.PRIMARY, 4, NEW, DAY);
            assertThat(selection.missing()).isEmpty();
        } else {
            refused(selection, one -> one.fill(EducationLevel.PRIMARY, 4, NEW, DAY), 409, "PILOTS_NOT_EDITABLE");
            refused(selection, one -> one.clear(EducationLevel.PRIMARY, 4), 409, "PILOTS_NOT_EDITABLE");
        }
    }

    @ParameterizedTest
    @EnumSource(SelectionStatus.class)
    void isSubmittedOutOfADraftOrWhenItCameBack(SelectionStatus status) {
        PilotSelection selection = in(status);
        if (status == SelectionStatus.DRAFT || status == SelectionStatus.RETURNED) {
            selection.submit("other", "Người trình", DAY);
            assertThat(selection.status()).isEqualTo(SelectionStatus.SUBMITTED);
        } else {
            refused(selection, one -> one.submit("other", "Người trình", DAY), 409, "PILOTS_NOT_EDITABLE");
        }
    }

    @ParameterizedTest
    @EnumSource(SelectionStatus.class)
    void isDecidedOnceSubmittedByAnother(SelectionStatus status) {
        for (Consumer<PilotSelection> decision : List.<Consumer<PilotSelection>>of(
                one -> one.approve("approver", DAY), one -> one.giveBack("approver", "Thiếu minh chứng"))) {
            PilotSelection selection = in(status);
            if (status == SelectionStatus.SUBMITTED) {
                decision.accept(selection);
                assertThat(selection.status()).isIn(SelectionStatus.APPROVED, SelectionStatus.RETURNED);
            } else {
                refused(selection, decision, 409, "PILOTS_NOT_SUBMITTED");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SelectionStatus.class)
    void aSchoolIsReplacedOnceApproved(SelectionStatus status) {
        PilotSelection selection = in(status);
        Consumer<PilotSelection> replace = one -> one.replace(EducationLevel.PRESCHOOL, 1, NEW, "Sáp nhập trường", DAY);
        if (status == SelectionStatus.APPROVED) {
            replace.accept(selection);
            assertThat(selection.status()).isEqualTo(SelectionStatus.APPROVED);
            assertThat(selection.missing()).isEmpty();
            refused(selection, replace, 409, "PILOT_SLOT_SCHOOL_ONCE");
        } else {
            refused(selection, replace, 409, "PILOTS_NOT_APPROVED");
        }
    }

    @Test
    void whoSubmittedNeitherApprovesNorReturns() {
        refused(in(SelectionStatus.SUBMITTED), one -> one.approve("submitter", DAY), 403, "PILOTS_OWN_SUBMISSION");
        refused(in(SelectionStatus.SUBMITTED), one -> one.giveBack("submitter", "Không"), 403, "PILOTS_OWN_SUBMISSION");
    }

    @Test
    void saysHowManyOfEachLevelAreMissing() {
        PilotSelection selection = empty();
        selection.fill(EducationLevel.PRESCHOOL, 2, NEW, DAY);
        assertThat(selection.missing())
                .isEqualTo(Map.of(
                        EducationLevel.PRESCHOOL, 2, EducationLevel.PRIMARY, 4, EducationLevel.LOWER_SECONDARY, 3));
        assertThatThrownBy(() -> selection.submit("submitter", "Người trình", DAY))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("PILOTS_INCOMPLETE");
                    assertThat(refusal.arguments()).containsExactly(2, 4, 3, 0, 0);
                });
    }

    @Test
    void aSchoolStandsOnceAndSlotsAreThoseOfTheQuota() {
        PilotSelection selection = empty();
        selection.fill(EducationLevel.PRIMARY, 1, NEW, DAY);
        selection.fill(EducationLevel.PRIMARY, 1, NEW, DAY);
        refused(selection, one -> one.fill(EducationLevel.LOWER_SECONDARY, 1, NEW, DAY), 409, "PILOT_SLOT_SCHOOL_ONCE");
        refused(selection, one -> one.fill(EducationLevel.PRIMARY, 5, NEW, DAY), 404, "NOT_FOUND");
        refused(selection, one -> one.clear(EducationLevel.UPPER_SECONDARY, 1), 404, "NOT_FOUND");
    }

    private static PilotSelection empty() {
        UUID id = UUID.randomUUID();
        List<PilotSlot> slots = new ArrayList<>();
        Map.of(EducationLevel.PRESCHOOL, 3, EducationLevel.PRIMARY, 4, EducationLevel.LOWER_SECONDARY, 3)
                .forEach((level, count) -> {
                    for (int position = 1; position <= count; position++) {
                        slots.add(new PilotSlot(new SlotKey(id, level, position)));
                    }
                });
        return new PilotSelection(id, UUID.randomUUID(), UUID.randomUUID(), DAY, slots);
    }

    /** A full selection in the status. */
    private static PilotSelection in(SelectionStatus status) {
        PilotSelection selection = empty();
        selection.missing().forEach((level, count) -> {
            for (int position = 1; position <= count; position++) {
                selection.fill(level, position, UUID.randomUUID(), DAY);
            }
        });
        if (status != SelectionStatus.DRAFT) {
            selection.submit("submitter", "Người trình", DAY);
        }
        if (status == SelectionStatus.APPROVED) {
            selection.approve("approver", DAY);
        }
        if (status == SelectionStatus.RETURNED) {
            selection.giveBack("approver", "Thiếu minh chứng");
        }
        return selection;
    }

    private static void refused(PilotSelection selection, Consumer<PilotSelection> action, int status, String code) {
        assertThatThrownBy(() -> action.accept(selection)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
