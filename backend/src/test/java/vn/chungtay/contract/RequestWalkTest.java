package vn.chungtay.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chungtay.testing.KeycloakStandIn;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;

/** Every operation does what is right, refuses what is wrong by name, and answers everything within the contract. */
@QuarkusTest
@OwnDatabase(Content.HANOI)
class RequestWalkTest {

    private static KeycloakStandIn keycloak;

    @BeforeAll
    static void openKeycloak() {
        keycloak = KeycloakStandIn.open();
    }

    @AfterAll
    static void closeKeycloak() {
        keycloak.close();
    }

    static Stream<ContractOperation> operations() {
        return Walk.operations();
    }

    static Stream<ContractOperation> jsonOperations() {
        return Walk.operations().filter(ContractOperation::takesJson);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void doesWhatItsExampleAsks(ContractOperation operation) {
        Walk walk = new Walk();
        Call call = walk.good().of(operation);
        if (walk.good().succeeds(operation)) {
            walk.expect("the example", call, 200);
        } else {
            walk.expect("the example", call, 200, 403, 404, 409, 412);
        }
        if (operation.reads()) {
            for (String format : operation.formats()) {
                Answer answer = walk.expect("as " + format, call.copy().header("Accept", format), 200);
                if (!answer.mediaType().equals(format)) {
                    walk.fault("as " + format + ": " + call + " → answered as " + answer.mediaType());
                }
                if (answer.header("ETag") != null) {
                    walk.expect("what is known", call.copy().header("If-None-Match", answer.header("ETag")), 304);
                }
            }
        }
        walk.finish();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void refusesParametersItDoesNotKnow(ContractOperation operation) {
        Walk walk = new Walk();
        Call call = walk.good().of(operation);
        Answer answer = walk.expect("unknown", call.copy().query("noSuchParameter", "1"), 400);
        if (!answer.text().contains("noSuchParameter")) {
            walk.fault("unknown: " + call + " → does not name the parameter: " + answer.text());
        }
        for (JsonNode parameter : operation.parameters("query")) {
            String name = parameter.path("name").asText();
            walk.expect("given twice", call.copy().query(name, "a").again(name, "b"), 400);
        }
        walk.finish();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void judgesEveryValueOfEveryParameter(ContractOperation operation) {
        Walk walk = new Walk();
        Call call = walk.good().of(operation);
        for (JsonNode parameter : operation.parameters("query")) {
            String name = parameter.path("name").asText();
            JsonNode schema = operation.schemaOf(parameter);
            Samples.wrong(schema)
                    .forEach(value -> walk.expect("wrong " + name, call.copy().query(name, value), 400));
            Samples.right(schema)
                    .forEach(value -> walk.expect("right " + name, call.copy().query(name, value)));
            Samples.HOSTILE.forEach(
                    value -> walk.expect("hostile " + name, call.copy().query(name, value)));
        }
        for (JsonNode parameter : operation.parameters("path")) {
            String name = parameter.path("name").asText();
            Samples.wrong(operation.schemaOf(parameter))
                    .forEach(value -> walk.expect("wrong " + name, call.copy().path(name, value), 400, 404));
            Samples.someHostile(operation.id() + name).stream()
                    .filter(value -> !value.isEmpty() && !value.contains("/"))
                    .forEach(value -> walk.expect("hostile " + name, call.copy().path(name, value)));
        }
        walk.finish();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void judgesHeaders(ContractOperation operation) {
        Walk walk = new Walk();
        Call call = walk.good().of(operation);
        walk.expect("another format", call.copy().header("Accept", "image/png"), 406);
        // Found by the fuzzer, seed 1656, number 249: each list answered it with 500.
        walk.expect("a broken format", call.copy().header("Accept", "x"), 406);
        for (String language : new String[] {"en", "xx", "*", ";;;q=9", "vi-VN;q=0.1, en;q=x", "e".repeat(3_000)}) {
            walk.expect("language", call.copy().header("Accept-Language", language));
        }
        if (operation.wantsIfMatch()) {
            walk.expect("without If-Match", call.copy().header("If-Match", null), 428);
            walk.expect("If-Match that names no version", call.copy().header("If-Match", "*"), 428);
            walk.expect("blank If-Match", call.copy().header("If-Match", " "), 428, 412);
            for (String tag :
                    new String[] {"\"999999999\"", "\"x\"", "\"", "99999999999999999999", "W/\"-1\"", "\"-\""}) {
                walk.expect("stale If-Match", call.copy().header("If-Match", tag), 412);
            }
        }
        if (!operation.bodies().isEmpty()) {
            walk.expect("another type", call.copy().header("Content-Type", "text/plain"), 415);
            walk.expect("no type at all", call.copy().header("Content-Type", null), 415);
            walk.expect("a broken type", call.copy().header("Content-Type", "application"), 415, 400);
        }
        if (operation.reads()) {
            walk.expect("odd tags", call.copy().header("If-None-Match", "x, W/\"y\",,\""), 200);
            walk.expect("every tag", call.copy().header("If-None-Match", "*"), 200, 304);
        }
        walk.finish();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jsonOperations")
    void refusesBodiesThatAreWrong(ContractOperation operation) {
        Walk walk = new Walk();
        Call call = walk.good().of(operation);
        Bodies.MALFORMED.forEach((why, body) -> walk.expect(why, call.copy().body("application/json", body), 400));
        for (String nothing : new String[] {"", "null"}) {
            Answer answer = walk.expect(
                    "no body: " + nothing,
                    call.copy().body("application/json", nothing.getBytes(StandardCharsets.UTF_8)),
                    400);
            if (!answer.text().contains("\"pointer\":\"\",\"code\":\"BODY_MISSING\"")) {
                walk.fault("no body: " + call + " → does not say so: " + answer.text());
            }
        }
        JsonNode schema = operation.schemaOf(operation.bodies().get("application/json"));
        ObjectNode good = walk.good().bodyOf(call);
        for (Bodies.Wrong wrong : new Bodies(Contract.committed()).wrong(schema, good)) {
            String why = wrong.pointer() + " is wrong: " + wrong.why();
            Answer answer = walk.expect(why, call.copy().json(wrong.body()), 400);
            if (answer.status() == 400 && !answer.text().contains('"' + wrong.pointer())) {
                walk.fault(why + ": " + call + " → does not name it: " + answer.text());
            }
        }
        walk.finish();
    }
}
