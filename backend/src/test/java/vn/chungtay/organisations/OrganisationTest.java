package vn.chungtay.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.Refusal;

class OrganisationTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private final UUID parent = UUID.randomUUID();

    @Test
    void aChangeBeginsANewPeriodAndOverwritesNothing() {
        Organisation school = new Organisation(UUID.randomUUID(), named("Trường Một"), null);
        school.change(named("Trường Hai"), DAY);
        assertThat(school.on(DAY.minusDays(1)).orElseThrow().facts().name()).isEqualTo("Trường Một");
        assertThat(school.on(DAY.minusDays(1)).orElseThrow().validTo()).isEqualTo(DAY.minusDays(1));
        assertThat(school.on(DAY).orElseThrow().facts().name()).isEqualTo("Trường Hai");
        assertThat(school.firstDay()).isNull();
        assertThat(school.lastDay()).isNull();
    }

    @Test
    void aChangeComesAfterTheOneBeforeIt() {
        Organisation school = new Organisation(UUID.randomUUID(), named("Trường Một"), DAY);
        refused(() -> school.change(named("Trường Hai"), DAY), 400);
        refused(() -> school.change(named("Trường Hai"), DAY.minusDays(1)), 400);
        refused(() -> school.change(named("Trường Hai"), null), 400);
        school.change(named("Trường Hai"), DAY.plusDays(1));
        assertThat(school.on(DAY).orElseThrow().validTo()).isEqualTo(DAY);
    }

    @Test
    void whatIsClosedEndsOnItsLastDayAndChangesNoMore() {
        Organisation school = new Organisation(UUID.randomUUID(), named("Trường Một"), DAY);
        refused(() -> school.close(DAY.minusDays(1)), 400);
        school.close(DAY);
        assertThat(school.status()).isEqualTo(OrganisationStatus.ENDED);
        assertThat(school.on(DAY)).isPresent();
        assertThat(school.on(DAY.plusDays(1))).isEmpty();
        assertThat(school.endedBefore(DAY)).isFalse();
        assertThat(school.endedBefore(DAY.plusDays(1))).isTrue();
        assertThat(school.nearest(DAY.plusYears(1))).isEqualTo(DAY);
        assertThat(school.nearest(DAY.minusYears(1))).isEqualTo(DAY);
        refused(() -> school.close(DAY), 409);
        refused(() -> school.change(named("Trường Hai"), DAY.plusDays(2)), 409);
    }

    @Test
    void anEndThatWasAMistakeIsUndone() {
        Organisation school = new Organisation(UUID.randomUUID(), named("Trường Một"), null);
        refused(school::reopen, 409);
        school.close(DAY);
        school.reopen();
        assertThat(school.status()).isEqualTo(OrganisationStatus.ACTIVE);
        assertThat(school.on(DAY.plusYears(1))).isPresent();
    }

    @Test
    void aCorrectionMakesNoNewPeriod() {
        Organisation school = new Organisation(UUID.randomUUID(), named("Trường Mot"), null);
        school.last().correct(named("Trường Một"));
        assertThat(school.on(DAY).orElseThrow().facts().name()).isEqualTo("Trường Một");
        assertThat(school.on(DAY).orElseThrow().validFrom()).isNull();
    }

    @Test
    void anAbsentFieldStaysAndANullOneIsEmptied() {
        OrganisationFacts before = named("Trường Một");
        ChangeOrganisation change = new ChangeOrganisation();
        assertThat(change.saysNothing()).isTrue();
        change.setZone(null);
        change.setLatitude(null);
        change.setName("Trường Hai");
        OrganisationFacts after = change.over(before, null, null, null);
        assertThat(after.name()).isEqualTo("Trường Hai");
        assertThat(after.zone()).isNull();
        assertThat(after.latitude()).isNull();
        assertThat(after.longitude()).isEqualTo(before.longitude());
        assertThat(after.parent()).isEqualTo(parent);
        assertThat(after.decidingDocument()).isNull();
        change.setName(null);
        refused(() -> change.over(before, null, null, null), 400);
    }

    private OrganisationFacts named(String name) {
        return new OrganisationFacts(
                "T1",
                name,
                OrganisationKind.SCHOOL,
                Zone.INNER,
                parent,
                null,
                Set.of(EducationLevel.PRIMARY),
                Ownership.PUBLIC,
                21.0,
                105.0,
                400,
                null,
                null,
                "QĐ 1");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, int status) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.status())
                .isEqualTo(status));
    }
}
