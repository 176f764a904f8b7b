package vn.chungtay.plans;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures.Subtree;

/** Plans made for a test, through the API alone. */
final class PlanFixtures {

    static final String YEAR = "2026-2027";

    private PlanFixtures() {}

    /** The first schools of the two, paired and active; gives the pairing's id. */
    static String pairing(Subtree near, Subtree far) {
        String id = Api.field(
                "id",
                201,
                Api.json(near.approver(), Map.of("first", near.school(), "second", far.school()))
                        .post("/pairings")
                        .then());
        Api.json(far.approver(), "0", Map.of("action", "accept"))
                .post("/pairings/{id}/transitions", id)
                .then()
                .statusCode(200);
        return id;
    }

    /** An empty plan that an editor of {@code near} begins; gives its id. */
    static String draft(Subtree near, Subtree far) {
        return Api.field(
                "id",
                201,
                Api.json(near.editor(), Map.of("pairingId", pairing(near, far), "schoolYear", YEAR))
                        .post("/activity-plans")
                        .then());
    }

    /** A line hosted by the school; more fields by name and value. */
    static Map<String, Object> line(String host, Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind",
                "THEMATIC_SESSION",
                "organisingLevel",
                "SCHOOL",
                "levels",
                List.of("PRIMARY"),
                "themes",
                List.of("ICT"),
                "title",
                "Chuyên đề: Ứng dụng công nghệ thông tin",
                "host",
                host));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    /** A plan with a line; at version 1. */
    static String withLine(Subtree near, Subtree far) {
        String id = draft(near, far);
        Api.json(near.editor(), "0", line(near.school()))
                .post("/activity-plans/{id}/lines", id)
                .then()
                .statusCode(201);
        return id;
    }

    /** A plan that both agreed with; at version 3. */
    static String agreed(Subtree near, Subtree far) {
        String id = withLine(near, far);
        step(near.approver(), id, 1, "agree").statusCode(200);
        step(far.approver(), id, 2, "agree").statusCode(200);
        return id;
    }

    /** A plan that the head of {@code near} submitted; at version 4. */
    static String submitted(Subtree near, Subtree far) {
        String id = agreed(near, far);
        step(near.approver(), id, 3, "submit").statusCode(200);
        return id;
    }

    static ValidatableResponse step(String token, String id, int version, String action) {
        return step(token, id, version, action, null);
    }

    static ValidatableResponse step(String token, String id, int version, String action, String comment) {
        Map<String, Object> body = new HashMap<>(Map.of("action", action));
        if (comment != null) {
            body.put("comment", comment);
        }
        return Api.json(token, Integer.toString(version), body)
                .post("/activity-plans/{id}/transitions", id)
                .then();
    }
}
