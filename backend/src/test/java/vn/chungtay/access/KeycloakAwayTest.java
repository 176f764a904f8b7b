package vn.chungtay.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.LogoutException;
import io.quarkus.security.AuthenticationFailedException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keycloak's absence signs nobody out; a refusal does. The failures are those seen with Keycloak 26 stopped, hanging and broken. */
class KeycloakAwayTest {

    static Stream<Throwable> absences() {
        return Stream.of(
                new OIDCException("OIDC Server is not available", new ConnectException("Connection refused")),
                new AuthenticationFailedException(new ConnectException("Connection refused")),
                new AuthenticationFailedException(new TimeoutException()),
                // A closed connection has no cause, and the library hands on its cause.
                new AuthenticationFailedException(new NullPointerException("The mapper returned `null`")),
                new AuthenticationFailedException(new KeycloakAway("Keycloak answered 502")),
                new AuthenticationFailedException(new OIDCException(new KeycloakAway("Keycloak answered 502"))));
    }

    static Stream<Throwable> refusals() {
        return Stream.of(
                new AuthenticationFailedException(),
                new AuthenticationFailedException(new OIDCException(
                        "{\"error\":\"invalid_grant\",\"error_description\":\"Session not active\"}")),
                new AuthenticationFailedException(new LogoutException()),
                new AuthenticationFailedException(new InvalidJwtException("expired", List.of(), null)),
                new AuthenticationFailedException(new JoseException("no such encryption")));
    }

    @ParameterizedTest
    @MethodSource("absences")
    void isToldFromARefusal(Throwable absence) {
        assertThat(KeycloakAway.explains(absence)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isNoExcuseForARefusal(Throwable refusal) {
        assertThat(KeycloakAway.explains(refusal)).isFalse();
    }
}
