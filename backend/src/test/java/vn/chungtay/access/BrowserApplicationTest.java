package vn.chungtay.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.People;

@QuarkusTest
class BrowserApplicationTest {

    private static RequestSpecification browser() {
        return given().redirects().follow(false).accept("text/html,application/xhtml+xml,*/*;q=0.8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/organisations",
                "/organisations/HN-005",
                "/organisations/A.B",
                "/api",
                "/so-lieu?a=1",
                "/authors",
                "/logins"
            })
    void givesItsStartPageForItsOwnAddresses(String address) {
        browser()
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Chung Tay"))
                .header("Cache-Control", equalTo("no-cache"))
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", notNullValue());
    }

    /** By it the policy knows the page's own styles; whoever slips some in cannot guess it. */
    @Test
    void everyPageHasAWordOfItsOwn() {
        Set<String> words = new HashSet<>();
        for (String address : List.of("/", "/index.html", "/organisations", "/")) {
            Response page = browser().get(address);
            String word = page.htmlPath().getString("html.head.meta.find { it.@name == 'csp-nonce' }.@content");
            assertThat(word).hasSizeGreaterThanOrEqualTo(22).doesNotContain("_NONCE_");
            assertThat(page.header("Content-Security-Policy")).contains("style-src-elem 'self' 'nonce-" + word + "';");
            words.add(word);
        }
        assertThat(words).hasSize(4);
    }

    @Test
    void onlyThePageItselfMayHaveStylesOfItsOwn() {
        for (String address : List.of(
                "/assets/app-4f2a.js", "/api/v1/openapi.json", "/api/v1/me", "/login/nothing", "/q/health/ready")) {
            browser()
                    .get(address)
                    .then()
                    .header("Content-Security-Policy", containsString("style-src-elem 'self';"))
                    .header("Content-Security-Policy", not(containsString("unsafe")))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Referrer-Policy", equalTo("same-origin"))
                    .header("X-Frame-Options", equalTo("DENY"));
        }
    }

    @Test
    void filesThatNeverChangeAreKept() {
        browser()
                .get("/assets/app-4f2a.js")
                .then()
                .statusCode(200)
                .contentType(containsString("javascript"))
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
        browser().get("/sw.js").then().statusCode(200).header("Cache-Control", equalTo("no-cache"));
        browser()
                .get("/assets/app-0000.js")
                .then()
                .statusCode(404)
                .header("Cache-Control", not(containsString("immutable")));
        browser().get("/nothing.js").then().statusCode(404);
        browser().get("/.vite/manifest.json").then().statusCode(404);
        browser()
                .urlEncodingEnabled(false)
                .get("/assets/%2e%2e/%2e%2e/java/vn/chungtay/testing/Tokens.java")
                .then()
                .body(not(containsString("package")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1",
                "/api/v1/",
                "/api/v1/nothing",
                "/api/v1/nothing/at/all",
                "/q/metrics",
                "/q/nothing",
                "/login/nothing"
            })
    void whatNobodyKnowsIsAProblem(String address) {
        browser()
                .get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_FOUND"))
                .body("instance", equalTo(address))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        given().post(address).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void textTravelsCompressed() throws IOException, InterruptedException {
        try (HttpClient plain = HttpClient.newHttpClient()) {
            for (String address :
                    List.of("/assets/app-4f2a.js", "/organisations", "/api/v1/openapi.json", "/api/v1/me")) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create("http://localhost:" + RestAssured.port + address))
                        .header("Accept-Encoding", "gzip")
                        .build();
                assertThat(plain.send(request, BodyHandlers.discarding())
                                .headers()
                                .firstValue("Content-Encoding"))
                        .as(address)
                        .contains("gzip");
            }
        }
    }

    @Test
    void refusalsKeepTheBrowserSafeToo() {
        Api.anyone()
                .get("/me")
                .then()
                .statusCode(401)
                .header("Content-Security-Policy", notNullValue())
                .header("Cache-Control", equalTo("no-store"));
        Api.as(People.viewer("HN"))
                .delete("/me")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("code", equalTo("HTTP_405"));
    }

    @Test
    void healthIsPublicAndFiguresAreNot() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void keycloaksAbsenceIsToldOnItsOwnAddresses() {
        browser()
                .header("Accept-Language", "en")
                .get("/auth/realms/chungtay/account")
                .then()
                .statusCode(503)
                .body(containsString("sign-in service does not answer"))
                .header("Content-Security-Policy", nullValue());
    }
}
