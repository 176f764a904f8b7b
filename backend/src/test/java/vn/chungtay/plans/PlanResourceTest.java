package vn.chungtay.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.Ids;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationEnd;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

@QuarkusTest
class PlanResourceTest {

    private Subtree near;
    private Subtree far;

    @BeforeEach
    void twoSchoolsOfTwoOffices() {
        near = OrganisationFixtures.inner("PRIMARY");
        far = OrganisationFixtures.outer("PRIMARY");
    }

    @Test
    void bothDraftAgreeAndBothOfficesApprove() {
        String id = PlanFixtures.withLine(near, far);
        Api.as(far.editor())
                .get("/activity-plans/{id}", id)
                .then()
                .statusCode(200)
                .body("etag", equalTo("1"))
                .body("status", equalTo("DRAFT"))
                .body("schoolYear", equalTo(PlanFixtures.YEAR))
                .body("pairing.kind", equalTo("SCHOOL"))
                .body("pairing.first.code", equalTo(near.school()))
                .body("lines", hasSize(1))
                .body("lines[0].themes", contains("ICT"))
                .body("lines[0].host.code", equalTo(near.school()))
                .body("approvals", empty())
                .body("agreements.agreed", contains(false, false))
                .body("allowedActions.findAll { it.allowed }.action", contains("edit"));
        PlanFixtures.step(near.approver(), id, 1, "agree")
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("agreements.agreed", contains(true, false));
        PlanFixtures.step(near.approver(), id, 2, "agree").statusCode(409).body("code", equalTo("PLAN_SIDE_AGREED"));
        PlanFixtures.step(far.approver(), id, 2, "agree").statusCode(200).body("status", equalTo("AGREED"));
        PlanFixtures.step(near.approver(), id, 3, "submit")
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("approvals.superior.code", containsInAnyOrder(near.unit(), far.unit()))
                .body("approvals.approved", contains(false, false))
                .body("submittedBy", equalTo("Người thử approver"));
        PlanFixtures.step(near.approver(), id, 4, "approve").statusCode(403).body("code", equalTo("OWN_SUBMISSION"));
        PlanFixtures.step(People.secondApprover(near.unit()), id, 4, "approve")
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("approvals.find { it.superior.code == '" + near.unit() + "' }.approved", is(true));
        PlanFixtures.step(People.secondApprover(near.unit()), id, 5, "approve")
                .statusCode(409)
                .body("code", equalTo("PLAN_APPROVED_HERE"));
        PlanFixtures.step(far.approver(), id, 5, "approve")
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approvals.approved", contains(true, true))
                .body("allowedActions.allowed", everyItem(is(false)));
        Api.as(near.viewer())
                .get("/activity-plans/{id}/transitions", id)
                .then()
                .statusCode(200)
                .body("items.action", contains("draft", "agree", "agree", "submit", "approve", "approve"))
                .body("items[0].organisation.code", equalTo(near.school()))
                .body("items[5].organisation.code", equalTo(far.unit()));
    }

    @Test
    void anEditWithdrawsTheOtherSidesWord() {
        String id = PlanFixtures.agreed(near, far);
        Api.json(near.editor(), "3", PlanFixtures.line(far.school(), "title", "Thêm"))
                .post("/activity-plans/{id}/lines", id)
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("agreements.agreed", contains(true, false))
                .body("lines", hasSize(2))
                .body("etag", equalTo("4"));
        PlanFixtures.step(far.approver(), id, 4, "agree").statusCode(200).body("status", equalTo("AGREED"));
        Api.as(near.viewer())
                .get("/activity-plans/{id}/transitions", id)
                .then()
                .body("items.action", hasItem("edit"))
                .body("items.find { it.action == 'edit' }.from", equalTo("AGREED"));
    }

    @Test
    void oneReturnTakesEverythingBack() {
        String id = PlanFixtures.submitted(near, far);
        PlanFixtures.step(People.secondApprover(near.unit()), id, 4, "approve").statusCode(200);
        PlanFixtures.step(far.approver(), id, 5, "return")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/comment"));
        PlanFixtures.step(far.approver(), id, 5, "return", "Thiếu kinh phí")
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("returnComment", equalTo("Thiếu kinh phí"))
                .body("approvals", empty())
                .body("agreements.agreed", contains(false, false))
                .body("submittedBy", nullValue());
        PlanFixtures.step(far.approver(), id, 6, "approve").statusCode(409).body("code", equalTo("PLAN_NOT_SUBMITTED"));
        String line = Api.as(far.editor())
                .get("/activity-plans/{id}", id)
                .then()
                .extract()
                .path("lines[0].id");
        Api.json(far.editor(), "6", PlanFixtures.line(far.school(), "means", "2 triệu đồng"))
                .put("/activity-plans/{id}/lines/{line}", id, line)
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("lines[0].means", equalTo("2 triệu đồng"))
                .body("lines[0].host.code", equalTo(far.school()));
        PlanFixtures.step(near.approver(), id, 7, "agree").statusCode(200);
        PlanFixtures.step(far.approver(), id, 8, "agree").statusCode(200);
        PlanFixtures.step(far.approver(), id, 9, "submit")
                .statusCode(200)
                .body("returnComment", nullValue())
                .body("approvals.approved", contains(false, false));
    }

    @Test
    void nobodyGivesBothWordsAndNobodyElseGivesOne() {
        String id = PlanFixtures.withLine(near, far);
        PlanFixtures.step(People.department(), id, 1, "agree")
                .statusCode(403)
                .body("code", equalTo("BOTH_SIDES_YOURS"));
        PlanFixtures.step(People.approver(near.unit(), far.unit()), id, 1, "agree")
                .statusCode(403)
                .body("code", equalTo("BOTH_SIDES_YOURS"));
        PlanFixtures.step(near.editor(), id, 1, "agree").statusCode(403);
        PlanFixtures.step(near.approver(), id, 1, "submit").statusCode(409).body("code", equalTo("PLAN_NOT_AGREED"));
        Subtree other = OrganisationFixtures.outer("PRIMARY");
        Api.as(other.approver()).get("/activity-plans/{id}", id).then().statusCode(404);
        PlanFixtures.step(other.approver(), id, 1, "agree").statusCode(404);
        Api.json(other.editor(), "1", PlanFixtures.line(near.school()))
                .post("/activity-plans/{id}/lines", id)
                .then()
                .statusCode(404);
        Api.as(other.viewer())
                .queryParam("unit", near.unit())
                .get("/activity-plans")
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.as(People.auditor())
                .get("/activity-plans/{id}", id)
                .then()
                .statusCode(200)
                .body("allowedActions.allowed", everyItem(is(false)));
        Api.anyone().get("/activity-plans/{id}", id).then().statusCode(401);
    }

    @Test
    void onePlanAYear() {
        String pairing = PlanFixtures.pairing(near, far);
        Map<String, Object> body = new HashMap<>(Map.of(
                "pairingId",
                pairing,
                "schoolYear",
                PlanFixtures.YEAR,
                "id",
                Ids.next().toString()));
        Api.json(near.editor(), body)
                .queryParam("validateOnly", true)
                .post("/activity-plans")
                .then()
                .statusCode(200);
        for (int i = 0; i < 2; i++) {
            Api.json(near.editor(), body)
                    .post("/activity-plans")
                    .then()
                    .statusCode(201)
                    .header("Location", containsString((String) body.get("id")));
        }
        Api.json(far.editor(), Map.of("pairingId", pairing, "schoolYear", PlanFixtures.YEAR))
                .post("/activity-plans")
                .then()
                .statusCode(409)
                .body("code", equalTo("ACTIVITY_PLAN_ONE_A_YEAR"));
        Api.json(far.editor(), Map.of("pairingId", pairing, "schoolYear", "2025-2026"))
                .post("/activity-plans")
                .then()
                .statusCode(201);
        Api.json(far.editor(), Map.of("pairingId", pairing, "schoolYear", "1999-2000"))
                .post("/activity-plans")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/schoolYear"));
        Api.json(far.editor(), Map.of("pairingId", Ids.next().toString(), "schoolYear", "2025-2026"))
                .post("/activity-plans")
                .then()
                .statusCode(400);
        Api.json(OrganisationFixtures.inner().editor(), Map.of("pairingId", pairing, "schoolYear", "2024-2025"))
                .post("/activity-plans")
                .then()
                .statusCode(403);
        count(near, 2);
        count(far, 1, "schoolYear", PlanFixtures.YEAR);
        count(near, 2, "pairing", pairing, "unit", far.unit(), "status", "DRAFT,AGREED");
        count(near, 0, "status", "APPROVED");
        count(near, 2, "school", near.school(), "map", "now", "sort", "schoolYear");
    }

    @Test
    void aLineIsCheckedAndWrittenWithTheVersionThatWasRead() {
        String id = PlanFixtures.draft(near, far);
        refused(id, "/host", "PLAN_LINE_HOST_IS_PARTY", "host", near.unit());
        refused(id, "/themes", "THEME_UNKNOWN", "themes", List.of("DANCE"));
        refused(id, "/date", "OUTSIDE_SCHOOL_YEAR", "date", "2025-10-10");
        refused(id, "/month", "OUTSIDE_SCHOOL_YEAR", "month", "2027-08");
        refused(id, "/month", "MONTH_OR_DATE", "month", "2026-10", "date", "2026-10-10");
        refused(id, "/month", "MALFORMED", "month", "2026-13");
        refused(id, "/title", "REQUIRED", "title", " ");
        refused(id, "/minutes", "TOO_SMALL", "minutes", 0);
        PlanFixtures.step(near.approver(), id, 0, "agree").statusCode(409).body("code", equalTo("PLAN_EMPTY"));
        Api.json(near.editor(), PlanFixtures.line(near.school()))
                .post("/activity-plans/{id}/lines", id)
                .then()
                .statusCode(428);
        Map<String, Object> line = PlanFixtures.line(
                near.school(),
                "id",
                Ids.next().toString(),
                "month",
                "2026-10",
                "minutes",
                90,
                "expectedParticipants",
                20);
        for (int i = 0; i < 2; i++) {
            Api.json(near.editor(), "0", line)
                    .post("/activity-plans/{id}/lines", id)
                    .then()
                    .statusCode(201)
                    .body("lines", hasSize(1))
                    .body("lines[0].month", equalTo("2026-10"))
                    .body("lines[0].date", nullValue());
        }
        Api.json(far.editor(), "0", PlanFixtures.line(far.school()))
                .post("/activity-plans/{id}/lines", id)
                .then()
                .statusCode(412);
        line.put("date", "2026-10-12");
        line.remove("month");
        Api.json(far.editor(), "1", line)
                .put("/activity-plans/{id}/lines/{line}", id, line.get("id"))
                .then()
                .statusCode(200)
                .body("lines[0].date", equalTo("2026-10-12"))
                .body("etag", equalTo("2"));
        Api.json(far.editor(), "2", line)
                .put("/activity-plans/{id}/lines/{line}", id, Ids.next())
                .then()
                .statusCode(400);
        line.remove("id");
        Api.json(far.editor(), "2", line)
                .put("/activity-plans/{id}/lines/{line}", id, Ids.next())
                .then()
                .statusCode(404);
        String lineId = Api.as(far.editor())
                .get("/activity-plans/{id}", id)
                .then()
                .extract()
                .path("lines[0].id");
        Api.as(far.viewer())
                .header("If-Match", "\"2\"")
                .delete("/activity-plans/{id}/lines/{line}", id, lineId)
                .then()
                .statusCode(403);
        Api.as(far.editor())
                .header("If-Match", "\"2\"")
                .delete("/activity-plans/{id}/lines/{line}", id, lineId)
                .then()
                .statusCode(200)
                .body("lines", empty())
                .body("etag", equalTo("3"));
    }

    @Test
    void anEndedPairingFreezesItsPlan() {
        String id = PlanFixtures.agreed(near, far);
        String pairing = Api.as(near.viewer())
                .get("/activity-plans/{id}", id)
                .then()
                .extract()
                .path("pairing.id");
        Api.json(near.approver(), "1", Map.of("action", "end", "endReason", "INACTIVE"))
                .post("/pairings/{id}/transitions", pairing)
                .then()
                .statusCode(200);
        PlanFixtures.step(near.approver(), id, 3, "submit").statusCode(409).body("code", equalTo("PAIRING_NOT_ACTIVE"));
        Api.json(near.editor(), "3", PlanFixtures.line(near.school()))
                .post("/activity-plans/{id}/lines", id)
                .then()
                .statusCode(409);
    }

    @Test
    void aSuperiorThatHasEndedGivesWayToThePartysSuperiorOfToday() {
        String id = PlanFixtures.submitted(near, far);
        String heir = OrganisationFixtures.outer().unit();
        OrganisationEnd.yesterday(far.unit());
        OrganisationEnd.movedTo(far.school(), heir);
        Api.as(near.viewer())
                .get("/activity-plans/{id}", id)
                .then()
                .statusCode(200)
                .body("approvals.superior.code", containsInAnyOrder(near.unit(), heir));
        PlanFixtures.step(People.approver(heir), id, 4, "approve")
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"));
        PlanFixtures.step(People.secondApprover(near.unit()), id, 5, "approve")
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approvals.superior.code", containsInAnyOrder(near.unit(), heir));
    }

    @Test
    void theDepartmentApprovesAPlanOfUnitsAndStepsInForAnOffice() {
        String pairing = Api.json(People.department(), Map.of("first", near.unit(), "second", far.unit()))
                .post("/pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String id = Api.json(near.editor(), Map.of("pairingId", pairing, "schoolYear", PlanFixtures.YEAR))
                .post("/activity-plans")
                .then()
                .extract()
                .path("id");
        Api.json(near.editor(), "0", PlanFixtures.line(near.unit(), "organisingLevel", "UNIT"))
                .post("/activity-plans/{id}/lines", id)
                .then()
                .statusCode(201);
        PlanFixtures.step(near.approver(), id, 1, "agree").statusCode(200);
        PlanFixtures.step(far.approver(), id, 2, "agree").statusCode(200);
        PlanFixtures.step(near.approver(), id, 3, "submit")
                .statusCode(200)
                .body("approvals.superior.code", contains("HN"));
        PlanFixtures.step(far.approver(), id, 4, "approve").statusCode(403).body("code", equalTo("NOT_THE_SUPERIOR"));
        PlanFixtures.step(People.department(), id, 4, "approve").statusCode(200).body("status", equalTo("APPROVED"));

        String ofSchools = PlanFixtures.submitted(near, far);
        PlanFixtures.step(far.approver(), ofSchools, 4, "approve").statusCode(200);
        PlanFixtures.step(People.department(), ofSchools, 5, "approve")
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
    }

    @Test
    void withNobodyAboveSubmissionIsApproval() {
        String one = external();
        String other = external();
        String pairing = Api.json(People.approver(one), Map.of("first", one, "second", other))
                .post("/pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.json(People.approver(other), "0", Map.of("action", "accept"))
                .post("/pairings/{id}/transitions", pairing)
                .then()
                .statusCode(200);
        String id = Api.json(People.editor(one), Map.of("pairingId", pairing, "schoolYear", PlanFixtures.YEAR))
                .post("/activity-plans")
                .then()
                .extract()
                .path("id");
        Api.json(People.editor(one), "0", PlanFixtures.line(one))
                .post("/activity-plans/{id}/lines", id)
                .then()
                .statusCode(201);
        PlanFixtures.step(People.approver(one), id, 1, "agree").statusCode(200);
        PlanFixtures.step(People.approver(other), id, 2, "agree").statusCode(200);
        PlanFixtures.step(People.approver(one), id, 3, "submit")
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approvals", empty());
    }

    private static String external() {
        String code = OrganisationFixtures.code();
        Api.importCsv(
                        People.administrator(),
                        "organisations",
                        "code,kind,name",
                        code + ",EXTERNAL,Phòng Giáo dục và Đào tạo " + code)
                .statusCode(200);
        return code;
    }

    private void refused(String id, String pointer, String code, Object... more) {
        Api.json(near.editor(), "0", PlanFixtures.line(near.school(), more))
                .post("/activity-plans/{id}/lines", id)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    private static void count(Subtree tree, int expected, Object... filter) {
        var call = Api.as(tree.viewer());
        for (int i = 0; i < filter.length; i += 2) {
            call.queryParam((String) filter[i], filter[i + 1]);
        }
        call.get("/activity-plans").then().statusCode(200).body("items", hasSize(expected));
    }
}
