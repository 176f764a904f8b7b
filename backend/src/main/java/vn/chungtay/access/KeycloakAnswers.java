package vn.chungtay.access;

import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps apart what Keycloak refuses (4xx) and what it fails at (5xx), which the client library reports alike. */
@ApplicationScoped
class KeycloakAnswers implements OidcResponseFilter {

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        return answer.statusCode() < 500 ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new KeycloakAway("Keycloak answered " + answer.statusCode()));
    }
}
