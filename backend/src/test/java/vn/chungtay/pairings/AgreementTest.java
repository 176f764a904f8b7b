package vn.chungtay.pairings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Refusal;

class AgreementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate SIGNED = LocalDate.of(2026, 10, 2);

    @Test
    void isSignedWithTheWordsOfBothAndCountsFromThen() {
        Agreement agreement = draft();
        assertThat(agreement.status()).isEqualTo(AgreementStatus.DRAFT);
        assertThat(agreement.countedFrom()).isNull();
        agreement.sign(Side.SECOND, "bình", TODAY);
        assertThat(agreement.status()).isEqualTo(AgreementStatus.SIGNED);
        assertThat(agreement.signedOn()).isEqualTo(SIGNED);
        assertThat(agreement.countedFrom()).isEqualTo(TODAY);
        refused(409, () -> agreement.sign(Side.SECOND, "chi", TODAY));
    }

    @Test
    void nobodyGivesBothWordsNorOneTwice() {
        refused(403, () -> draft().sign(Side.SECOND, "an", TODAY));
        refused(409, () -> draft().sign(Side.FIRST, "chi", TODAY));
    }

    @Test
    void noPaperIsSignedTomorrow() {
        refused(
                400,
                () -> Agreement.entered(
                        Ids.next(), Ids.next(), AgreementType.PLEDGE, "1", TODAY.plusDays(1), "an", TODAY));
    }

    @Test
    void aSuperiorsEntryCountsFromTodayAndAFilesFromItsOwnDay() {
        assertThat(Agreement.entered(Ids.next(), Ids.next(), AgreementType.PLEDGE, "1", SIGNED, "an", TODAY)
                        .countedFrom())
                .isEqualTo(TODAY);
        Agreement imported = Agreement.imported(Ids.next(), Ids.next(), AgreementType.PLEDGE, "1", SIGNED, "an");
        assertThat(imported.countedFrom()).isEqualTo(SIGNED);
        imported.restate(null, null, null);
        assertThat(imported.status()).isEqualTo(AgreementStatus.DRAFT);
        assertThat(imported.countedFrom()).isNull();
    }

    @Test
    void eachPaperHasItsParties() {
        Set<EducationLevel> all = EnumSet.allOf(EducationLevel.class);
        assertThat(AgreementType.COVENANT.fits(PairingKind.UNIT, Set.of())).isTrue();
        assertThat(AgreementType.COVENANT.fits(PairingKind.SCHOOL, all)).isFalse();
        assertThat(AgreementType.MEMORANDUM.fits(PairingKind.UNIT, all)).isFalse();
        assertThat(AgreementType.PLEDGE.fits(PairingKind.UNIT, all)).isFalse();
        for (EducationLevel level : EducationLevel.values()) {
            boolean upper = level == EducationLevel.UPPER_SECONDARY || level == EducationLevel.CONTINUING;
            assertThat(AgreementType.MEMORANDUM.fits(PairingKind.SCHOOL, Set.of(level)))
                    .as("%s", level)
                    .isEqualTo(!upper);
            assertThat(AgreementType.PLEDGE.fits(PairingKind.SCHOOL, Set.of(level)))
                    .as("%s", level)
                    .isEqualTo(upper);
        }
        Set<EducationLevel> both = EnumSet.of(EducationLevel.LOWER_SECONDARY, EducationLevel.UPPER_SECONDARY);
        assertThat(AgreementType.MEMORANDUM.fits(PairingKind.SCHOOL, both)
                        && AgreementType.PLEDGE.fits(PairingKind.SCHOOL, both))
                .isTrue();
    }

    @Test
    void whatIsSignedStaysSigned() {
        assertThat(AgreementStatus.DRAFT.canBecome(AgreementStatus.SIGNED)).isTrue();
        assertThat(AgreementStatus.SIGNED.canBecome(AgreementStatus.EXPIRED)).isTrue();
        assertThat(AgreementStatus.SIGNED.canBecome(AgreementStatus.TERMINATED)).isTrue();
        for (AgreementStatus status : AgreementStatus.values()) {
            assertThat(status.canBecome(AgreementStatus.DRAFT)).isFalse();
            assertThat(AgreementStatus.EXPIRED.canBecome(status) || AgreementStatus.TERMINATED.canBecome(status))
                    .isFalse();
        }
    }

    private static Agreement draft() {
        return Agreement.drafted(
                Ids.next(), Ids.next(), AgreementType.MEMORANDUM, "1", SIGNED, Side.FIRST, "an", TODAY);
    }

    private static void refused(int status, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.status())
                .isEqualTo(status));
    }
}
