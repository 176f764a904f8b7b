package vn.chungtay.pairings;

import java.util.HashMap;
import java.util.Map;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures.Subtree;

/** Pairings made for a test, through the API alone. */
final class PairingFixtures {

    private PairingFixtures() {}

    /** What a proposal says; more fields by name and value. */
    static Map<String, Object> proposal(String first, String second, Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of("first", first, "second", second));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    /** The head of {@code near} proposes its first school to the first of {@code far}; gives the id. */
    static String proposed(Subtree near, Subtree far) {
        return Api.field(
                "id",
                201,
                Api.json(near.approver(), proposal(near.school(), far.school()))
                        .post("/pairings")
                        .then());
    }

    /** As {@link #proposed}, and the head of {@code far} accepts. */
    static String active(Subtree near, Subtree far) {
        String id = proposed(near, far);
        Api.json(far.approver(), "0", Map.of("action", "accept"))
                .post("/pairings/{id}/transitions", id)
                .then()
                .statusCode(200);
        return id;
    }
}
