package vn.chungtay.access;

import io.quarkus.vertx.http.runtime.HttpCompressionHandler;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The built browser application, where no web server stands in front to serve it: its files, and its start page for every address
 * that it draws itself. Files under {@code /assets} carry their content's hash in their names and never change.
 */
@ApplicationScoped
class BrowserApplication {

    /** Before the API's routes, which answer 404 to whatever they do not know. */
    private static final int ORDER = 15_000;

    private static final String START_PAGE = "/index.html";

    private static final SecureRandom CHANCE = new SecureRandom();

    private final Optional<String> root;
    private final Set<String> compressed;
    private final RouteAnswers answers;

    BrowserApplication(
            @ConfigProperty(name = "chungtay.web-root") Optional<String> root,
            @ConfigProperty(name = "quarkus.http.compress-media-types") Set<String> compressed,
            RouteAnswers answers) {
        this.root = root;
        this.compressed = compressed;
        this.answers = answers;
    }

    /** Text travels compressed, whichever route answers it; of itself the platform compresses the API's answers alone. */
    void compress(@Observes Filters filters) {
        filters.register(
                call -> {
                    call.addHeadersEndHandler(sending -> HttpCompressionHandler.compressIfNeeded(call, compressed));
                    call.next();
                },
                900);
    }

    void register(@Observes Router router) {
        root.filter(folder -> !folder.isBlank()).ifPresent(folder -> {
            StaticHandler files = StaticHandler.create(
                            FileSystemAccess.ROOT,
                            Path.of(folder).toAbsolutePath().normalize().toString())
                    .setDirectoryListing(false)
                    .setIncludeHidden(true)
                    .setCachingEnabled(false);
            router.route()
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .order(ORDER)
                    .handler(call -> {
                        if (call.normalizedPath().equals(START_PAGE)) {
                            sendStartPage(call, Path.of(folder).resolve("index.html"));
                        } else if (!isHome(call)
                                && drawnByBrowser(call.normalizedPath())
                                && !isHidden(call.normalizedPath())) {
                            call.response().putHeader(HttpHeaders.CACHE_CONTROL, caching(call));
                            files.handle(call);
                        } else {
                            call.next();
                        }
                    });
            router.route()
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .order(ORDER + 1)
                    .handler(call -> {
                        if (!drawnByBrowser(call.normalizedPath())) {
                            call.next();
                        } else if (isHidden(call.normalizedPath()) || isFile(call.normalizedPath())) {
                            answers.problem(call, 404, "NOT_FOUND");
                        } else {
                            call.reroute(START_PAGE);
                        }
                    });
        });
    }

    /** Every page gets a word of its own, by which its styles are known from those that somebody might slip in. */
    private static void sendStartPage(RoutingContext call, Path page) {
        call.vertx()
                .fileSystem()
                .readFile(page.toString())
                .onFailure(call::fail)
                .onSuccess(content -> {
                    String nonce = nonce();
                    BrowserSafety.allowStyles(call, nonce);
                    call.response()
                            .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                            .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                            .end(content.toString().replace(BrowserSafety.NONCE, nonce));
                });
    }

    private static String nonce() {
        byte[] word = new byte[18];
        CHANCE.nextBytes(word);
        return Base64.getUrlEncoder().encodeToString(word);
    }

    private static boolean isHome(RoutingContext call) {
        return call.normalizedPath().equals("/");
    }

    /** {@code /api} itself is a page of the application: the contract as documentation. */
    private static boolean drawnByBrowser(String path) {
        return !path.matches("/(api/v1|q|auth|login|logout)(/.*)?");
    }

    /** Asked of the address alone: the handler would refuse every file of a clone that lies below a hidden folder. */
    private static boolean isHidden(String path) {
        return path.contains("/.");
    }

    private static boolean isFile(String path) {
        return path.startsWith("/assets/")
                || path.matches(".*\\.(html|js|css|map|json|svg|png|ico|webp|woff2?|webmanifest|txt|xml)");
    }

    private static String caching(RoutingContext call) {
        return call.normalizedPath().startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
