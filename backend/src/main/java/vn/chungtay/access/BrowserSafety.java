package vn.chungtay.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every answer tells the browser it must not do. Keycloak's pages, behind {@code /auth}, bring their own rules. */
@ApplicationScoped
class BrowserSafety {

    /** Before authentication, so that refusals carry it too. */
    private static final int FIRST = 1_000;

    /** Stands in the application's start page, and in the policy that it is sent with, for a word that no other page is sent with. */
    static final String NONCE = "__NONCE__";

    /**
     * Scripts and styles from our own files alone. The kit of parts writes its breakpoints and colours into style elements as it draws:
     * those that name the page's own word are allowed. Style attributes in markup are not (what scripts set on an element is not meant
     * by that).
     */
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "style-src-elem 'self' 'nonce-__NONCE__'",
            "style-src-attr 'none'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final String CONTENT_WITHOUT_PAGE = CONTENT.replace(" 'nonce-" + NONCE + "'", "");

    private final boolean https;

    BrowserSafety(@ConfigProperty(name = "chungtay.public-url") String publicUrl) {
        this.https = publicUrl.startsWith("https:");
    }

    void register(@Observes Filters filters) {
        filters.register(this::addHeaders, FIRST);
    }

    /** The policy of a page that has been given its word. */
    static void allowStyles(RoutingContext call, String nonce) {
        call.response().putHeader("Content-Security-Policy", CONTENT.replace(NONCE, nonce));
    }

    private void addHeaders(RoutingContext call) {
        String path = call.normalizedPath();
        if (!KeycloakProxy.owns(path)) {
            MultiMap headers = call.response().headers();
            headers.set("Content-Security-Policy", CONTENT_WITHOUT_PAGE);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Permissions-Policy", "camera=(), microphone=(), payment=()");
            if (path.startsWith("/api/")) {
                // What is answered to a person stays nowhere; the contract alone is everyone's.
                String caching = path.startsWith("/api/v1/openapi") ? "no-cache" : "no-store";
                // At the end: an operation that says more keeps its own, and there is never a second one.
                call.addHeadersEndHandler(end -> {
                    if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                        headers.set(HttpHeaders.CACHE_CONTROL, caching);
                    }
                });
            }
            if (https) {
                headers.set("Strict-Transport-Security", "max-age=31536000");
            }
        }
        call.next();
    }
}
