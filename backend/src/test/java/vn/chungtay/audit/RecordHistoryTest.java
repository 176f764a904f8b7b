package vn.chungtay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** Every record shows what was changed in it, to those whom it concerns. */
@QuarkusTest
class RecordHistoryTest {

    private static JsonPath history(String token, String collection, String id) {
        return Api.as(token)
                .get("/{collection}/{id}/history", collection, id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String pairing(Subtree near, Subtree far) {
        String id = Api.json(
                        near.approver(), Map.of("first", near.school(), "second", far.school(), "message", "Kính mời"))
                .post("/pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.json(far.approver(), "0", Map.of("action", "accept", "comment", "Đồng ý"))
                .post("/pairings/{id}/transitions", id)
                .then()
                .statusCode(200);
        return id;
    }

    @Test
    void aPairingsStepsWithTheirWordsAndFields() {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        String id = pairing(near, far);
        JsonPath steps = history(near.viewer(), "pairings", id);
        assertThat(steps.getList("items.action")).containsExactly("accept", "propose");
        assertThat(steps.getString("items[0].comment")).isEqualTo("Đồng ý");
        assertThat(steps.getString("items[0].by")).isEqualTo("Người thử approver");
        assertThat(steps.getString("items[0].organisation.code")).isEqualTo(far.school());
        assertThat(steps.<Map<String, String>>getList("items[0].changes"))
                .contains(Map.of("field", "status", "from", "PROPOSED", "to", "ACTIVE"))
                .noneSatisfy(change -> assertThat(change).containsEntry("field", "version"));
        assertThat(steps.<Map<String, String>>getList("items[1].changes"))
                .contains(Map.of("field", "message", "to", "Kính mời"))
                .contains(Map.of("field", "second", "to", "Trường " + far.school()));
    }

    @Test
    void howAPairingCameToBeIsForThoseItConcerns() {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        String id = pairing(near, far);
        for (String concerned :
                List.of(far.viewer(), People.viewer(near.school()), People.department(), People.auditor())) {
            assertThat(history(concerned, "pairings", id).getList("items")).hasSize(2);
        }
        String stranger = OrganisationFixtures.inner().viewer();
        Api.as(stranger).get("/pairings/{id}", id).then().statusCode(200);
        Api.as(stranger)
                .get("/pairings/{id}/history", id)
                .then()
                .statusCode(403)
                .body("code", equalTo("HISTORY_NOT_YOURS"));
        for (String collection : List.of(
                "pairings", "agreements", "activity-plans", "session-reports", "pilot-selections", "organisations")) {
            Api.as(stranger)
                    .get("/{collection}/{id}/history", collection, UUID.randomUUID())
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void anActivitysFieldsAndItsPartners() {
        Subtree near = OrganisationFixtures.inner("PRESCHOOL", "PRESCHOOL");
        Subtree far = OrganisationFixtures.outer("PRESCHOOL");
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "date", "2025-11-20",
                "organisingLevel", "SCHOOL",
                "kind", "THEMATIC_SESSION",
                "mode", "IN_PERSON",
                "levels", List.of("PRESCHOOL"),
                "themes", List.of("ICT"),
                "title", "Chuyên đề cũ",
                "host", near.school(),
                "partners", List.of(far.school())));
        JsonPath made = Api.json(near.editor(), body)
                .post("/session-reports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String id = made.getString("id");
        body.put("title", "Chuyên đề mới");
        body.put("levels", List.of("PRESCHOOL", "PRIMARY"));
        body.put("partners", List.of(far.school(), near.schools().getLast()));
        Api.json(near.editor(), made.getString("etag"), body)
                .put("/session-reports/{id}", id)
                .then()
                .statusCode(200);
        JsonPath steps = history(far.viewer(), "session-reports", id);
        assertThat(steps.getList("items.action")).containsExactly("edit", "plan");
        assertThat(steps.<Map<String, String>>getList("items[0].changes"))
                .contains(Map.of("field", "title", "from", "Chuyên đề cũ", "to", "Chuyên đề mới"))
                .contains(Map.of("field", "levels", "from", "PRESCHOOL", "to", "PRESCHOOL; PRIMARY"))
                .contains(Map.of(
                        "part",
                        "partners",
                        "item",
                        "Trường " + near.schools().getLast(),
                        "field",
                        "organisation",
                        "to",
                        "Trường " + near.schools().getLast()));
        Api.as(OrganisationFixtures.inner().viewer())
                .get("/session-reports/{id}/history", id)
                .then()
                .statusCode(404);
    }

    @Test
    void aPlansLinesAndAnOrganisationsNames() {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        JsonPath plan = Api.json(near.editor(), Map.of("pairingId", pairing(near, far), "schoolYear", "2026-2027"))
                .post("/activity-plans")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String id = plan.getString("id");
        Api.json(
                        near.editor(),
                        plan.getString("etag"),
                        Map.of(
                                "kind", "EXCHANGE",
                                "organisingLevel", "SCHOOL",
                                "levels", List.of("PRIMARY"),
                                "themes", List.of("ICT"),
                                "title", "Giao lưu tháng mười",
                                "month", "2026-10",
                                "host", near.school()))
                .post("/activity-plans/{id}/lines", id)
                .then()
                .statusCode(201);
        JsonPath steps = history(far.viewer(), "activity-plans", id);
        assertThat(steps.getList("items.action")).containsExactly("update", "draft");
        assertThat(steps.<Map<String, String>>getList("items[0].changes"))
                .contains(Map.of(
                        "part",
                        "lines",
                        "item",
                        "Giao lưu tháng mười",
                        "field",
                        "host",
                        "to",
                        "Trường " + near.school()));

        JsonPath school = history(People.viewer(far.school()), "organisations", near.school());
        assertThat(school.getList("items.action")).containsExactly("create");
        assertThat(school.getString("items[0].operation")).isEqualTo("importSchools");
        assertThat(school.<Map<String, String>>getList("items[0].changes")).anySatisfy(change -> assertThat(change)
                .containsEntry("part", "versions")
                .containsEntry("field", "parent")
                .containsEntry("to", "Phòng Giáo dục và Đào tạo " + near.unit()));
    }
}
