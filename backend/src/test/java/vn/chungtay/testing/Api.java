package vn.chungtay.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import vn.chungtay.contract.ContractFilter;

/** Calls of the API as tests make them: JSON both ways, Vietnamese unless a test says otherwise. */
public final class Api {

    public static final String V1 = "/api/v1";

    private Api() {}

    /** A call by the bearer of the token, below {@code /api/v1}. */
    public static RequestSpecification as(String token) {
        return anyone().auth().oauth2(token);
    }

    /** A call by somebody who is not signed in. */
    public static RequestSpecification anyone() {
        return given().filter(new ContractFilter()).basePath(V1).accept(ContentType.JSON);
    }

    /** A call that sends a body of JSON. */
    public static RequestSpecification json(String token, Object body) {
        return as(token).contentType(ContentType.JSON).body(body);
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
