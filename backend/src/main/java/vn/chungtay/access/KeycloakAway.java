package vn.chungtay.access;

import io.quarkus.oidc.OIDCException;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/**
 * Keycloak gave no answer, or one that says nothing of the caller (5xx). That is no reason to sign anybody out, so it must be told
 * apart from a refusal.
 */
final class KeycloakAway extends RuntimeException {

    KeycloakAway(String message) {
        super(message);
    }

    /** Whether a failed authentication goes back to Keycloak's absence rather than to the caller's credentials. */
    static boolean explains(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeycloakAway || cause instanceof IOException || cause instanceof TimeoutException || cause instanceof VertxException
                    || (cause instanceof OIDCException && "OIDC Server is not available".equals(cause.getMessage()))) {
                return true;
            }
        }
        return false;
    }
}
