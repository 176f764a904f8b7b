package vn.chungtay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.Tokens;

/** Who asks too often is told when to come back, and nobody else is. */
@QuarkusTest
@TestProfile(RateLimitTest.FivePerMinute.class)
class RateLimitTest {

    public static class FivePerMinute implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("chungtay.requests-per-minute", "5");
        }
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
