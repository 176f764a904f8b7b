package vn.chungtay.contract;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chungtay.testing.HostileTokens;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;

/** No operation believes a token that is not wholly good, however right the rest of the call. */
@QuarkusTest
@OwnDatabase(Content.HANOI)
class HostileTokensWalkTest {

    private static final Map<String, String> TOKENS = HostileTokens.all();

    static Stream<ContractOperation> closed() {
        return Walk.operations().filter(operation -> !operation.open());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closed")
    void believesNone(ContractOperation operation) {
        Walk walk = new Walk();
        Call call = walk.good().of(operation);
        refused(walk, "no token", call.copy().by(null));
        refused(walk, "another scheme", call.copy().header("Authorization", "Basic cXVhbnRyaTpjaHVuZ3RheQ=="));
        refused(
                walk,
                "a cookie of nobody",
                call.copy()
                        .by(null)
                        .header("Cookie", "q_session=eyJhbGciOiJkaXIifQ..x.y.z")
                        .header("Sec-Fetch-Site", "same-origin"));
        TOKENS.forEach((why, token) -> refused(walk, why, call.copy().by(token)));
        walk.finish();
    }

    private static void refused(Walk walk, String why, Call call) {
        Answer answer = walk.expect(why, call, 401);
        if (!String.valueOf(answer.header("WWW-Authenticate")).startsWith("Bearer")) {
            walk.fault(why + ": " + call + " → without a challenge");
        }
    }
}
