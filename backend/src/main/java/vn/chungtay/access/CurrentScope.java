package vn.chungtay.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
        Caller caller = Caller.of(identity);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (identity.hasRole(role.realmName())) {
                roles.add(role);
            }
        }
        return new Scope(
                caller.personId(),
                caller.username(),
                caller.personName(),
                roles,
                List.copyOf(directory.byCodes(caller.organisationCodes()).values()));
    }
}
