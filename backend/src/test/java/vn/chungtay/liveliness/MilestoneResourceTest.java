package vn.chungtay.liveliness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import vn.chungtay.sessions.SessionFixtures;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** The milestones of a pairing of two units: what the records say, what people say, and who may know. */
@QuarkusTest
class MilestoneResourceTest {

    private static final LocalDate TODAY = LocalDate.now(HanoiTime.ZONE);

    private Subtree near;
    private Subtree far;
    private String id;

    @BeforeEach
    void twoUnits() {
        near = OrganisationFixtures.inner("PRIMARY");
        far = OrganisationFixtures.outer("PRIMARY");
        id = Api.json(People.department(), Map.of("first", near.unit(), "second", far.unit()))
                .post("/pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void theRecordsTellWhatTheyKnow() {
        Api.json(People.department(), Map.of("pairingId", id, "type", "COVENANT", "signedOn", TODAY.toString()))
                .post("/agreements")
                .then()
                .statusCode(201);
        String session = SessionFixtures.held(near.editor(), near.unit(), far.unit());
        milestone(near.viewer(), "MET").body("reachedOn", nullValue());
        SessionFixtures.step(far.approver(), session, Map.of("action", "confirm"))
                .statusCode(200);
        Api.as(near.viewer())
                .get("/pairings/{id}/milestones", id)
                .then()
                .statusCode(200)
                .body("items.kind", contains("CONNECTED", "MET", "SIGNED", "CONTENT", "PLAN", "ROADMAP"))
                .body("items.reachedOn", contains(TODAY.toString(), "2025-11-20", TODAY.toString(), null, null, null));
        SessionFixtures.step(near.approver(), session, Map.of("action", "return", "comment", "Xem lại"))
                .statusCode(200);
        milestone(near.viewer(), "MET").body("reachedOn", nullValue());
    }

    @Test
    void aWordWinsOnlyWhereItIsEarlier() {
        set(near.editor(), "MET", "0", "2025-11-25", "Gặp tại Sở")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("reachedOn", equalTo("2025-11-25"))
                .body("note", equalTo("Gặp tại Sở"))
                .body("statedBy", equalTo("Người thử editor"));
        String session = SessionFixtures.held(near.editor(), near.unit(), far.unit());
        SessionFixtures.step(far.approver(), session, Map.of("action", "confirm"))
                .statusCode(200);
        milestone(near.viewer(), "MET")
                .body("reachedOn", equalTo("2025-11-20"))
                .body("statedOn", equalTo("2025-11-25"))
                .body("recordedOn", equalTo("2025-11-20"));
        set(far.editor(), "MET", "1", "2025-11-20", null)
                .statusCode(400)
                .body("errors[0].code", equalTo("MILESTONE_KNOWN_EARLIER"));
        set(far.editor(), "MET", "1", "2025-11-19", null).statusCode(200).body("reachedOn", equalTo("2025-11-19"));
        set(near.editor(), "MET", "1", "2025-11-01", null).statusCode(412);
        set(near.editor(), "MET", "2", null, null).statusCode(200).body("reachedOn", equalTo("2025-11-20"));
    }

    @Test
    void whoMayNot() {
        set(near.viewer(), "CONTENT", "0", "2026-09-10", null).statusCode(403);
        set(near.editor(), "SIGNED", "0", "2026-09-10", null)
                .statusCode(409)
                .body("code", equalTo("MILESTONE_FROM_RECORD"));
        Subtree third = OrganisationFixtures.outer("PRIMARY");
        set(third.editor(), "CONTENT", "0", "2026-09-10", null).statusCode(403);
        Api.as(third.viewer())
                .get("/pairings/{id}/milestones", id)
                .then()
                .body("items.kind", contains("CONNECTED", "SIGNED"));
        Api.as(third.viewer()).get("/pairings/{id}/milestones/MET", id).then().statusCode(404);
        Api.json(near.editor(), Map.of("reachedOn", "2026-09-10"))
                .put("/pairings/{id}/milestones/CONTENT", id)
                .then()
                .statusCode(428);
        set(near.editor(), "CONTENT", "0", TODAY.plusDays(1).toString(), null).statusCode(400);
        set(near.editor(), "DANCE", "0", "2026-09-10", null).statusCode(400);
    }

    /** The day the movement was founded stands in the data, and the database holds it too. */
    @Test
    void nothingWasReachedBeforeTheMovementWasFounded() throws SQLException {
        set(near.editor(), "CONTENT", "0", "2022-12-11", null)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reachedOn"))
                .body("errors[0].code", equalTo("MILESTONE_BEFORE_PROGRAMME"))
                .body(
                        "errors[0].message",
                        equalTo("Phong trào được phát động ngày 12/12/2022; mốc không thể có trước ngày đó."));
        set(near.editor(), "CONTENT", "0", "2022-12-12", null).statusCode(200).body("reachedOn", equalTo("2022-12-12"));
        try (Connection owner = DatabaseResource.asOwner();
                PreparedStatement earlier = owner.prepareStatement(
                        "update pairing_milestone set reached_on = '2022-12-11' where pairing_id = ?::uuid")) {
            earlier.setString(1, id);
            assertThatThrownBy(earlier::executeUpdate)
                    .isInstanceOfSatisfying(PSQLException.class, refused -> assertThat(
                                    refused.getServerErrorMessage().getConstraint())
                            .isEqualTo("milestone_before_programme"));
        }
    }

    @Test
    void whatWasSaidStandsInTheHistoryOfThePairing() {
        set(near.editor(), "ROADMAP", "0", "2026-10-01", "Lộ trình ba năm").statusCode(200);
        Api.as(far.viewer())
                .get("/pairings/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items[0].changes.part", hasItem("milestones"))
                .body("items[0].changes.item", hasItem("ROADMAP"));
    }

    @Test
    void theBoardShowsTheUnitAndItsShare() {
        set(near.editor(), "CONTENT", "0", "2026-09-10", null).statusCode(200);
        board(near.viewer(), "")
                .body("items", hasSize(1))
                .body("items[0].unit.code", equalTo(near.unit()))
                .body("items[0].zone", equalTo("INNER"))
                .body("items[0].partners.code", contains(far.unit()))
                .body("items[0].connectedOn", equalTo(TODAY.toString()))
                .body("items[0].contentOn", equalTo("2026-09-10"))
                .body("items[0].whole", equalTo(true));
        board(near.viewer(), "&missing=SIGNED").body("items", hasSize(1));
        board(near.viewer(), "&reached=SIGNED").body("items", hasSize(0));
        board(near.viewer(), "&zone=OUTER").body("items", hasSize(0));
        Subtree third = OrganisationFixtures.outer("PRIMARY");
        board(third.viewer(), "")
                .body("items[0].connectedOn", equalTo(TODAY.toString()))
                .body("items[0].contentOn", nullValue())
                .body("items[0].whole", equalTo(false));
        board(third.viewer(), "&missing=CONTENT").body("items", hasSize(0));
        shares(near.viewer())
                .body("items.reached", contains(1, 0, 0, 1, 0, 0))
                .body("items.units", contains(1, 1, 1, 1, 1, 1))
                .body("items[3].share", equalTo(100));
        shares(third.viewer()).body("items.units", contains(1, 0, 1, 0, 0, 0)).body("items[1].share", nullValue());
    }

    private ValidatableResponse milestone(String token, String kind) {
        return Api.as(token)
                .get("/pairings/{id}/milestones/{kind}", id, kind)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse set(String token, String kind, String etag, String day, String note) {
        Map<String, Object> body = new HashMap<>();
        body.put("reachedOn", day);
        body.put("note", note);
        body.values().removeIf(value -> value == null);
        return Api.json(token, etag, body)
                .put("/pairings/{id}/milestones/{kind}", id, kind)
                .then();
    }

    private ValidatableResponse board(String token, String more) {
        return Api.as(token)
                .get("/milestones?unit=" + near.unit() + more)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse shares(String token) {
        return Api.as(token).get("/milestone-shares?unit=" + near.unit()).then().statusCode(200);
    }
}
