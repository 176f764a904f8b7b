package vn.chungtay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.Tokens;

/** Who asks too often is told when to come back, and nobody else is. */
@QuarkusTest
class RateLimitTest {

    @BeforeEach
    void fiveAMinute() {
        QuarkusMock.installMockForType(new RateLimits(5), RateLimits.class);
    }

    private static Response ask(String name) {
        return Api.as(Tokens.of(name).roles("viewer").groups("HN").sign()).get("/themes");
    }

    @Test
    void theSixthRequestOfAMinuteIsRefused() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("nguoi.voi").statusCode()).isEqualTo(200);
        }
        Response refused = ask("nguoi.voi");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.contentType()).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(refused.<String>path("code")).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 13);
        assertThat(ask("nguoi.khac").statusCode()).isEqualTo(200);
    }
}
