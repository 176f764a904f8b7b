package vn.chungtay.access;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.chungtay.shared.Refusal;

/**
 * Stands around OpenID Connect's own mechanism, which answers whoever is not signed in with a redirect: here only {@code /login}
 * redirects, and every other call is told 401. A session that has ended takes its cookie with it. While Keycloak is away one that cannot
 * be refreshed stays what it last was; signing in and out wait for Keycloak.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class CallerAuthentication implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(CallerAuthentication.class);

    private final OidcAuthenticationMechanism oidc;
    private final KnownSessions sessions;
    private final String signingOut;

    CallerAuthentication(
            OidcAuthenticationMechanism oidc,
            KnownSessions sessions,
            @ConfigProperty(name = "quarkus.oidc.logout.path") String signingOut) {
        this.oidc = oidc;
        this.sessions = sessions;
        this.signingOut = signingOut;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager identities) {
        Optional<String> session = CallerTenant.bearsToken(call) ? Optional.empty() : KnownSessions.cameWith(call);
        return Uni.createFrom()
                .deferred(() -> oidc.authenticate(call, identities))
                .onItem()
                .invoke(identity -> {
                    if (identity != null && !CallerTenant.bearsToken(call)) {
                        sessions.remember(session, call, identity);
                    }
                })
                .onFailure()
                .recoverWithUni(failure -> judge(call, session, failure))
                // The other mechanism entered itself as the one to be asked for the challenge.
                .onTermination()
                .invoke(() -> call.put(HttpAuthenticationMechanism.class.getName(), this));
    }

    private Uni<SecurityIdentity> judge(RoutingContext call, Optional<String> session, Throwable failure) {
        boolean leaving = call.normalizedPath().equals(signingOut);
        if (failure instanceof AuthenticationRedirectException) {
            if (leaving) {
                session.ifPresent(sessions::forget);
            }
            return Uni.createFrom().failure(failure);
        }
        if (KeycloakAway.explains(failure)) {
            LOG.warnf("Keycloak does not answer: %s", failure);
            return Uni.createFrom()
                    .optional(leaving ? Optional.empty() : session.flatMap(sessions::of))
                    .onItem()
                    .ifNull()
                    .failWith(() -> Refusal.unavailable("KEYCLOAK_AWAY"));
        }
        if (failure instanceof AuthenticationException && !CallerTenant.bearsToken(call)) {
            session.ifPresent(sessions::forget);
            endSession(call);
        }
        return Uni.createFrom().failure(failure);
    }

    private static void endSession(RoutingContext call) {
        OidcTenantConfig tenant = call.get(OidcTenantConfig.class.getName());
        for (String cookie :
                call.request().cookies().stream().map(Cookie::getName).toList()) {
            if (OidcUtils.isSessionCookie(cookie)) {
                OidcUtils.removeCookie(call, tenant, cookie);
            }
        }
    }

    /** Redirects the browser to Keycloak's page, from where it comes back to the address it is calling now. */
    Uni<Boolean> signIn(RoutingContext call) {
        return oidc.sendChallenge(call);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext call) {
        return oidc.getCredentialTransport(call);
    }
}
