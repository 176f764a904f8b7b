package vn.chungtay.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.HostileTokens;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.People;
import vn.chungtay.testing.Tokens;

/** A machine's token is believed when everything about it is right, and otherwise not at all. */
@QuarkusTest
class TokensTest {

    static Stream<Arguments> hostileTokens() {
        return HostileTokens.all().entrySet().stream().map(token -> Arguments.of(token.getKey(), token.getValue()));
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
    void aMachineIsCalledByItsOwnName() {
        String token = Tokens.of("service-account-city-loader")
                .claim("name", null)
                .roles("viewer")
                .sign();
        Api.as(token).get("/me").then().statusCode(200).body("name", equalTo("city-loader"));
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
