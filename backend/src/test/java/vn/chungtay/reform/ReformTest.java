package vn.chungtay.reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.Refusal;

/** The life of a reform, without a database. */
class ReformTest {

    private static final Instant NOW = Instant.parse("2026-11-27T01:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2025-07-01");

    private final Reform reform = new Reform(UUID.randomUUID(), DAY, "Sắp xếp", null, NOW);

    @Test
    void isSeenBeforehandAndThenApplied() {
        reform.previewed(true, NOW);
        assertThat(reform.status()).isEqualTo(ReformStatus.PREVIEWED);
        reform.applied(NOW);
        assertThat(reform.status()).isEqualTo(ReformStatus.APPLIED);
    }

    @Test
    void isNotAppliedUnseen() {
        refused("REFORM_NOT_PREVIEWED", () -> reform.applied(NOW));
        reform.previewed(false, NOW);
        refused("REFORM_NOT_PREVIEWED", () -> reform.applied(NOW));
    }

    @Test
    void isSeenBeforeItsDayAndAppliedOnItOrLater() {
        Reform next = new Reform(UUID.randomUUID(), LocalDate.parse("2026-11-28"), "Sắp xếp", null, NOW);
        next.previewed(true, NOW);
        // In Hanoi it is still the day before.
        refused("REFORM_NOT_YET", () -> next.applied(Instant.parse("2026-11-27T16:59:59Z")));
        assertThat(next.status()).isEqualTo(ReformStatus.PREVIEWED);
        next.applied(Instant.parse("2026-11-27T17:00:00Z"));
        assertThat(next.status()).isEqualTo(ReformStatus.APPLIED);
    }

    @Test
    void anotherFileOrDayHasToBeSeenAnew() {
        reform.previewed(true, NOW);
        reform.fileChanged(NOW);
        assertThat(reform.status()).isEqualTo(ReformStatus.DRAFT);
        reform.previewed(true, NOW);
        reform.amend(DAY.plusDays(1), null, null, NOW);
        assertThat(reform.status()).isEqualTo(ReformStatus.DRAFT);
    }

    @Test
    void lookedAtAnewItIsUnseenUntilThen() {
        reform.previewed(true, NOW);
        reform.previewBegun(UUID.randomUUID(), NOW);
        refused("REFORM_NOT_PREVIEWED", () -> reform.applied(NOW));
        reform.previewed(true, NOW);
        reform.applyBegun(UUID.randomUUID(), NOW);
        assertThat(reform.status()).isEqualTo(ReformStatus.PREVIEWED);
    }

    @Test
    void anotherTitleLeavesWhatWasSeen() {
        reform.previewed(true, NOW);
        reform.amend(DAY, "Tên khác", "QĐ 1", NOW);
        assertThat(reform.status()).isEqualTo(ReformStatus.PREVIEWED);
    }

    @Test
    void whatIsAppliedOrPutAsideChangesNoMore() {
        reform.previewed(true, NOW);
        reform.applied(NOW);
        refused("REFORM_CLOSED", () -> reform.applied(NOW));
        refused("REFORM_CLOSED", () -> reform.discard(NOW));
        refused("REFORM_CLOSED", () -> reform.fileChanged(NOW));
        refused("REFORM_CLOSED", () -> reform.amend(DAY, "Tên", null, NOW));
        refused("REFORM_CLOSED", () -> reform.previewBegun(UUID.randomUUID(), NOW));
        refused("REFORM_CLOSED", () -> reform.applyBegun(UUID.randomUUID(), NOW));
        Reform aside = new Reform(UUID.randomUUID(), DAY, "Sắp xếp", null, NOW);
        aside.discard(NOW);
        refused("REFORM_CLOSED", () -> aside.previewed(true, NOW));
    }

    private static void refused(String code, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
