package vn.chungtay.access;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.LogoutException;
import io.quarkus.security.AuthenticationException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/**
 * Keycloak gave no answer, or one that says nothing of the caller (5xx). That is no reason to sign anybody out, so it must be told
 * apart from a refusal.
 */
final class KeycloakAway extends RuntimeException {

    private static final String NEVER_REACHED = "OIDC Server is not available";

    KeycloakAway(String message) {
        super(message);
    }

    /**
     * Whether a failed authentication goes back to Keycloak's absence rather than to the caller's credentials. A refusal is known by
     * its kind; whatever else goes wrong on the way to Keycloak (and that has many names, or none) is not the caller's fault.
     */
    static boolean explains(Throwable failure) {
        boolean refused = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeycloakAway
                    || (cause instanceof OIDCException && NEVER_REACHED.equals(cause.getMessage()))) {
                return true;
            }
            refused |= cause instanceof InvalidJwtException
                    || cause instanceof JoseException
                    || cause instanceof IllegalArgumentException
                    || cause instanceof OIDCException
                    || cause instanceof LogoutException
                    || (cause instanceof AuthenticationException && cause.getCause() == null);
        }
        return !refused;
    }
}
