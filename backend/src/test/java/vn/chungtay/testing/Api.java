package vn.chungtay.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.chungtay.contract.ContractFilter;

/** Calls of the API as tests make them: JSON both ways, Vietnamese unless a test says otherwise. */
public final class Api {

    public static final String V1 = "/api/v1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Api() {}

    /** A call by the bearer of the token, below {@code /api/v1}. */
    public static RequestSpecification as(String token) {
        return anyone().auth().oauth2(token);
    }

    /** A call by somebody who is not signed in. */
    public static RequestSpecification anyone() {
        return given().config(asItCame())
                .filter(new ContractFilter())
                .basePath(V1)
                .accept(ContentType.JSON);
    }

    /** Every answer is laid aside for the case that it is not the expected one; to lay it out too would take longer than to get it. */
    private static RestAssuredConfig asItCame() {
        RestAssuredConfig config = RestAssured.config();
        return config.logConfig(config.getLogConfig().enablePrettyPrinting(false));
    }

    /** A call that sends a body of JSON. */
    public static RequestSpecification json(String token, Object body) {
        return as(token).contentType(ContentType.JSON).body(written(body));
    }

    private static String written(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    /**
     * A field of the answer, which must have the status. For what every test makes first: each path that REST Assured is asked for is a
     * script, compiled anew.
     */
    public static String field(String name, int status, ValidatableResponse answer) {
        return read(status, answer).path(name).asText();
    }

    /** The whole answer, which must have the status. */
    public static JsonNode read(int status, ValidatableResponse answer) {
        try {
            return JSON.readTree(answer.statusCode(status).extract().asByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A write to a record that its sender has read. */
    public static RequestSpecification json(String token, String etag, Object body) {
        return json(token, body).header("If-Match", '"' + etag + '"');
    }

    /** Sends a CSV file to an import operation: its heading and its rows. */
    public static ValidatableResponse importCsv(String token, String collection, String... lines) {
        return as(token)
                .contentType("text/csv; charset=UTF-8")
                .body((String.join("\n", lines) + '\n').getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/" + collection + "/imports")
                .then();
    }
}
