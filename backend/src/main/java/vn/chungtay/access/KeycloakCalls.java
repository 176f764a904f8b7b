package vn.chungtay.access;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What holds for every call of the service to Keycloak: it ends in time, and what Keycloak fails at (5xx) is no refusal of the caller (4xx). */
@Unremovable
@ApplicationScoped
class KeycloakCalls implements OidcRequestFilter, OidcResponseFilter {

    private static final long TIMEOUT_MS = 5_000;

    @Override
    public Uni<Void> filter(OidcRequestFilterContext call) {
        call.request().timeout(TIMEOUT_MS);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        return answer.statusCode() < 500
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new KeycloakAway("Keycloak answered " + answer.statusCode()));
    }
}
