package vn.chungtay.pairings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Refusal;

class AgreementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate SIGNED = LocalDate.of(2026, 10, 2);

    private static final List<Signatory> BOTH = List.of(
            new Signatory(Side.FIRST, "Nguyễn Thị Lan", "Hiệu trưởng"),
            new Signatory(Side.SECOND, "Trần Văn Bình", "Phó Hiệu trưởng"));

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
        refused(400, () -> Agreement.entered(Ids.next(), Ids.next(), terms(TODAY.plusDays(1)), "an", TODAY));
        refused(400, () -> draft().amend(terms(TODAY.plusDays(1)), Side.FIRST, "an", TODAY));
    }

    @Test
    void aPaperWithoutADayIsSignedWithTheSecondWord() {
        Agreement agreement =
                Agreement.drafted(Ids.next(), Ids.next(), terms(null), Side.FIRST, "an", TODAY.minusDays(9));
        agreement.sign(Side.SECOND, "bình", TODAY);
        assertThat(agreement.signedOn()).isEqualTo(TODAY);
        assertThat(agreement.countedFrom()).isEqualTo(TODAY);
    }

    @Test
    void whatIsSaidAnewHasToBeConfirmedAnew() {
        Agreement agreement = draft();
        agreement.amend(terms(null), Side.SECOND, "bình", TODAY);
        assertThat(agreement.confirmedBy(Side.FIRST)).isNull();
        assertThat(agreement.confirmedBy(Side.SECOND)).isEqualTo("bình");
        agreement.amend(terms(SIGNED), null, "chi", TODAY);
        assertThat(agreement.confirmedBy(Side.SECOND))
                .as("an editor gives no word")
                .isNull();
        assertThat(agreement.status()).isEqualTo(AgreementStatus.DRAFT);
        agreement.sign(Side.FIRST, "an", TODAY);
        assertThat(agreement.status()).isEqualTo(AgreementStatus.DRAFT);
        agreement.sign(Side.SECOND, "bình", TODAY);
        refused(409, () -> agreement.amend(terms(SIGNED), Side.FIRST, "an", TODAY));
    }

    @Test
    void somebodySignsForEachSide() {
        Agreement agreement = Agreement.drafted(
                Ids.next(),
                Ids.next(),
                new AgreementTerms(
                        AgreementType.MEMORANDUM,
                        "1",
                        SIGNED,
                        null,
                        null,
                        null,
                        List.of(new Signatory(Side.FIRST, "An", "Hiệu trưởng")),
                        List.of()),
                Side.FIRST,
                "an",
                TODAY);
        refused(409, () -> agreement.sign(Side.SECOND, "bình", TODAY));
        assertThat(agreement.confirmedBy(Side.SECOND)).isNull();
    }

    @Test
    void runsOutOnTheDayAfterItsLast() {
        Agreement agreement = entered(TODAY.plusDays(60));
        assertThat(agreement.statusOn(TODAY.plusDays(60))).isEqualTo(AgreementStatus.SIGNED);
        assertThat(agreement.statusOn(TODAY.plusDays(61))).isEqualTo(AgreementStatus.EXPIRED);
        assertThat(agreement.status()).as("never written down").isEqualTo(AgreementStatus.SIGNED);
        refused(409, () -> agreement.terminate(PairingEndReason.MUTUAL, TODAY, TODAY.plusDays(61)));
    }

    @Test
    void isTerminatedWithAReasonAndADayWithinItsTime() {
        Agreement agreement = entered(null);
        refused(400, () -> agreement.terminate(PairingEndReason.MUTUAL, SIGNED.minusDays(1), TODAY));
        refused(400, () -> agreement.terminate(PairingEndReason.MUTUAL, TODAY.plusDays(1), TODAY));
        refused(400, () -> agreement.terminate(PairingEndReason.ERROR, TODAY.minusDays(1), TODAY));
        agreement.terminate(PairingEndReason.MUTUAL, TODAY.minusDays(2), TODAY);
        assertThat(agreement.statusOn(TODAY.minusDays(3))).isEqualTo(AgreementStatus.SIGNED);
        assertThat(agreement.statusOn(TODAY.minusDays(2))).isEqualTo(AgreementStatus.TERMINATED);
        assertThat(agreement.countedFrom()).as("ever signed is ever signed").isEqualTo(TODAY);
        refused(409, () -> agreement.terminate(PairingEndReason.MUTUAL, TODAY, TODAY));
        refused(409, () -> draft().terminate(PairingEndReason.MUTUAL, TODAY, TODAY));
    }

    @Test
    void itsTermLiesBehindItsSignature() {
        refused(400, () -> term(SIGNED, null, SIGNED.minusDays(1)));
        refused(400, () -> term(null, TODAY, TODAY.minusDays(1)));
        refused(400, () -> term(SIGNED, SIGNED.minusDays(9), SIGNED.minusDays(2)));
        assertThat(term(SIGNED, null, SIGNED).validUntil()).isEqualTo(SIGNED);
        Agreement late = Agreement.drafted(
                Ids.next(), Ids.next(), term(null, null, TODAY.minusDays(1)), Side.FIRST, "an", TODAY.minusDays(9));
        refused(409, () -> late.sign(Side.SECOND, "bình", TODAY));
    }

    @Test
    void aRenewalTakesOverWhatIsNotSaidForAsLongAgain() {
        AgreementTerms old = new AgreementTerms(
                AgreementType.MEMORANDUM,
                "12/BB-GN",
                LocalDate.of(2024, 1, 1),
                "Hà Nội",
                null,
                LocalDate.of(2026, 12, 31),
                BOTH,
                List.of("Cùng làm"));
        DraftAgreement asked = new DraftAgreement(
                null, Ids.next(), AgreementType.MEMORANDUM, null, null, null, null, null, null, null, Ids.next());
        AgreementTerms next = AgreementTerms.renewing(asked, old, TODAY);
        assertThat(next.number()).isNull();
        assertThat(next.signedOn()).isNull();
        assertThat(next.validFrom()).isEqualTo("2027-01-01");
        assertThat(next.validUntil()).isEqualTo("2029-12-31");
        assertThat(next.signatories()).isEqualTo(BOTH);
        assertThat(next.commitments()).containsExactly("Cùng làm");
        assertThat(AgreementTerms.renewing(asked, old, LocalDate.of(2027, 3, 1)).validFrom())
                .as("no later than it is drafted")
                .isEqualTo("2027-03-01");
        Agreement renewed = Agreement.entered(Ids.next(), Ids.next(), old, "an", TODAY);
        Agreement renewal = Agreement.renewing(Ids.next(), renewed.pairingId(), next, renewed, TODAY);
        assertThat(renewal.status()).isEqualTo(AgreementStatus.DRAFT);
        assertThat(renewal.confirmedBy(Side.FIRST)).isNull();
        refused(409, () -> Agreement.renewing(Ids.next(), Ids.next(), next, draft(), TODAY));
        renewed.terminate(PairingEndReason.MUTUAL, TODAY, TODAY);
        refused(409, () -> Agreement.renewing(Ids.next(), Ids.next(), next, renewed, TODAY));
    }

    @Test
    void aSuperiorsEntryCountsFromTodayAndAFilesFromItsOwnDay() {
        assertThat(entered(null).countedFrom()).isEqualTo(TODAY);
        Agreement imported = Agreement.imported(Ids.next(), Ids.next(), AgreementType.PLEDGE, "1", SIGNED, "an");
        assertThat(imported.countedFrom()).isEqualTo(SIGNED);
        imported.terminate(PairingEndReason.MUTUAL, TODAY, TODAY);
        imported.restate(null, "2", SIGNED.minusDays(1));
        assertThat(imported.status()).as("its end is not the file's").isEqualTo(AgreementStatus.TERMINATED);
        imported.restate(null, null, null);
        assertThat(imported.status()).isEqualTo(AgreementStatus.DRAFT);
        assertThat(imported.countedFrom()).isNull();
        imported.restate(null, null, SIGNED);
        assertThat(imported.status()).isEqualTo(AgreementStatus.SIGNED);
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
        assertThat(AgreementStatus.SIGNED.canBecome(AgreementStatus.EXPIRED))
                .as("follows from the day")
                .isFalse();
        assertThat(AgreementStatus.SIGNED.canBecome(AgreementStatus.TERMINATED)).isTrue();
        for (AgreementStatus status : AgreementStatus.values()) {
            assertThat(status.canBecome(AgreementStatus.DRAFT)).isFalse();
            assertThat(AgreementStatus.EXPIRED.canBecome(status) || AgreementStatus.TERMINATED.canBecome(status))
                    .isFalse();
        }
    }

    private static Agreement draft() {
        return Agreement.drafted(Ids.next(), Ids.next(), terms(SIGNED), Side.FIRST, "an", TODAY);
    }

    private static Agreement entered(LocalDate until) {
        return Agreement.entered(Ids.next(), Ids.next(), term(SIGNED, null, until), "an", TODAY);
    }

    private static AgreementTerms terms(LocalDate signedOn) {
        return term(signedOn, null, null);
    }

    private static AgreementTerms term(LocalDate signedOn, LocalDate from, LocalDate until) {
        return new AgreementTerms(AgreementType.MEMORANDUM, "1", signedOn, null, from, until, BOTH, List.of());
    }

    private static void refused(int status, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.status())
                .isEqualTo(status));
    }
}
