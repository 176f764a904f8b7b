package vn.chungtay.access;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chungtay.shared.Language;

/**
 * Keycloak's pages on our own origin, under {@code /auth}, where no web server stands in front to do it. Our session cookie stays
 * here, and Keycloak learns whom it is serving from us alone.
 */
@ApplicationScoped
class KeycloakProxy {

    private static final String PREFIX = "/auth";
    private static final int ORDER = 4_000;

    private final boolean wanted;
    private final URI keycloak;
    private final URI publicUrl;
    private final RouteAnswers answers;

    KeycloakProxy(
            @ConfigProperty(name = "chungtay.keycloak.proxy") boolean wanted,
            @ConfigProperty(name = "chungtay.keycloak.url") URI keycloak,
            @ConfigProperty(name = "chungtay.public-url") URI publicUrl,
            RouteAnswers answers) {
        this.wanted = wanted;
        this.keycloak = keycloak;
        this.publicUrl = publicUrl;
        this.answers = answers;
    }

    /** Whether an address is Keycloak's. */
    static boolean owns(String path) {
        return path.equals(PREFIX) || path.startsWith(PREFIX + '/');
    }

    void register(@Observes Router router, Vertx vertx) {
        if (!wanted) {
            return;
        }
        HttpProxy proxy = HttpProxy.reverseProxy(
                new ProxyOptions().setSupportWebSocket(false),
                vertx.createHttpClient(new HttpClientOptions()
                        .setMaxPoolSize(64)
                        .setConnectTimeout(5_000)
                        .setReadIdleTimeout(30)));
        proxy.origin(port(keycloak), keycloak.getHost());
        proxy.addInterceptor(new Interceptor());
        router.route(PREFIX + "/*").order(ORDER).handler(call -> proxy.handle(call.request()));
    }

    private final class Interceptor implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            ProxyRequest request = context.request();
            MultiMap headers = request.headers();
            String cookies = withoutOurs(headers.get(HttpHeaders.COOKIE));
            if (cookies.isEmpty()) {
                headers.remove(HttpHeaders.COOKIE);
            } else {
                headers.set(HttpHeaders.COOKIE, cookies);
            }
            // What Keycloak sends is compressed here, like everything else.
            headers.remove(HttpHeaders.ACCEPT_ENCODING);
            headers.remove("Forwarded");
            headers.set(
                    "X-Forwarded-For", request.proxiedRequest().remoteAddress().hostAddress());
            headers.set("X-Forwarded-Proto", publicUrl.getScheme());
            headers.set("X-Forwarded-Host", publicUrl.getHost());
            headers.set("X-Forwarded-Port", Integer.toString(port(publicUrl)));
            return context.sendRequest();
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            if (context.response().getStatusCode() == 502) {
                HttpServerRequest asked = context.request().proxiedRequest();
                Language language = Language.of(asked.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
                context.response()
                        .setStatusCode(503)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=UTF-8")
                        .setBody(Body.body(Buffer.buffer(answers.page(language, 503, "KEYCLOAK_AWAY"))));
            }
            return context.sendResponse();
        }
    }

    /** The cookies that are not this service's own. */
    static String withoutOurs(String header) {
        return header == null
                ? ""
                : Arrays.stream(header.split(";"))
                        .map(String::strip)
                        .filter(cookie -> !cookie.isEmpty() && !cookie.startsWith("q_"))
                        .collect(Collectors.joining("; "));
    }

    private static int port(URI uri) {
        return uri.getPort() != -1 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    }
}
