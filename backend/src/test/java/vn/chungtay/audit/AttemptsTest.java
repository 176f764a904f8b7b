package vn.chungtay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chungtay.sessions.SessionFixtures;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;
import vn.chungtay.testing.Signatories;
import vn.chungtay.testing.Tokens;

/** Who was refused, and who read about persons, stands in the trail too. */
@QuarkusTest
class AttemptsTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private static Map<String, String> attempt(String mark) throws SQLException {
        return Trail.within(
                SOON,
                "select * from audit_event where action in ('REFUSED', 'READ') and request like '%' || ? || '%' order by at",
                mark);
    }

    @Test
    void aCallerWithoutTheRole() throws SQLException {
        Subtree unit = OrganisationFixtures.inner("PRIMARY");
        String mark = UUID.randomUUID().toString();
        Api.json(unit.viewer(), "0", Map.of("action", "accept"))
                .post("/pairings/{id}/transitions", mark)
                .then()
                .statusCode(403);
        assertThat(attempt(mark))
                .containsEntry("action", "REFUSED")
                .containsEntry("status", "403")
                .containsEntry("code", "ROLE_MISSING")
                .containsEntry("operation", "transitionPairing")
                .containsEntry("collection", "pairings")
                .containsEntry("record_id", mark)
                .containsEntry("person_name", "Người thử viewer")
                .containsEntry("organisation_id", unit.unitId().toString())
                .containsEntry("request", "POST /api/v1/pairings/" + mark + "/transitions");
    }

    @Test
    void aStepThatTheRecordHasOutrun() throws SQLException {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        String id = Api.json(near.approver(), Map.of("first", near.school(), "second", far.school()))
                .post("/pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.json(far.approver(), "7", Map.of("action", "accept"))
                .post("/pairings/{id}/transitions", id)
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE"));
        assertThat(attempt(id)).containsEntry("status", "412").containsEntry("code", "STALE");
        Api.json(near.approver(), "0", Map.of("action", "accept"))
                .post("/pairings/{id}/transitions", id)
                .then()
                .statusCode(403);
        assertThat(Trail.within(
                        SOON,
                        "select * from audit_event where action = 'REFUSED' and record_id = ?::uuid and status = 403",
                        id))
                .containsEntry("operation", "transitionPairing");
    }

    /** 404 is how what one may not see is refused. */
    @Test
    void whoAsksForWhatIsOutsideTheirScope() throws SQLException {
        Subtree near = OrganisationFixtures.inner("PRESCHOOL");
        Subtree far = OrganisationFixtures.outer("PRESCHOOL");
        String id = SessionFixtures.create(near.editor(), SessionFixtures.body(near.school(), far.school()))
                .statusCode(201)
                .extract()
                .path("id");
        Subtree stranger = OrganisationFixtures.inner();
        Api.as(stranger.viewer()).get("/session-reports/{id}", id).then().statusCode(404);
        assertThat(attempt(id))
                .containsEntry("action", "REFUSED")
                .containsEntry("status", "404")
                .containsEntry("code", "NOT_FOUND")
                .containsEntry("operation", "getSessionReport")
                .containsEntry("record_id", id)
                .containsEntry("organisation_id", stranger.unitId().toString());
        String nowhere = UUID.randomUUID().toString();
        Api.as(stranger.viewer()).get("/no-such-place/{id}", nowhere).then().statusCode(404);
        String later = UUID.randomUUID().toString();
        Api.as(stranger.viewer()).get("/session-reports/{id}", later).then().statusCode(404);
        attempt(later);
        assertThat(Trail.rows("select 1 from audit_event where request like '%' || ? || '%'", nowhere))
                .as("an address that is none is no attempt at anything")
                .isEmpty();
    }

    @Test
    void aTokenThatIsNotGoodNamesNobody() throws SQLException {
        String bad = UUID.randomUUID().toString();
        String none = UUID.randomUUID().toString();
        Api.anyone().get("/pairings/{id}", none).then().statusCode(401);
        Api.as(Tokens.of("kẻ giả").named("Kẻ Giả").roles("auditor").signByStranger())
                .get("/pairings/{id}", bad)
                .then()
                .statusCode(401);
        assertThat(attempt(bad))
                .containsEntry("status", "401")
                .containsEntry("person_id", null)
                .containsEntry("person_name", null)
                .containsEntry("address", "127.0.0.1");
        assertThat(Trail.rows("select 1 from audit_event where request like '%' || ? || '%'", none))
                .as("who shows no credential attempts nothing")
                .isEmpty();
    }

    @Test
    void theReadingOfTheTrailItself() throws SQLException {
        String mark = UUID.randomUUID().toString();
        Api.as(People.auditor())
                .queryParam("record", mark)
                .get("/audit-events")
                .then()
                .statusCode(200);
        assertThat(attempt(mark))
                .containsEntry("action", "READ")
                .containsEntry("operation", "listAuditEvents")
                .containsEntry("person_name", "Lý Thanh Vân")
                .containsEntry("status", "200");
        String ordinary = UUID.randomUUID().toString();
        Api.as(People.auditor())
                .queryParam("pairing", ordinary)
                .get("/agreements")
                .then()
                .statusCode(200);
        assertThat(Trail.rows("select 1 from audit_event where request like '%' || ? || '%'", ordinary))
                .isEmpty();
    }

    @Test
    void whoHasItAlreadyReadsNothing() throws SQLException {
        String mark = UUID.randomUUID().toString();
        String tag = Api.as(People.auditor())
                .queryParam("record", mark)
                .get("/audit-events")
                .header("ETag");
        Api.as(People.auditor())
                .header("If-None-Match", tag)
                .queryParam("record", mark)
                .get("/audit-events")
                .then()
                .statusCode(304);
        String later = UUID.randomUUID().toString();
        Api.as(People.auditor())
                .queryParam("record", later)
                .get("/audit-events")
                .then()
                .statusCode(200);
        attempt(later);
        assertThat(Trail.rows("select 1 from audit_event where request like '%' || ? || '%'", mark))
                .hasSize(1);
    }

    @Test
    void aPaperWithTheNamesOfWhoSigns() throws SQLException {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        String pairing = id(Api.json(near.approver(), Map.of("first", near.school(), "second", far.school()))
                .post("/pairings"));
        Api.json(far.approver(), "0", Map.of("action", "accept"))
                .post("/pairings/{id}/transitions", pairing)
                .then()
                .statusCode(200);
        String paper = id(Api.json(
                        near.approver(),
                        Map.of("pairingId", pairing, "type", "MEMORANDUM", "signatories", Signatories.BOTH))
                .post("/agreements"));
        Api.as(near.approver())
                .accept("*/*")
                .get("/agreements/{id}/paper", paper)
                .then()
                .statusCode(200);
        assertThat(attempt(paper))
                .containsEntry("action", "READ")
                .containsEntry("operation", "getAgreementPaper")
                .containsEntry("record_id", paper);
    }

    private static String id(Response created) {
        return Api.field("id", 201, created.then());
    }

    @Test
    void aListTakenAwayAsAFile() throws SQLException {
        String mark = UUID.randomUUID().toString();
        for (String type : List.of("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
            Api.as(People.viewer(OrganisationFixtures.inner().unit()))
                    .accept(type)
                    .queryParam("pairing", mark)
                    .get("/agreements")
                    .then()
                    .statusCode(200);
        }
        assertThat(attempt(mark))
                .containsEntry("action", "READ")
                .containsEntry("operation", "listAgreements")
                .containsEntry("collection", "agreements")
                .containsEntry("person_name", "Người thử viewer");
        Trail.within(SOON, "select 1 from audit_event where request like '%' || ? || '%' having count(*) = 2", mark);
    }
}
