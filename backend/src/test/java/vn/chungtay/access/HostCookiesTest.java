package vn.chungtay.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser sends and gets where TLS is: the names that no neighbour of the host can set. */
class HostCookiesTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient browser = HttpClient.newHttpClient();
    private HttpServer server;

    /** Behind the translation: tells what cookies it got, sets one, renews one, takes one away. */
    @BeforeEach
    void serve() {
        Router router = Router.router(vertx);
        router.route().handler(HostCookies::translate);
        router.get("/asks")
                .handler(call -> call.end(String.valueOf(call.request().getHeader("Cookie"))));
        router.get("/sets").handler(call -> {
            call.response()
                    .addCookie(Cookie.cookie("q_session", "neu")
                            .setPath("/")
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.STRICT)
                            .setMaxAge(600));
            call.response().addCookie(Cookie.cookie("other", "x"));
            call.end();
        });
        router.get("/ends").handler(call -> {
            call.response().removeCookie("q_session");
            call.end();
        });
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
    void onlyTheProtectedNameIsBelieved() throws Exception {
        assertThat(get("/asks", "__Host-q_session=mine; q_session=planted; theme=dark; __Host-q_session_chunk_1=two")
                        .body())
                .isEqualTo("q_session=mine; theme=dark; q_session_chunk_1=two");
        assertThat(get("/asks", "q_session=planted").body()).isEqualTo("null");
    }

    @Test
    void whatIsSetIsProtected() throws Exception {
        List<String> cookies = get("/sets", "a=b").headers().allValues("Set-Cookie");
        assertThat(cookies).hasSize(2).anySatisfy(cookie -> assertThat(cookie).startsWith("other=x"));
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("__Host-q_session=neu;"))
                .singleElement()
                .asString()
                .contains("Max-Age=600", "Path=/", "Secure", "HTTPOnly", "SameSite=Strict")
                .doesNotContain("Domain");
    }

    @Test
    void aSessionThatEndsTakesItsCookieAway() throws Exception {
        assertThat(get("/ends", "__Host-q_session=mine").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-q_session=")
                .contains("Max-Age=0");
    }

    private HttpResponse<String> get(String path, String cookies) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
                        .header("Cookie", cookies)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
