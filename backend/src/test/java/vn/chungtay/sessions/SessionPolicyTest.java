package vn.chungtay.sessions;

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

class SessionPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final UUID HOST = new UUID(0, 1);
    private static final UUID PARTNER = new UUID(0, 2);

    @Test
    void theHostsSideWritesAndAPartnerConfirms() {
        assertThat(allowed(Role.EDITOR, SessionStatus.HELD, HOST)).containsExactly("edit", "cancel", "attach");
        assertThat(allowed(Role.APPROVER, SessionStatus.HELD, HOST))
                .containsExactly("edit", "return", "cancel", "attach");
        assertThat(allowed(Role.APPROVER, SessionStatus.HELD, PARTNER)).containsExactly("confirm", "return", "attach");
        assertThat(allowed(Role.EDITOR, SessionStatus.HELD, PARTNER)).containsExactly("attach");
        assertThat(allowed(Role.VIEWER, SessionStatus.HELD, HOST)).isEmpty();
        assertThat(allowed(Role.ADMINISTRATOR, SessionStatus.HELD, HOST)).isEmpty();
        assertThat(allowed(Role.EDITOR, SessionStatus.PLANNED, HOST))
                .containsExactly("edit", "report", "cancel", "attach");
        assertThat(allowed(Role.EDITOR, SessionStatus.RETURNED, HOST))
                .containsExactly("edit", "report", "cancel", "attach");
        assertThat(allowed(Role.APPROVER, SessionStatus.RETURNED, PARTNER)).containsExactly("confirm", "attach");
        assertThat(allowed(Role.APPROVER, SessionStatus.CONFIRMED, PARTNER))
                .containsExactly("confirm", "return", "attach");
        assertThat(allowed(Role.APPROVER, SessionStatus.CANCELLED, HOST)).isEmpty();
    }

    @Test
    void whoStandsAboveBothConfirmsForNeither() {
        assertThat(allowed(Role.APPROVER, SessionStatus.HELD, HOST, PARTNER))
                .containsExactly("edit", "return", "cancel", "attach");
        assertThat(SessionPolicy.confirm(scope(Role.APPROVER, "head"), sides(SessionStatus.HELD, TODAY, HOST, PARTNER))
                        .refusal())
                .isEqualTo("SESSION_BOTH_SIDES");
    }

    @Test
    void nobodyConfirmsWhatTheyReported() {
        SessionSides sides = sides(SessionStatus.HELD, TODAY, PARTNER);
        assertThat(SessionPolicy.confirm(scope(Role.APPROVER, "reporter"), sides)
                        .refusal())
                .isEqualTo("SESSION_OWN_REPORT");
        assertThat(SessionPolicy.confirm(scope(Role.APPROVER, "author"), sides).refusal())
                .isEqualTo("SESSION_OWN_REPORT");
        assertThat(SessionPolicy.confirm(scope(Role.APPROVER, "head"), sides).allowed())
                .isTrue();
    }

    @Test
    void aPlanOfTomorrowIsNotReportedToday() {
        assertThat(SessionPolicy.report(
                                scope(Role.EDITOR, "head"),
                                sides(SessionStatus.PLANNED, TODAY.plusDays(1), HOST),
                                TODAY)
                        .refusal())
                .isEqualTo("SESSION_NOT_YET");
    }

    @Test
    void everyRefusalIsASentenceInBothLanguages() {
        for (Language language : Language.values()) {
            for (SessionStatus status : SessionStatus.values()) {
                for (Role role : Role.values()) {
                    assertThat(SessionPolicy.allowedActions(
                                    scope(role, "head"), sides(status, TODAY, PARTNER), TODAY, language))
                            .hasSize(6)
                            .allMatch(action -> action.allowed() == (action.reason() == null));
                }
            }
        }
    }

    private static List<String> allowed(Role role, SessionStatus status, UUID... acting) {
        return SessionPolicy.allowedActions(scope(role, "head"), sides(status, TODAY, acting), TODAY, Language.VI)
                .stream()
                .filter(AllowedAction::allowed)
                .map(AllowedAction::action)
                .toList();
    }

    private static Scope scope(Role role, String person) {
        return new Scope(person, person, person, EnumSet.copyOf(role.withLesser()), List.of());
    }

    private static SessionSides sides(SessionStatus status, LocalDate date, UUID... acting) {
        return new SessionSides(status, date, HOST, List.of(PARTNER), Set.of(acting), "reporter", "author");
    }
}
