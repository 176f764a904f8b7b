package vn.chungtay.access;

import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import vn.chungtay.shared.Refusal;

/**
 * Where a browser's session begins and ends: {@code /login?to=/path} goes to Keycloak's page and, signed in, on to the path;
 * {@code /login/callback} is where Keycloak sends the browser back; {@code /logout} ends the session here and at Keycloak. With
 * {@code ui_locales} Keycloak's page speaks the language of the page the person comes from.
 */
@ApplicationScoped
class SignInRoutes {

    private static final Logger LOG = Logger.getLogger(SignInRoutes.class);
    /** Before the API and the browser application. */
    private static final int ORDER = 5_000;

    private static final String HOME = "/";

    /** The parameter that OpenID Connect calls so; the configuration names it as one that is handed on. */
    private static final String LANGUAGE = "ui_locales";

    private static final Set<String> LANGUAGES = Set.of("vi", "en");

    private final CallerAuthentication authentication;
    private final IdentityProviderManager identities;
    private final RouteAnswers answers;

    SignInRoutes(CallerAuthentication authentication, IdentityProviderManager identities, RouteAnswers answers) {
        this.authentication = authentication;
        this.identities = identities;
        this.answers = answers;
    }

    void register(@Observes Router router) {
        route(router, "/login").handler(this::login);
        route(router, "/login/callback").handler(this::comeBack);
        route(router, "/logout").handler(this::logout);
    }

    private static Route route(Router router, String path) {
        return router.route(HttpMethod.GET, path).order(ORDER).handler(call -> {
            // These are a browser's addresses: whatever stands there, it is the session that counts.
            call.request().headers().remove(HttpHeaders.AUTHORIZATION);
            // A failure is answered here, by page; left in place, the general handler would answer it first.
            call.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
            call.next();
        });
    }

    private void login(RoutingContext call) {
        keepLanguage(call.queryParams());
        withIdentity(
                call,
                identity -> {
                    if (identity.isAnonymous()) {
                        challenge(call);
                    } else {
                        answers.redirect(call, 302, localPath(call.request().getParam("to")));
                    }
                },
                ended -> challenge(call));
    }

    private void comeBack(RoutingContext call) {
        withIdentity(
                call,
                identity -> {
                    if (identity.isAnonymous()) {
                        answers.pageOrProblem(call, 401, "SIGN_IN_FAILED");
                    } else {
                        answers.redirect(call, 302, HOME);
                    }
                },
                failure -> {
                    LOG.infof("A sign-in was not completed: %s", failure.getMessage());
                    answers.pageOrProblem(call, 401, "SIGN_IN_FAILED");
                });
    }

    private void logout(RoutingContext call) {
        withIdentity(call, nobody -> answers.redirect(call, 302, HOME), ended -> answers.redirect(call, 302, HOME));
    }

    private void challenge(RoutingContext call) {
        authentication
                .signIn(call)
                .subscribe()
                .with(
                        sent -> {
                            if (!call.response().ended()) {
                                call.response().end();
                            }
                        },
                        failure -> {
                            LOG.warnf("No sign-in can be started: %s", failure);
                            answers.pageOrProblem(call, 503, "KEYCLOAK_AWAY");
                        });
    }

    /** Asks who is calling; OpenID Connect's own redirects are followed, Keycloak's absence is told. */
    private void withIdentity(RoutingContext call, Consumer<SecurityIdentity> known, Consumer<Throwable> failed) {
        QuarkusHttpUser.getSecurityIdentity(call, identities).subscribe().with(known, failure -> {
            switch (failure) {
                case AuthenticationRedirectException redirect ->
                    answers.redirect(call, redirect.getCode(), redirect.getRedirectUri());
                case Refusal refusal -> answers.pageOrProblem(call, refusal.status(), refusal.code());
                default -> failed.accept(failure);
            }
        });
    }

    /** One of our two languages is handed on to Keycloak, nothing else. */
    static void keepLanguage(MultiMap parameters) {
        List<String> asked = parameters.getAll(LANGUAGE);
        if (asked.size() != 1 || !LANGUAGES.contains(asked.getFirst())) {
            parameters.remove(LANGUAGE);
        }
    }

    /** A path of this application; anything that could lead elsewhere, or around in a circle, becomes the home page. */
    static String localPath(String to) {
        try {
            URI uri = new URI(to == null ? HOME : to);
            String path = uri.getRawPath();
            boolean local = !uri.toString().startsWith("//")
                    && uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && path != null
                    && path.startsWith("/")
                    && !path.startsWith("//")
                    && !path.matches("/(login|logout|auth)(/.*)?");
            return local ? uri.toASCIIString() : HOME;
        } catch (URISyntaxException notOne) {
            return HOME;
        }
    }
}
