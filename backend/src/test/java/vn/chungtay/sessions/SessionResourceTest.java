package vn.chungtay.sessions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.Ids;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

@QuarkusTest
class SessionResourceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Map<String, Object> CONFIRM = Map.of("action", "confirm");

    private Subtree outer;
    private Subtree inner;
    private String teacher;
    private String principal;

    @BeforeEach
    void twoSchools() {
        outer = OrganisationFixtures.outer("PRESCHOOL");
        inner = OrganisationFixtures.inner("PRESCHOOL");
        teacher = People.editor(outer.school());
        principal = People.approver(inner.school());
    }

    @Test
    void aTeacherReportsAndThePartnersPrincipalConfirms() {
        String asked = Ids.next().toString();
        Map<String, Object> body =
                SessionFixtures.with(SessionFixtures.body(outer.school(), inner.school()), "report", true);
        String id = SessionFixtures.create(teacher, SessionFixtures.with(body, "id", asked))
                .statusCode(201)
                .header("Location", endsWith("/session-reports/" + asked))
                .header("ETag", equalTo("\"0\""))
                .extract()
                .path("id");
        Api.as(principal)
                .get("/session-reports/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .body("status", equalTo("HELD"))
                .body("schoolYear", equalTo("2025-2026"))
                .body("host.code", equalTo(outer.school()))
                .body("partners.organisation.code", contains(inner.school()))
                .body("partners[0].confirmedOn", nullValue())
                .body("reportedOn", equalTo(TODAY.toString()))
                .body("reportedBy", equalTo("Người thử editor"))
                .body("countedFrom", nullValue())
                .body("allowedActions.action", contains("edit", "report", "confirm", "return", "cancel"))
                .body("allowedActions.allowed", contains(false, false, true, true, false))
                .body(
                        "allowedActions[0].reason",
                        equalTo("Chỉ bên chủ trì hoặc cấp trên của bên chủ trì làm được việc này."));
        SessionFixtures.step(principal, id, CONFIRM)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("CONFIRMED"))
                .body("etag", equalTo("1"))
                .body("countedFrom", equalTo(TODAY.toString()))
                .body("partners[0].confirmedOn", equalTo(TODAY.toString()))
                .body("partners[0].confirmedBy", equalTo("Người thử approver"));
        Api.as(teacher)
                .get("/session-reports/{id}/transitions", id)
                .then()
                .statusCode(200)
                .body("items.action", contains("plan", "report", "confirm"))
                .body("items.to", contains("PLANNED", "HELD", "CONFIRMED"))
                .body("items[2].organisation.code", equalTo(inner.school()))
                .body("items[0].from", nullValue());
    }

    @Test
    void whoStandsAboveBothOrReportedItConfirmsNothing() {
        String id = SessionFixtures.held(teacher, outer.school(), inner.school());
        SessionFixtures.step(People.department(), id, CONFIRM)
                .statusCode(403)
                .body("code", equalTo("SESSION_BOTH_SIDES"));
        SessionFixtures.step(People.approver(outer.school(), inner.school()), id, CONFIRM)
                .statusCode(403)
                .body("code", equalTo("SESSION_BOTH_SIDES"));
        SessionFixtures.step(People.approver(outer.unit()), id, CONFIRM)
                .statusCode(403)
                .body("code", equalTo("SESSION_PARTNER_ONLY"));
        SessionFixtures.step(People.editor(inner.school()), id, CONFIRM)
                .statusCode(403)
                .body("code", equalTo("APPROVER_NEEDED"));
        Api.json(People.viewer(inner.school()), "0", CONFIRM)
                .post("/session-reports/{id}/transitions", id)
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_MISSING"));
        Api.json(People.administrator(), "0", CONFIRM)
                .post("/session-reports/{id}/transitions", id)
                .then()
                .statusCode(403);
        SessionFixtures.step(inner.approver(), id, CONFIRM).statusCode(200).body("status", equalTo("CONFIRMED"));
        SessionFixtures.step(principal, id, CONFIRM).statusCode(409).body("code", equalTo("SESSION_ALREADY_CONFIRMED"));
    }

    @Test
    void outsideTheScopeThereIsNothing() {
        String id = SessionFixtures.held(teacher, outer.school(), inner.school());
        Subtree others = OrganisationFixtures.inner("PRESCHOOL");
        for (String stranger : List.of(others.approver(), People.viewer(others.school()))) {
            Api.as(stranger)
                    .get("/session-reports/{id}", id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
            Api.as(stranger).get("/session-reports/{id}/transitions", id).then().statusCode(404);
            Api.as(stranger)
                    .queryParam("school", outer.school())
                    .get("/session-reports")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        Api.json(others.approver(), "0", CONFIRM)
                .post("/session-reports/{id}/transitions", id)
                .then()
                .statusCode(404);
        Api.json(others.approver(), "0", SessionFixtures.body(outer.school(), inner.school()))
                .put("/session-reports/{id}", id)
                .then()
                .statusCode(404);
        for (String reader : List.of(outer.viewer(), inner.viewer(), People.department(), People.auditor())) {
            Api.as(reader).get("/session-reports/{id}", id).then().statusCode(200);
            Api.as(reader)
                    .queryParam("school", outer.school())
                    .get("/session-reports")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
        Api.anyone().get("/session-reports").then().statusCode(401);
        Api.as(People.stranger()).get("/session-reports").then().statusCode(403);
    }

    @Test
    void aReturnNeedsACommentAndTheHostCorrects() {
        String id = SessionFixtures.held(teacher, outer.school(), inner.school());
        SessionFixtures.step(principal, id, CONFIRM).statusCode(200);
        SessionFixtures.step(principal, id, Map.of("action", "return", "comment", " "))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/comment"));
        Api.json(teacher, "1", SessionFixtures.body(outer.school(), inner.school()))
                .put("/session-reports/{id}", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("SESSION_EDIT_NOT_NOW"));
        SessionFixtures.step(principal, id, Map.of("action", "return", "comment", "Chỉ có 12 giáo viên"))
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("returnComment", equalTo("Chỉ có 12 giáo viên"))
                .body("countedFrom", nullValue())
                .body("partners[0].confirmedOn", nullValue());
        Map<String, Object> corrected = SessionFixtures.with(
                SessionFixtures.with(SessionFixtures.body(outer.school(), inner.school()), "teachers", 12),
                "report",
                true);
        Api.json(teacher, SessionFixtures.etag(teacher, id), corrected)
                .put("/session-reports/{id}", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("HELD"))
                .body("teachers", equalTo(12))
                .body("returnComment", nullValue());
        SessionFixtures.step(principal, id, CONFIRM).statusCode(200).body("status", equalTo("CONFIRMED"));
        Api.as(teacher)
                .get("/session-reports/{id}/transitions", id)
                .then()
                .body("items.action", contains("plan", "report", "confirm", "return", "edit", "report", "confirm"))
                .body("items[3].comment", equalTo("Chỉ có 12 giáo viên"));
    }

    @Test
    void cancellingNeedsAReasonAndEndsIt() {
        String id = SessionFixtures.held(teacher, outer.school(), inner.school());
        SessionFixtures.step(teacher, id, Map.of("action", "cancel"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/cancelReason"));
        SessionFixtures.step(principal, id, Map.of("action", "cancel", "cancelReason", "WEATHER"))
                .statusCode(403)
                .body("code", equalTo("SESSION_HOST_ONLY"));
        SessionFixtures.step(teacher, id, Map.of("action", "cancel", "cancelReason", "WEATHER"))
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("WEATHER"))
                .body("allowedActions.allowed", not(hasItem(true)));
        SessionFixtures.step(principal, id, CONFIRM).statusCode(409);
        SessionFixtures.step(teacher, id, Map.of("action", "explode"))
                .statusCode(400)
                .body("errors[0].code", equalTo("VALUE_UNKNOWN"));
    }

    @Test
    void severalPartnersConfirmEachForThemselves() {
        Subtree third = OrganisationFixtures.inner("PRESCHOOL");
        String id = SessionFixtures.held(teacher, outer.school(), inner.school(), third.unit());
        String bothPartners = People.approver(inner.school(), third.unit());
        SessionFixtures.step(bothPartners, id, Map.of("action", "confirm", "partner", outer.school()))
                .statusCode(403);
        SessionFixtures.step(bothPartners, id, Map.of("action", "confirm", "partner", third.unit()))
                .statusCode(200)
                .body("partners.organisation.code", contains(inner.school(), third.unit()))
                .body("partners.confirmedOn", contains(nullValue(), notNullValue()));
        SessionFixtures.step(principal, id, CONFIRM)
                .statusCode(200)
                .body("partners.confirmedOn", contains(notNullValue(), notNullValue()));
    }

    @Test
    void aPlanMayLieAheadAndAReportMayNot() {
        Map<String, Object> ahead = SessionFixtures.with(
                SessionFixtures.with(
                        SessionFixtures.body(outer.school(), inner.school()),
                        "date",
                        TODAY.plusDays(3).toString()),
                "minutes",
                null);
        String id = SessionFixtures.create(teacher, ahead)
                .statusCode(201)
                .body("status", equalTo("PLANNED"))
                .extract()
                .path("id");
        SessionFixtures.create(teacher, SessionFixtures.with(ahead, "report", true))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/date"));
        SessionFixtures.step(teacher, id, Map.of("action", "report"))
                .statusCode(409)
                .body("code", equalTo("SESSION_NOT_YET"));
        Api.json(
                        teacher,
                        SessionFixtures.etag(teacher, id),
                        SessionFixtures.with(SessionFixtures.with(ahead, "date", TODAY.toString()), "report", true))
                .put("/session-reports/{id}", id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/minutes"));
        Api.json(
                        teacher,
                        SessionFixtures.etag(teacher, id),
                        SessionFixtures.with(SessionFixtures.with(ahead, "date", TODAY.toString()), "minutes", 45))
                .put("/session-reports/{id}", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("PLANNED"));
        SessionFixtures.step(teacher, id, Map.of("action", "report"))
                .statusCode(200)
                .body("status", equalTo("HELD"));
    }

    @Test
    void tellsWhoReportsOfEverythingThatIsMissingAtOnce() {
        Map<String, Object> empty = new LinkedHashMap<>(SessionFixtures.body(outer.school()));
        empty.keySet().removeAll(List.of("minutes", "managers", "teachers", "staff", "pupils"));
        empty.put("title", " ");
        empty.put("date", TODAY.plusDays(1).toString());
        SessionFixtures.create(teacher, SessionFixtures.with(empty, "report", true))
                .statusCode(400)
                .body("errors.pointer", contains("/date", "/managers", "/minutes", "/partners", "/title"))
                .body(
                        "errors.code",
                        contains(
                                "SESSION_NOT_YET",
                                "SESSION_ATTENDANCE_NEEDED",
                                "SESSION_NEEDED_TO_REPORT",
                                "REQUIRED",
                                "REQUIRED"));
        SessionFixtures.create(teacher, SessionFixtures.with(empty, "report", false))
                .statusCode(400)
                .body("errors.pointer", contains("/partners", "/title"));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        Map<String, Object> body = SessionFixtures.body(outer.school(), inner.school());
        SessionFixtures.create(teacher, SessionFixtures.with(body, "partners", List.of(outer.school())))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/partners"));
        SessionFixtures.create(teacher, SessionFixtures.with(body, "partners", List.of(inner.school(), "NOBODY")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/partners/1"))
                .body("errors[0].code", equalTo("ORGANISATION_UNKNOWN"));
        SessionFixtures.create(teacher, SessionFixtures.with(body, "themes", List.of("TEA")))
                .statusCode(400)
                .body("errors[0].code", equalTo("THEME_UNKNOWN"));
        SessionFixtures.create(teacher, SessionFixtures.with(body, "schoolYear", "1999-2000"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/schoolYear"));
        SessionFixtures.create(teacher, SessionFixtures.with(body, "date", "1850-01-01"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/date"));
        SessionFixtures.create(teacher, SessionFixtures.with(body, "pupils", 100_001))
                .statusCode(400)
                .body("errors[0].code", equalTo("TOO_LARGE"));
        SessionFixtures.create(teacher, SessionFixtures.with(body, "teachers", -1))
                .statusCode(400)
                .body("errors[0].code", equalTo("TOO_SMALL"));
        SessionFixtures.create(teacher, SessionFixtures.with(body, "colour", "red"))
                .statusCode(400)
                .body("errors[0].code", equalTo("FIELD_UNKNOWN"));
        SessionFixtures.create(teacher, SessionFixtures.with(SessionFixtures.with(body, "title", " "), "kind", null))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/kind", "/title"));
        SessionFixtures.create(
                        teacher,
                        SessionFixtures.with(body, "planLineId", Ids.next().toString()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/planLineId"));
        SessionFixtures.create(principal, body).statusCode(403).body("code", equalTo("SESSION_HOST_ONLY"));
        SessionFixtures.create(People.viewer(outer.school()), body).statusCode(403);
        SessionFixtures.create(outer.editor(), SessionFixtures.with(body, "schoolYear", "2024-2025"))
                .statusCode(201)
                .body("schoolYear", equalTo("2024-2025"));
    }

    @Test
    void anOrganisationThatHasEndedTakesPartInNothingLater() throws SQLException {
        endOn(inner.schoolId(), "2025-06-30");
        SessionFixtures.create(teacher, SessionFixtures.body(outer.school(), inner.school()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/partners/0"))
                .body("errors[0].code", equalTo("SESSION_PARTY_NOT_THEN"));
        SessionFixtures.create(
                        teacher,
                        SessionFixtures.with(
                                SessionFixtures.body(outer.school(), inner.school()), "date", "2025-06-30"))
                .statusCode(201);
    }

    @Test
    void aRepeatOfItsIdReturnsTheRecord() {
        Map<String, Object> body = SessionFixtures.with(
                SessionFixtures.body(outer.school(), inner.school()),
                "id",
                Ids.next().toString());
        String id =
                SessionFixtures.create(teacher, body).statusCode(201).extract().path("id");
        SessionFixtures.create(teacher, SessionFixtures.with(body, "title", "Khác"))
                .statusCode(201)
                .body("id", equalTo(id))
                .body("title", equalTo("Chuyên đề: Ứng dụng công nghệ thông tin"));
        SessionFixtures.create(
                        teacher,
                        SessionFixtures.with(body, "id", UUID.randomUUID().toString()))
                .statusCode(400)
                .body("errors[0].code", equalTo("ID_NOT_VERSION_7"));
        Subtree others = OrganisationFixtures.inner("PRESCHOOL");
        SessionFixtures.create(
                        others.editor(),
                        SessionFixtures.with(SessionFixtures.body(others.school(), inner.school()), "id", id))
                .statusCode(404);
    }

    @Test
    void writesNeedTheTagOfWhatWasRead() {
        String id = SessionFixtures.held(teacher, outer.school(), inner.school());
        Map<String, Object> body = SessionFixtures.body(outer.school(), inner.school());
        Api.json(principal, CONFIRM)
                .post("/session-reports/{id}/transitions", id)
                .then()
                .statusCode(428)
                .body("code", equalTo("IF_MATCH_REQUIRED"));
        Api.json(teacher, body).put("/session-reports/{id}", id).then().statusCode(428);
        Api.json(teacher, "0", SessionFixtures.with(body, "teachers", 3))
                .put("/session-reports/{id}", id)
                .then()
                .statusCode(200)
                .body("etag", equalTo("1"));
        Api.json(principal, "0", CONFIRM)
                .post("/session-reports/{id}/transitions", id)
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE"));
        Api.json(teacher, "1", SessionFixtures.body(inner.school(), outer.school()))
                .put("/session-reports/{id}", id)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("SESSION_HOST_STAYS"));
        Api.json(teacher, "1", SessionFixtures.with(body, "id", Ids.next().toString()))
                .put("/session-reports/{id}", id)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("SESSION_ID_STAYS"));
    }

    @Test
    void aDryRunChangesNothing() {
        Api.json(teacher, SessionFixtures.with(SessionFixtures.body(outer.school(), inner.school()), "report", true))
                .queryParam("validateOnly", true)
                .post("/session-reports")
                .then()
                .statusCode(200)
                .header("Location", nullValue())
                .body("status", equalTo("HELD"));
        Api.as(teacher).get("/session-reports").then().body("items", hasSize(0));
        String id = SessionFixtures.held(teacher, outer.school(), inner.school());
        Api.json(principal, "0", CONFIRM)
                .queryParam("validateOnly", true)
                .post("/session-reports/{id}/transitions", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"));
        Api.as(teacher)
                .get("/session-reports/{id}", id)
                .then()
                .body("status", equalTo("HELD"))
                .body("etag", equalTo("0"));
    }

    private static void endOn(UUID organisation, String day) throws SQLException {
        try (var connection = DatabaseResource.asOwner();
                var update = connection.prepareStatement(
                        "update organisation_version set valid_to = ?::date where organisation_id = ? and valid_to is null")) {
            update.setString(1, day);
            update.setObject(2, organisation);
            update.executeUpdate();
        }
    }
}
