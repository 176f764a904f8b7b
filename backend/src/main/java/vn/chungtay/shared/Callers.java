package vn.chungtay.shared;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling, for the laws that count or remember by caller. */
public final class Callers {

    private Callers() {}

    /** The lasting id of the caller, which stays when their name or token changes. */
    public static String idOf(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    /** The caller's name as people know it. */
    public static String nameOf(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("name") != null
                ? token.getClaim("name").toString()
                : identity.getPrincipal().getName();
    }
}
