package vn.chungtay.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The scope of the request's caller, out of their token and of the tree as it stands. */
@RequestScoped
public class CurrentScope {

    private final SecurityIdentity identity;
    private final OrganisationDirectory directory;
    private Scope scope;

    CurrentScope(SecurityIdentity identity, OrganisationDirectory directory) {
        this.identity = identity;
        this.directory = directory;
    }

    /** The caller's scope; asking twice in a request gives the same one. */
    public Scope get() {
        if (scope == null) {
            scope = resolve();
        }
        return scope;
    }

    private Scope resolve() {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (identity.hasRole(role.realmName())) {
                roles.add(role);
            }
        }
        String username = token.getClaim(Claims.preferred_username) == null
                ? token.getSubject()
                : token.getClaim(Claims.preferred_username);
        String name = token.getClaim("name") == null
                ? username
                : token.getClaim("name").toString();
        Set<String> codes = new TreeSet<>();
        if (token.getClaim("groups") instanceof Collection<?> groups) {
            groups.forEach(group -> codes.add(text(group)));
        }
        return new Scope(
                token.getSubject(),
                username,
                name,
                roles,
                List.copyOf(directory.byCodes(codes).values()));
    }

    /** A claim's strings come as JSON values from one kind of token and as plain ones from the other. */
    private static String text(Object group) {
        return group instanceof jakarta.json.JsonString json ? json.getString() : group.toString();
    }
}
