package vn.chungtay.support;

import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.testing.Api;

/** Contributions as tests record them. The school years 2022-2023 and 2023-2024 are left to the demo data, whose figures are known. */
public final class ContributionFixtures {

    public static final String HEADING =
            "ref,schoolYear,date,giverCode,receiverCode,kind,quantity,unitOfMeasure,valueVnd,note,status,receivedOn";

    private ContributionFixtures() {}

    /** A complete body: eighty awards in November 2025, still to be pledged or delivered. */
    public static Map<String, Object> body(String giver, String... receivers) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("date", "2025-11-20");
        body.put("kind", "SCHOLARSHIPS");
        body.put("quantity", 80);
        body.put("unitOfMeasure", "AWARD");
        body.put("valueVnd", 40_000_000);
        body.put("givers", giver == null ? List.of() : List.of(giver));
        body.put("receivers", List.of(receivers));
        body.put("note", "Suất học bổng");
        return body;
    }

    public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    /** A contribution that the giver has delivered; its id. */
    public static String delivered(String token, String giver, String... receivers) {
        return Api.field("id", 201, create(token, with(body(giver, receivers), "deliver", true)));
    }

    public static ValidatableResponse create(String token, Map<String, Object> body) {
        return Api.json(token, body).post("/contributions").then();
    }

    /** The action on the record as it is now. */
    public static ValidatableResponse step(String token, String id, Map<String, Object> step) {
        return Api.json(token, etag(token, id), step)
                .post("/contributions/{id}/transitions", id)
                .then();
    }

    public static String etag(String token, String id) {
        return Api.field(
                "etag", 200, Api.as(token).get("/contributions/{id}", id).then());
    }
}
