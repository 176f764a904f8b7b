package vn.chungtay.attachments;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import vn.chungtay.sessions.SessionFixtures;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;

/** Files sent as a program sends them, and an activity that they are of. */
public final class Uploads {

    public static final String PIECE = "application/partial-upload";

    private Uploads() {}

    /** An activity of two schools, with the people of both offices. */
    record Place(Subtree near, Subtree far, String session) {

        static Place make() {
            Subtree near = OrganisationFixtures.inner("PRESCHOOL");
            Subtree far = OrganisationFixtures.outer("PRESCHOOL");
            return new Place(near, far, SessionFixtures.held(near.editor(), near.school(), far.school()));
        }
    }

    public static Map<String, Object> said(String collection, String record, String name, long size) {
        return new HashMap<>(
                Map.of("collection", collection, "recordId", record, "fileName", name, "size", size, "consent", true));
    }

    static Response declare(String token, Object body) {
        return Api.json(token, body).post("/attachments");
    }

    public static String declared(String token, Object body) {
        return declare(token, body).then().statusCode(201).extract().path("id");
    }

    public static Response send(String token, String id, long offset, byte[] piece) {
        return Api.as(token)
                .header("Upload-Offset", offset)
                .contentType(PIECE)
                .body(piece)
                .patch("/attachments/{id}/upload", id);
    }

    /** Announced and sent at once. */
    static Response sent(String token, String session, String name, byte[] content) {
        return send(token, declared(token, said("session-reports", session, name, content.length)), 0, content);
    }

    public static String complete(String token, String session, String name, byte[] content) {
        return sent(token, session, name, content)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    static ValidatableResponse takeDown(String token, String id) {
        String etag = Api.as(token)
                .get("/attachments/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .path("etag");
        return Api.json(token, etag, Map.of("action", "takeDown", "reason", "Phụ huynh đề nghị gỡ"))
                .post("/attachments/{id}/transitions", id)
                .then();
    }

    static byte[] content(String token, String id) {
        return Api.as(token)
                .accept("application/octet-stream")
                .get("/attachments/{id}/content", id)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    static int statusOfContent(String token, String id) {
        return Api.as(token)
                .accept("application/octet-stream")
                .get("/attachments/{id}/content", id)
                .statusCode();
    }
}
