package vn.chungtay.sessions;

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
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.programmes.OrganisingLevel;
import vn.chungtay.programmes.SessionKind;
import vn.chungtay.programmes.SessionMode;
import vn.chungtay.shared.Refusal;

class SessionReportTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final UUID HOST = new UUID(0, 1);
    private static final UUID PARTNER = new UUID(0, 2);
    private static final UUID OTHER = new UUID(0, 3);
    private static final Signatory TEACHER = new Signatory("teacher", "Cô Hoa");
    private static final Signatory PRINCIPAL = new Signatory("principal", "Thầy Nam");

    /** Each action, as it is done in every status. */
    private static final Map<String, Consumer<SessionReport>> ACTIONS = Map.of(
            "edit", report -> report.edit(facts(20), List.of(PARTNER, OTHER), null, TEACHER, TUESDAY),
            "report", report -> report.report(TEACHER, TUESDAY),
            "confirm", report -> report.confirm(Set.of(OTHER), PRINCIPAL, TUESDAY),
            "return", report -> report.giveBack("Sai số người", TUESDAY),
            "cancel", report -> report.cancel(CancelReason.WEATHER, TUESDAY));

    @ParameterizedTest
    @CsvSource({
        "PLANNED,edit,PLANNED", "PLANNED,report,HELD", "PLANNED,confirm,", "PLANNED,return,",
                "PLANNED,cancel,CANCELLED",
        "HELD,edit,HELD", "HELD,report,", "HELD,confirm,CONFIRMED", "HELD,return,RETURNED", "HELD,cancel,CANCELLED",
        "CONFIRMED,edit,", "CONFIRMED,report,", "CONFIRMED,confirm,CONFIRMED", "CONFIRMED,return,RETURNED",
                "CONFIRMED,cancel,",
        "RETURNED,edit,RETURNED", "RETURNED,report,HELD", "RETURNED,confirm,CONFIRMED", "RETURNED,return,",
                "RETURNED,cancel,CANCELLED",
        "CANCELLED,edit,", "CANCELLED,report,", "CANCELLED,confirm,", "CANCELLED,return,", "CANCELLED,cancel,",
    })
    void everyActionInEveryStatus(SessionStatus from, String action, SessionStatus to) {
        SessionReport report = in(from);
        if (to == null) {
            assertThat(refusalOf(() -> ACTIONS.get(action).accept(report)).status())
                    .isEqualTo(409);
            assertThat(report.status()).isEqualTo(from);
        } else {
            ACTIONS.get(action).accept(report);
            assertThat(report.status()).isEqualTo(to);
        }
    }

    @Test
    void aPlanStandsAsNothing() {
        assertThat(in(SessionStatus.PLANNED).standings()).isEmpty();
    }

    @Test
    void theFirstPartnerCountsItAndTheOthersAreOnlyWrittenDown() {
        SessionReport report = in(SessionStatus.HELD);
        report.confirm(Set.of(PARTNER), PRINCIPAL, TUESDAY);
        report.confirm(Set.of(OTHER), PRINCIPAL, FRIDAY);
        assertThat(periods(report)).containsExactly("UNCONFIRMED 2026-11-16..2026-11-17", "COUNTED 2026-11-17..");
        assertThat(report.partners()).extracting(SessionPartner::confirmedOn).containsExactly(TUESDAY, FRIDAY);
        assertThat(refusalOf(() -> report.confirm(Set.of(OTHER), PRINCIPAL, FRIDAY))
                        .code())
                .isEqualTo("SESSION_ALREADY_CONFIRMED");
    }

    @Test
    void aReturnStopsTheCountAndClearsEveryWord() {
        SessionReport report = in(SessionStatus.HELD);
        report.confirm(Set.of(PARTNER, OTHER), PRINCIPAL, TUESDAY);
        report.giveBack("Trùng với buổi khác", FRIDAY);
        assertThat(periods(report))
                .containsExactly(
                        "UNCONFIRMED 2026-11-16..2026-11-17",
                        "COUNTED 2026-11-17..2026-11-20",
                        "UNCONFIRMED 2026-11-20..");
        assertThat(report.partners()).noneMatch(SessionPartner::confirmed);
        report.confirm(Set.of(OTHER), PRINCIPAL, FRIDAY.plusDays(3));
        assertThat(standingOn(report, TUESDAY)).isEqualTo(Standing.COUNTED);
        assertThat(standingOn(report, FRIDAY)).isEqualTo(Standing.UNCONFIRMED);
        assertThat(standingOn(report, FRIDAY.plusDays(3))).isEqualTo(Standing.COUNTED);
    }

    @Test
    void whatHappensTwiceOnADayNeverStood() {
        SessionReport report = in(SessionStatus.HELD);
        report.confirm(Set.of(PARTNER), PRINCIPAL, MONDAY);
        report.giveBack("Nhầm", MONDAY);
        report.edit(facts(30), List.of(PARTNER), null, TEACHER, MONDAY);
        assertThat(report.standings().stream().filter(one -> one.holdsOn(MONDAY)))
                .singleElement()
                .returns(Standing.UNCONFIRMED, SessionStanding::standing)
                .returns(30, SessionStanding::teachers);
    }

    @Test
    void anEditLeavesTheAnswerOfThePastAsItWas() {
        SessionReport report = in(SessionStatus.HELD);
        report.edit(facts(99), List.of(OTHER), null, PRINCIPAL, FRIDAY);
        assertThat(periods(report)).containsExactly("UNCONFIRMED 2026-11-16..2026-11-20", "UNCONFIRMED 2026-11-20..");
        assertThat(report.standings()).extracting(SessionStanding::teachers).containsExactly(10, 99);
        assertThat(report.parties()).containsExactly(HOST, OTHER);
        assertThat(report.reportedBy()).isEqualTo("principal");
    }

    @Test
    void anEditThatChangesNothingCountedKeepsTheInterval() {
        SessionReport report = in(SessionStatus.HELD);
        report.edit(facts(10), List.of(PARTNER, OTHER), null, PRINCIPAL, FRIDAY);
        assertThat(periods(report)).containsExactly("UNCONFIRMED 2026-11-16..");
    }

    @Test
    void aCancelledOneNoLongerStandsAndItsPastDoes() {
        SessionReport report = in(SessionStatus.HELD);
        report.cancel(CancelReason.OTHER, FRIDAY);
        assertThat(periods(report)).containsExactly("UNCONFIRMED 2026-11-16..2026-11-20");
        assertThat(standingOn(report, FRIDAY)).isNull();
        assertThat(standingOn(report, TUESDAY)).isEqualTo(Standing.UNCONFIRMED);
    }

    @Test
    void noReportBeforeItsDayOrWithoutItsNumbers() {
        SessionReport tomorrow =
                new SessionReport(new UUID(9, 9), facts(10), HOST, List.of(PARTNER), null, TEACHER, MONDAY);
        assertThat(refusalOf(() -> tomorrow.report(TEACHER, MONDAY.minusDays(1)))
                        .errors()
                        .getFirst()
                        .code())
                .isEqualTo("SESSION_NOT_YET");
        SessionFacts bare = new SessionFacts(
                "2026-2027",
                MONDAY,
                OrganisingLevel.SCHOOL,
                SessionKind.EXCHANGE,
                SessionMode.ONLINE,
                List.of(EducationLevel.PRIMARY),
                List.of(),
                "Giao lưu",
                null,
                null,
                null,
                1,
                null,
                0,
                0,
                null);
        SessionReport incomplete =
                new SessionReport(new UUID(9, 9), bare, HOST, List.of(PARTNER), null, TEACHER, MONDAY);
        assertThat(refusalOf(() -> incomplete.report(TEACHER, MONDAY)).errors())
                .extracting(Refusal.FieldError::pointer)
                .containsExactly("/minutes", "/teachers");
        assertThat(new SessionNeeds(FRIDAY, null, null, null, null, null).faults(MONDAY))
                .extracting(Refusal.FieldError::pointer)
                .containsExactly("/date", "/minutes", "/managers");
        assertThat(incomplete.status()).isEqualTo(SessionStatus.PLANNED);
    }

    @Test
    void thePartiesDiffer() {
        for (List<UUID> partners : List.of(List.<UUID>of(), List.of(HOST), List.of(PARTNER, PARTNER))) {
            assertThat(refusalOf(() ->
                                    new SessionReport(new UUID(9, 9), facts(1), HOST, partners, null, TEACHER, MONDAY))
                            .errors()
                            .getFirst()
                            .code())
                    .isEqualTo("SESSION_PARTNERS_DIFFER");
        }
    }

    @Test
    void aFileStatesItAnewFromItsOwnDays() {
        SessionReport report = in(SessionStatus.CONFIRMED);
        report.restate(
                facts(7),
                OTHER,
                List.of(HOST),
                new SessionHistory(
                        SessionStatus.RETURNED,
                        null,
                        MONDAY.minusYears(1),
                        MONDAY.minusMonths(3),
                        MONDAY.minusMonths(1)),
                TEACHER);
        assertThat(report.standings().stream()
                        .filter(one -> one.toDay() == null || one.toDay().isAfter(one.fromDay()))
                        .map(SessionReportTest::period))
                .containsExactly(
                        "UNCONFIRMED 2025-11-16..2026-08-16",
                        "COUNTED 2026-08-16..2026-10-16",
                        "UNCONFIRMED 2026-10-16..");
        assertThat(report.partners()).containsExactly(SessionPartner.awaited(HOST));
        report.restate(
                facts(7),
                OTHER,
                List.of(HOST),
                new SessionHistory(SessionStatus.CONFIRMED, null, MONDAY, MONDAY, null),
                TEACHER);
        assertThat(standingOn(report, MONDAY)).isEqualTo(Standing.COUNTED);
        assertThat(standingOn(report, MONDAY.minusMonths(2))).isNull();
        assertThat(report.partners()).extracting(SessionPartner::confirmedOn).containsExactly(MONDAY);
    }

    /** A record reported on Monday, with one of its two partners' words when it is confirmed. */
    private static SessionReport in(SessionStatus status) {
        SessionReport report =
                new SessionReport(new UUID(9, 9), facts(10), HOST, List.of(PARTNER, OTHER), null, TEACHER, MONDAY);
        if (status == SessionStatus.CANCELLED) {
            report.cancel(CancelReason.HEALTH, MONDAY);
        }
        if (status.reported()) {
            report.report(TEACHER, MONDAY);
        }
        if (status == SessionStatus.CONFIRMED) {
            report.confirm(Set.of(PARTNER), PRINCIPAL, MONDAY);
        }
        if (status == SessionStatus.RETURNED) {
            report.giveBack("Cần sửa", MONDAY);
        }
        assertThat(report.status()).isEqualTo(status);
        return report;
    }

    private static SessionFacts facts(int teachers) {
        return new SessionFacts(
                "2026-2027",
                MONDAY,
                OrganisingLevel.SCHOOL,
                SessionKind.THEMATIC_SESSION,
                SessionMode.IN_PERSON,
                List.of(EducationLevel.PRESCHOOL),
                List.of("ICT"),
                "Chuyên đề: Ứng dụng công nghệ",
                null,
                null,
                120,
                2,
                teachers,
                0,
                0,
                null);
    }

    private static List<String> periods(SessionReport report) {
        return report.standings().stream().map(SessionReportTest::period).toList();
    }

    private static String period(SessionStanding one) {
        return one.standing() + " " + one.fromDay() + ".." + (one.toDay() == null ? "" : one.toDay());
    }

    private static Standing standingOn(SessionReport report, LocalDate day) {
        return report.standings().stream()
                .filter(one -> one.holdsOn(day))
                .map(SessionStanding::standing)
                .findFirst()
                .orElse(null);
    }

    private static Refusal refusalOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}
