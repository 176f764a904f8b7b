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

    /**
     * Scripts from our own files alone. The kit of parts writes its breakpoints and colours into style elements as it draws, so those
     * are allowed in the page; style attributes in markup are not (what scripts set on an element is not meant by that).
     */
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "style-src-elem 'self' 'unsafe-inline'",
            "style-src-attr 'none'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private final boolean https;

    BrowserSafety(@ConfigProperty(name = "chungtay.public-url") String publicUrl) {
        this.https = publicUrl.startsWith("https:");
    }

    void register(@Observes Filters filters) {
        filters.register(this::addHeaders, FIRST);
    }

    private void addHeaders(RoutingContext call) {
        String path = call.normalizedPath();
        if (!KeycloakProxy.owns(path)) {
            MultiMap headers = call.response().headers();
            headers.set("Content-Security-Policy", CONTENT);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Permissions-Policy", "camera=(), microphone=(), payment=()");
            if (path.startsWith("/api/")) {
                // At the end: an operation that says more keeps its own, and there is never a second one.
                call.addHeadersEndHandler(end -> {
                    if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                        headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
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
