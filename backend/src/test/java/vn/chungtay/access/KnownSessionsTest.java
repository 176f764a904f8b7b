package vn.chungtay.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who a session was while Keycloak still answered: only who came with that very cookie, and nobody who has signed out. */
class KnownSessionsTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final KnownSessions sessions = new KnownSessions(Duration.ofHours(1));
    private HttpServer server;

    @BeforeEach
    void serve() {
        Router router = Router.router(vertx);
        router.get("/signed-in/:name").handler(call -> {
            sessions.remember(KnownSessions.cameWith(call), call, identity(call.pathParam("name")));
            call.end();
        });
        router.get("/refreshed/:name").handler(call -> {
            Optional<String> came = KnownSessions.cameWith(call);
            call.response().removeCookie("q_session");
            call.response().addCookie(Cookie.cookie("q_session", "new").setPath("/"));
            sessions.remember(came, call, identity(call.pathParam("name")));
            call.end();
        });
        router.get("/left").handler(call -> {
            Optional<String> came = KnownSessions.cameWith(call);
            call.response().removeCookie("q_session");
            came.ifPresent(sessions::forget);
            call.end();
        });
        router.get("/who")
                .handler(call -> call.end(KnownSessions.cameWith(call)
                        .flatMap(sessions::of)
                        .map(one -> one.getPrincipal().getName() + one.getRoles())
                        .orElse("nobody")));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoCameWithItBeforeIsKnownByThatCookieAlone() throws Exception {
        get("/signed-in/lan", "q_session=one; q_session_chunk_2=b; theme=dark");
        assertThat(get("/who", "theme=light; q_session_chunk_2=b; q_session=one"))
                .isEqualTo("lan[viewer]");
        assertThat(get("/who", "q_session=one")).isEqualTo("nobody");
        assertThat(get("/who", "q_session=one; q_session_chunk_2=x")).isEqualTo("nobody");
        assertThat(get("/who", "theme=dark")).isEqualTo("nobody");
    }

    @Test
    void theCookieOfARefreshIsKnownBeforeItComesBack() throws Exception {
        get("/refreshed/minh", "q_session=old");
        assertThat(get("/who", "q_session=new")).isEqualTo("minh[viewer]");
    }

    @Test
    void whoHasLeftIsKnownNoLonger() throws Exception {
        get("/signed-in/lan", "q_session=one");
        get("/left", "q_session=one");
        assertThat(get("/who", "q_session=one")).isEqualTo("nobody");
    }

    private static SecurityIdentity identity(String name) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRole("viewer")
                .build();
    }

    private String get(String path, String cookies) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
                .header("Cookie", cookies)
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
