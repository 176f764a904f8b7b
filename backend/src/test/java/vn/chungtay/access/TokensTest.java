package vn.chungtay.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.People;
import vn.chungtay.testing.Tokens;

/** A machine's token is believed when everything about it is right, and otherwise not at all. */
@QuarkusTest
class TokensTest {

    private static Tokens good() {
        return Tokens.of("ke.gian").roles("administrator").groups("HN");
    }

    static Stream<Arguments> hostileTokens() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                Arguments.of("another audience", good().claim("aud", "account").sign()),
                Arguments.of("no audience", good().claim("aud", null).sign()),
                Arguments.of(
                        "another issuer",
                        good().claim("iss", "http://localhost:8080/auth/realms/master")
                                .sign()),
                Arguments.of("no issuer", good().claim("iss", null).sign()),
                Arguments.of("a stranger's key", good().signByStranger()),
                Arguments.of(
                        "expired",
                        good().claim("iat", now - 900).claim("exp", now - 600).sign()),
                Arguments.of("never expiring", good().claim("exp", null).sign()),
                Arguments.of("not yet valid", good().claim("nbf", now + 600).sign()),
                Arguments.of("no signature", good().unsigned()),
                Arguments.of("the public key as a shared secret", good().signWithPublicKeyAsSecret()),
                Arguments.of(
                        "an ID token of the browser's client",
                        good().claim("aud", "chungtay-web").claim("typ", "ID").sign()),
                Arguments.of(
                        "an ID token for our audience",
                        good().claim("typ", "ID").sign()),
                Arguments.of("a refresh token", good().claim("typ", "Refresh").sign()),
                Arguments.of("altered claims", altered()),
                Arguments.of("no token", "x"),
                Arguments.of("nothing", ""));
    }

    private static String altered() {
        String[] honest =
                Tokens.of("ke.gian").roles("viewer").groups("HN").sign().split("\\.");
        return honest[0] + '.' + good().sign().split("\\.")[1] + '.' + honest[2];
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileTokens")
    void isNotBelieved(String why, String token) {
        Api.anyone()
                .header("Authorization", "Bearer " + token)
                .get("/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .header("Set-Cookie", nullValue())
                .body("code", equalTo("SIGN_IN"))
                .body("status", equalTo(401));
    }

    @Test
    void anotherSchemeIsNotBelieved() {
        Api.anyone()
                .auth()
                .preemptive()
                .basic("quantri", "chungtay")
                .get("/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("SIGN_IN"));
    }

    @Test
    void saysWhoIsCalling() {
        OrganisationFixtures.Subtree tree = OrganisationFixtures.inner();
        Api.as(Tokens.of("hai.noi")
                        .named("Trần Hai Nơi")
                        .roles("approver")
                        .groups(tree.unit(), "KHONG-CO")
                        .sign())
                .get("/me")
                .then()
                .statusCode(200)
                .body("username", equalTo("hai.noi"))
                .body("name", equalTo("Trần Hai Nơi"))
                .body("roles", contains("VIEWER", "EDITOR", "APPROVER"))
                .body("organisations", hasSize(1))
                .body("organisations[0].code", equalTo(tree.unit()))
                .body("wholeProgramme", equalTo(false));
        Api.as(People.department()).get("/me").then().statusCode(200).body("wholeProgramme", equalTo(true));
    }

    @Test
    void rolesOfAnotherClaimCountForNothing() {
        Api.as(Tokens.of("ke.gian")
                        .claim("realm_access", Map.of("roles", List.of("administrator")))
                        .claim("resource_access", Map.of("chungtay-api", Map.of("roles", List.of("administrator"))))
                        .claim("scope", "administrator")
                        .sign())
                .get("/me")
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_MISSING"));
    }

    @Test
    void theContractIsOpenToAll() {
        for (String address : List.of("/openapi.json", "/openapi?format=json")) {
            Api.anyone().get(address).then().statusCode(200).body("openapi", startsWith("3.1"));
        }
        Api.anyone().accept("application/yaml").get("/openapi.yaml").then().statusCode(200);
        Api.anyone()
                .accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"));
    }
}
