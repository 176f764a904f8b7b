package vn.chungtay.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What the caller's token says of them, without a look into the database. */
public record Caller(String personId, String username, String personName, Set<String> organisationCodes) {

    private static final String SERVICE_ACCOUNT = "service-account-";

    /** The caller who has been authenticated; see that it is not anonymous. */
    public static Caller of(SecurityIdentity identity) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        String username = token.getClaim(Claims.preferred_username) == null
                ? token.getSubject()
                : token.getClaim(Claims.preferred_username);
        String name = token.getClaim("name") == null
                ? machine(username)
                : token.getClaim("name").toString();
        Set<String> codes = new TreeSet<>();
        if (token.getClaim("groups") instanceof Collection<?> groups) {
            groups.forEach(group -> codes.add(text(group)));
        }
        return new Caller(token.getSubject(), username, name, codes);
    }

    /** A machine is called what its keeper calls it: Keycloak puts words of its own before the name of the client. */
    private static String machine(String username) {
        return username.startsWith(SERVICE_ACCOUNT) ? username.substring(SERVICE_ACCOUNT.length()) : username;
    }

    /** A claim's strings come as JSON values from one kind of token and as plain ones from the other. */
    private static String text(Object group) {
        return group instanceof jakarta.json.JsonString json ? json.getString() : group.toString();
    }
}
