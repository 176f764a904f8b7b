package vn.chungtay.sessions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** What waits for whom among activities, as the worklist tells it. */
@QuarkusTest
class SessionWaitingTest {

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
    void aReportWaitsForWhoeverMayConfirmItAndForNobodyElse() {
        String id = SessionFixtures.held(teacher, outer.school(), inner.school());
        for (String who : List.of(principal, inner.approver())) {
            String etag = waiting(who)
                    .body("items.kind", contains("CONFIRM_SESSION"))
                    .body("items[0].recordId", equalTo(id))
                    .body("items[0].action", equalTo("confirm"))
                    .body("items[0].organisation.code", equalTo(inner.school()))
                    .body("items[0].counterpart.code", equalTo(outer.school()))
                    .body("items[0].since", notNullValue())
                    .extract()
                    .path("items[0].etag");
            Api.json(who, etag, Map.of("action", "confirm"))
                    .queryParam("validateOnly", true)
                    .post("/session-reports/{id}/transitions", id)
                    .then()
                    .statusCode(200);
        }
        for (String who : List.of(
                teacher,
                outer.approver(),
                inner.editor(),
                inner.viewer(),
                People.approver(outer.school(), inner.school()),
                People.auditor(),
                People.viewer(inner.school()))) {
            waiting(who).body("items.findAll { it.recordId == '" + id + "' }", hasSize(0));
        }
        Api.as(inner.approver())
                .queryParam("organisation", inner.school())
                .get("/worklist")
                .then()
                .body("items", hasSize(1));
        Api.as(People.approver(inner.unit(), OrganisationFixtures.inner().unit()))
                .queryParam("organisation", inner.unit())
                .get("/worklist")
                .then()
                .body("items", hasSize(1));
        SessionFixtures.step(principal, id, Map.of("action", "confirm")).statusCode(200);
        waiting(principal).body("items", hasSize(0));
    }

    @Test
    void whatCameBackWaitsForTheHost() {
        String id = SessionFixtures.held(teacher, outer.school(), inner.school());
        SessionFixtures.step(principal, id, Map.of("action", "return", "comment", "Thiếu số học sinh"))
                .statusCode(200);
        for (String who : List.of(teacher, outer.editor())) {
            waiting(who)
                    .body("items.kind", contains("CORRECT_SESSION"))
                    .body("items[0].action", nullValue())
                    .body("items[0].organisation.code", equalTo(outer.school()))
                    .body("items[0].counterpart.code", equalTo(inner.school()));
        }
        waiting(principal).body("items", hasSize(0));
    }

    @Test
    void aPlannedOneWaitsForItsReportOnceItsDayHasCome() {
        SessionFixtures.create(teacher, SessionFixtures.body(outer.school(), inner.school()))
                .statusCode(201);
        SessionFixtures.create(
                        teacher,
                        SessionFixtures.with(
                                SessionFixtures.with(
                                        SessionFixtures.body(outer.school(), inner.school()), "date", "2099-11-20"),
                                "schoolYear",
                                "2026-2027"))
                .statusCode(201);
        waiting(teacher).body("items.kind", contains("REPORT_SESSION")).body("items[0].since", equalTo("2025-11-20"));
        waiting(principal).body("items", hasSize(0));
        waiting(People.viewer(outer.school())).body("items", hasSize(0));
    }

    @Test
    void whoStandsAboveTwoPartnersIsAskedOnce() {
        Subtree pair = OrganisationFixtures.inner("PRESCHOOL", "PRESCHOOL");
        SessionFixtures.held(
                teacher, outer.school(), pair.schools().get(0), pair.schools().get(1));
        waiting(pair.approver())
                .body("items", hasSize(1))
                .body("items[0].organisation.code", equalTo(pair.schools().get(0)));
    }

    private static ValidatableResponse waiting(String token) {
        return Api.as(token).get("/worklist").then().statusCode(200);
    }
}
