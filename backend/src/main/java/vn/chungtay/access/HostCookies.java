package vn.chungtay.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where TLS is, our cookies are called {@code __Host-…}: a browser takes such a name only from this very host, over TLS, for all paths, so
 * that no neighbour of the host can plant a session. The platform knows no other names than its own, so they are translated at the edge;
 * a cookie of ours that comes without the prefix is not looked at.
 */
@ApplicationScoped
class HostCookies {

    static final String PREFIX = "__Host-";
    /** How the platform names its cookies. */
    static final String OURS = "q_";

    /** Before everything that reads a cookie. */
    private static final int FIRST = 2_000;

    private final boolean https;

    HostCookies(@ConfigProperty(name = "chungtay.public-url") String publicUrl) {
        this.https = publicUrl.startsWith("https:");
    }

    void register(@Observes Filters filters) {
        if (https) {
            filters.register(HostCookies::translate, FIRST);
        }
    }

    static void translate(RoutingContext call) {
        List<String> sent = call.request().headers().getAll(HttpHeaders.COOKIE);
        if (!sent.isEmpty()) {
            String known = inwards(String.join("; ", sent));
            call.request().headers().remove(HttpHeaders.COOKIE);
            if (!known.isEmpty()) {
                call.request().headers().set(HttpHeaders.COOKIE, known);
            }
        }
        call.addHeadersEndHandler(sending -> outwards(call));
        call.next();
    }

    /** The cookies as the platform knows them. */
    private static String inwards(String header) {
        return Arrays.stream(header.split(";"))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty() && !cookie.startsWith(OURS))
                .map(cookie -> cookie.startsWith(PREFIX + OURS) ? cookie.substring(PREFIX.length()) : cookie)
                .collect(Collectors.joining("; "));
    }

    /** What the platform sets or takes away, under the names that the browser knows. */
    private static void outwards(RoutingContext call) {
        List<ServerCookie> changed = call.request().cookies().stream()
                .map(ServerCookie.class::cast)
                .filter(cookie -> cookie.isChanged() && cookie.getName().startsWith(OURS))
                .toList();
        for (ServerCookie cookie : changed) {
            call.response().removeCookies(cookie.getName(), false);
            Cookie named = Cookie.cookie(PREFIX + cookie.getName(), cookie.getValue())
                    .setPath("/")
                    .setSecure(true)
                    .setHttpOnly(true)
                    .setSameSite(cookie.getSameSite());
            if (cookie.getMaxAge() >= 0) {
                named.setMaxAge(cookie.getMaxAge());
            }
            call.response().addCookie(named);
        }
    }
}
