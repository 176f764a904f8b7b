package vn.chungtay.pilots;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ids;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

@QuarkusTest
class PilotSelectionResourceTest {

    private static final LocalDate TODAY = LocalDate.now(HanoiTime.ZONE);

    @Test
    void fromDraftToAReplacementTheSelectionStaysWhole() {
        PilotUnit unit = new PilotUnit();
        String id = unit.draft();
        Api.as(unit.tree.viewer())
                .get("/pilot-selections/{id}", id)
                .then()
                .statusCode(200)
                .body("slots", hasSize(10))
                .body("missing.level", equalTo(List.of("PRESCHOOL", "PRIMARY", "LOWER_SECONDARY")))
                .body("missing.count", equalTo(List.of(3, 4, 3)))
                .body("allowedActions.find { it.action == 'submit' }.allowed", equalTo(false));
        unit.fill(id, "PRESCHOOL", 1, unit.schools.get("PRESCHOOL").getFirst())
                .statusCode(200)
                .body(
                        "slots[0].school.code",
                        equalTo(unit.schools.get("PRESCHOOL").getFirst()))
                .body("missing.count", equalTo(List.of(2, 4, 3)));
        unit.step(unit.tree.approver(), id, Map.of("action", "submit"))
                .statusCode(409)
                .body("code", equalTo("PILOTS_INCOMPLETE"))
                .body(
                        "detail",
                        equalTo(
                                "Chưa đủ số trường điểm, còn thiếu: 2 mầm non; 4 tiểu học; 3 THCS; hãy chọn đủ rồi trình."));
        PilotUnit.QUOTA.forEach((level, count) -> {
            for (int position = 1; position <= count; position++) {
                unit.fill(id, level, position, unit.schools.get(level).get(position - 1))
                        .statusCode(200);
            }
        });
        unit.step(unit.tree.editor(), id, Map.of("action", "submit")).statusCode(403);
        unit.step(unit.tree.approver(), id, Map.of("action", "submit"))
                .statusCode(200)
                .body("missing", hasSize(0));
        unit.fill(id, "PRESCHOOL", 1, unit.spare("PRESCHOOL"))
                .statusCode(409)
                .body("code", equalTo("PILOTS_NOT_EDITABLE"));
        unit.step(unit.tree.approver(), id, Map.of("action", "approve"))
                .statusCode(403)
                .body("code", equalTo("PILOTS_SUPERIOR_ONLY"));
        unit.step(People.department(), id, Map.of("action", "return"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/comment"));
        unit.step(People.department(), id, Map.of("action", "return", "comment", "Thiếu minh chứng"))
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("returnComment", equalTo("Thiếu minh chứng"));
        unit.step(unit.tree.approver(), id, Map.of("action", "submit"))
                .statusCode(200)
                .body("returnComment", nullValue());
        unit.step(People.department(), id, Map.of("action", "approve"))
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("slots[0].since", equalTo(TODAY.toString()))
                .body("slots[0].history", hasSize(1));
        String spare = unit.spare("PRIMARY");
        unit.step(
                        unit.tree.approver(),
                        id,
                        Map.of("action", "replace", "level", "PRIMARY", "position", 2, "school", spare))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        unit.step(
                        unit.tree.approver(),
                        id,
                        Map.of(
                                "action",
                                "replace",
                                "level",
                                "PRIMARY",
                                "position",
                                2,
                                "school",
                                spare,
                                "reason",
                                "Trường sáp nhập"))
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("missing", hasSize(0))
                .body("slots.find { it.level == 'PRIMARY' && it.position == 2 }.school.code", equalTo(spare))
                .body(
                        "slots.find { it.level == 'PRIMARY' && it.position == 2 }.history[0].reason",
                        equalTo("Trường sáp nhập"))
                .body(
                        "slots.find { it.level == 'PRIMARY' && it.position == 2 }.history[0].to",
                        equalTo(TODAY.toString()))
                .body("slots.find { it.level == 'PRIMARY' && it.position == 2 }.history[1].to", nullValue());
        Api.as(unit.tree.viewer())
                .get("/pilot-selections/{id}/transitions", id)
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("draft", "submit", "return", "submit", "approve", "replace")))
                .body("items[2].comment", equalTo("Thiếu minh chứng"))
                .body("items[4].organisation.code", equalTo("HN"));
        Api.as(unit.tree.viewer())
                .queryParam("scope", unit.tree.unit())
                .queryParam("pageSize", 200)
                .get("/pilot-schools")
                .then()
                .statusCode(200)
                .body("items", hasSize(10))
                .body(
                        "items.school.code",
                        allOf(
                                hasItem(spare),
                                not(hasItem(unit.schools.get("PRIMARY").get(1)))));
    }

    @Test
    void aSlotTakesAPublicSchoolOfTheUnitThatTeachesTheLevel() {
        PilotUnit unit = new PilotUnit();
        String id = unit.draft();
        String another = new PilotUnit().spare("PRESCHOOL");
        String privately = OrganisationFixtures.code();
        Api.importCsv(
                        People.administrator(),
                        "schools",
                        "code,name,levels,ownership,parentCode",
                        privately + ",Trường tư,PRESCHOOL,PRIVATE," + unit.tree.unit())
                .statusCode(200)
                .body("created", equalTo(1));
        Map.of(
                        another,
                        "PILOT_OF_ANOTHER_UNIT",
                        privately,
                        "PILOT_NOT_PUBLIC",
                        unit.spare("PRIMARY"),
                        "PILOT_LEVEL_NOT_TAUGHT",
                        unit.tree.unit(),
                        "PILOT_NOT_A_SCHOOL",
                        "KHONG-CO",
                        "ORGANISATION_UNKNOWN")
                .forEach((school, code) -> unit.fill(id, "PRESCHOOL", 1, school)
                        .statusCode(400)
                        .body("errors[0].pointer", equalTo("/school"))
                        .body("errors[0].code", equalTo(code)));
        unit.fill(id, "PRESCHOOL", 1, unit.spare("PRESCHOOL")).statusCode(200);
        unit.fill(id, "PRESCHOOL", 2, unit.spare("PRESCHOOL"))
                .statusCode(409)
                .body("code", equalTo("PILOT_SLOT_SCHOOL_ONCE"));
        unit.fill(id, "PRESCHOOL", 4, unit.schools.get("PRESCHOOL").getFirst()).statusCode(404);
        Api.as(unit.tree.editor())
                .header("If-Match", '"' + unit.etag(id) + '"')
                .delete("/pilot-selections/{id}/slots/PRESCHOOL/1", id)
                .then()
                .statusCode(200)
                .body("missing.count", equalTo(List.of(3, 4, 3)))
                .body("slots[0].school", nullValue());
    }

    @Test
    void thereIsOneSelectionAUnitAndPhaseAndItIsBegunByTheUnit() {
        PilotUnit unit = new PilotUnit();
        Map<String, Object> request = Map.of("unit", unit.tree.unit(), "phase", PilotUnit.PHASE);
        Api.json(unit.tree.viewer(), request).post("/pilot-selections").then().statusCode(403);
        Api.json(new PilotUnit().tree.editor(), request)
                .post("/pilot-selections")
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_ORGANISATION"));
        Api.json(unit.tree.editor(), request)
                .queryParam("validateOnly", true)
                .post("/pilot-selections")
                .then()
                .statusCode(200)
                .header("Location", nullValue());
        UUID id = Ids.next();
        Map<String, Object> withId = Map.of("id", id, "unit", unit.tree.unit());
        Api.json(unit.tree.editor(), withId)
                .post("/pilot-selections")
                .then()
                .statusCode(201)
                .header("Location", containsString(id.toString()))
                .body("phase.code", equalTo(PilotUnit.PHASE));
        Api.json(unit.tree.editor(), withId)
                .post("/pilot-selections")
                .then()
                .statusCode(201)
                .body("id", equalTo(id.toString()));
        Api.json(unit.tree.editor(), request)
                .post("/pilot-selections")
                .then()
                .statusCode(409)
                .body("code", equalTo("PILOT_SELECTION_ONE_A_PHASE"));
        Api.json(unit.tree.editor(), Map.of("unit", unit.tree.school()))
                .post("/pilot-selections")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("PILOTS_UNIT_KIND"));
        Api.json(unit.tree.editor(), Map.of("unit", unit.tree.unit(), "phase", "1999-2000"))
                .post("/pilot-selections")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("PHASE_UNKNOWN"));
        Api.json(unit.tree.editor(), Map.of("unit", unit.tree.unit(), "colour", "red"))
                .post("/pilot-selections")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(400)
                .body("errors[0].code", equalTo("FIELD_UNKNOWN"));
    }

    @Test
    void aDraftIsSeenAboveTheUnitAloneAndAnApprovedOneByEveryone() {
        PilotUnit unit = new PilotUnit();
        Subtree other = OrganisationFixtures.inner();
        String id = unit.submitted();
        Api.as(other.viewer()).get("/pilot-selections/{id}", id).then().statusCode(404);
        Api.as(People.viewer(unit.tree.school()))
                .get("/pilot-selections/{id}", id)
                .then()
                .statusCode(404);
        Api.as(other.viewer())
                .get("/pilot-selections/{id}/transitions", id)
                .then()
                .statusCode(404);
        Api.json(other.approver(), "0", Map.of("action", "submit"))
                .post("/pilot-selections/{id}/transitions", id)
                .then()
                .statusCode(404);
        Api.as(other.viewer())
                .queryParam("unit", unit.tree.unit())
                .get("/pilot-selections")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Api.as(People.auditor()).get("/pilot-selections/{id}", id).then().statusCode(200);
        unit.step(People.department(), id, Map.of("action", "approve")).statusCode(200);
        Api.as(other.viewer())
                .queryParam("unit", unit.tree.unit())
                .queryParam("phase", PilotUnit.PHASE)
                .queryParam("status", "APPROVED")
                .get("/pilot-selections")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].allowedActions.allowed", not(hasItem(true)));
        unit.step(other.approver(), id, replacement(unit))
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_ORGANISATION"));
        unit.step(People.auditor(), id, replacement(unit)).statusCode(403);
        unit.step(People.department(), id, replacement(unit)).statusCode(200);
    }

    @Test
    void nobodyApprovesWhatTheySubmitted() {
        PilotUnit unit = new PilotUnit();
        String id = unit.full();
        unit.step(People.department(), id, Map.of("action", "submit")).statusCode(200);
        unit.step(People.department(), id, Map.of("action", "approve"))
                .statusCode(403)
                .body("code", equalTo("PILOTS_OWN_SUBMISSION"));
        unit.step(People.secondDepartment(), id, Map.of("action", "approve")).statusCode(200);
        unit.step(People.secondDepartment(), id, Map.of("action", "approve"))
                .statusCode(409)
                .body("code", equalTo("PILOTS_NOT_SUBMITTED"));
    }

    @Test
    void aWriteNeedsTheVersionItsSenderHasSeen() {
        PilotUnit unit = new PilotUnit();
        String id = unit.draft();
        String seen = unit.etag(id);
        unit.fill(id, "PRESCHOOL", 1, unit.spare("PRESCHOOL"))
                .statusCode(200)
                .body("etag", not(equalTo(seen)))
                .header("ETag", notNullValue());
        Api.json(unit.tree.editor(), seen, Map.of("school", unit.spare("PRIMARY")))
                .put("/pilot-selections/{id}/slots/PRIMARY/1", id)
                .then()
                .statusCode(412);
        Api.json(unit.tree.editor(), Map.of("school", unit.spare("PRIMARY")))
                .put("/pilot-selections/{id}/slots/PRIMARY/1", id)
                .then()
                .statusCode(428);
        unit.step(unit.tree.approver(), id, Map.of("action", "dance"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/action"));
    }

    private static Map<String, Object> replacement(PilotUnit unit) {
        return Map.of(
                "action",
                "replace",
                "level",
                "LOWER_SECONDARY",
                "position",
                3,
                "school",
                unit.spare("LOWER_SECONDARY"),
                "reason",
                "Chuyển trường");
    }
}
