package vn.chungtay.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.sessions.SessionFixtures;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;
import vn.chungtay.testing.Tokens;

/**
 * A partner outside the city is a guest: a party of its own pairings like any other, a reader of the directory, and nothing more. Its partner
 * has records with another unit beside those with it, of which it is told nothing.
 */
@QuarkusTest
class GuestTest {

    private Subtree host;
    private Subtree other;
    private String guest;

    @BeforeEach
    void aGuestAndItsPartner() {
        host = OrganisationFixtures.inner("PRIMARY");
        other = OrganisationFixtures.outer("PRIMARY");
        guest = OrganisationFixtures.code();
        Api.importCsv(
                        People.administrator(),
                        "organisations",
                        "code,kind,name",
                        guest + ",EXTERNAL,Phòng Giáo dục và Đào tạo " + guest)
                .body("applied", equalTo(true));
    }

    @Test
    void actsAsAPartyOfItsOwn() {
        String pairing = paired(host, guest, People.approver(guest));
        String agreement = Api.field(
                "id",
                201,
                Api.json(
                                People.editor(guest),
                                Map.of(
                                        "pairingId",
                                        pairing,
                                        "type",
                                        "COVENANT",
                                        "commitments",
                                        List.of("Trao đổi giáo viên")))
                        .post("/agreements")
                        .then());
        Api.as(People.viewer(guest)).get("/agreements/{id}", agreement).then().statusCode(200);
        String plan = planned(People.editor(guest), pairing);
        for (String reader : List.of(People.viewer(guest), host.viewer())) {
            Api.as(reader).get("/activity-plans/{id}", plan).then().statusCode(200);
        }
        String session = SessionFixtures.held(host.editor(), host.unit(), guest);
        Api.as(People.viewer(guest))
                .get("/session-reports/{id}", session)
                .then()
                .statusCode(200);
        SessionFixtures.step(People.approver(guest), session, Map.of("action", "confirm"))
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"));
        ids(People.viewer(guest), "/session-reports?pageSize=200").body("items.id", contains(session));
        ids(People.viewer(guest), "/activity-plans?pageSize=200").body("items.id", contains(plan));
    }

    @Test
    void readsTheDirectoryAndNothingThatOthersShare() {
        String pairing = paired(host, other.unit(), other.approver());
        String draft = Api.field(
                "id",
                201,
                Api.json(host.editor(), Map.of("pairingId", pairing, "type", "COVENANT"))
                        .post("/agreements")
                        .then());
        String plan = planned(host.editor(), pairing);
        String session = SessionFixtures.held(host.editor(), host.unit(), other.unit());
        SessionFixtures.step(other.approver(), session, Map.of("action", "confirm"))
                .statusCode(200);
        paired(host, guest, People.approver(guest));
        for (String role : List.of("viewer", "editor", "approver", "administrator", "auditor", "department")) {
            String reader = of(role);
            Api.as(reader).get("/organisations/{code}", other.unit()).then().statusCode(200);
            Api.as(reader)
                    .get("/pairings/{id}", pairing)
                    .then()
                    .statusCode(200)
                    .body("message", nullValue())
                    .body("agreements", empty())
                    .body("allowedActions.allowed", everyItem(equalTo(false)));
            Api.as(reader).get("/agreements/{id}", draft).then().statusCode(404);
            Api.as(reader).get("/activity-plans/{id}", plan).then().statusCode(404);
            Api.as(reader).get("/session-reports/{id}", session).then().statusCode(404);
            ids(reader, "/activity-plans").body("items", empty());
            ids(reader, "/session-reports").body("items", empty());
            ids(reader, "/pairing-balances?pageSize=200").body("items.second.code", contains(guest));
            Api.as(reader)
                    .get("/statistics/sessions?scope=" + host.unit())
                    .then()
                    .statusCode(200)
                    .body("value", equalTo(0));
            Api.as(reader).get("/pairings/{id}/history", pairing).then().statusCode(403);
            Api.as(reader).get("/people").then().statusCode(403);
            Api.as(reader).get("/audit-events").then().statusCode(403);
        }
        assertThat(Api.as(of("viewer"))
                        .accept("text/csv")
                        .get("/session-reports")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines())
                .hasSize(1);
    }

    /** What it is called and that it is there the department keeps, whatever role its people were given. */
    @Test
    void keepsNothingOfTheDirectory() {
        String keeper = of("administrator");
        String etag = Api.field(
                "etag", 200, Api.as(keeper).get("/organisations/{code}", guest).then());
        Api.as(keeper)
                .get("/organisations/{code}", guest)
                .then()
                .body("allowedActions.allowed", everyItem(equalTo(false)));
        Api.json(keeper, etag, Map.of("from", "2026-09-01", "name", "Tên tự đặt"))
                .post("/organisations/{code}/versions", guest)
                .then()
                .statusCode(403);
        Api.json(
                        keeper,
                        Map.of(
                                "code",
                                OrganisationFixtures.code(),
                                "name",
                                "Trường của khách",
                                "kind",
                                "SCHOOL",
                                "parent",
                                guest,
                                "levels",
                                List.of("PRIMARY"),
                                "ownership",
                                "PUBLIC"))
                .post("/organisations")
                .then()
                .statusCode(403)
                .body("code", equalTo("PARENT_NOT_YOURS"));
        Api.as(keeper)
                .contentType("text/csv; charset=UTF-8")
                .body("code,name\n" + guest + ",X\n")
                .post("/organisations/imports")
                .then()
                .statusCode(403);
        Api.as(People.administrator())
                .get("/organisations/{code}", guest)
                .then()
                .body("allowedActions.findAll { it.allowed }.action", hasItems("change", "close"));
    }

    @Test
    void proposesAndIsAnsweredLikeAnyOther() {
        String id = Api.field(
                "id",
                201,
                Api.json(People.approver(guest), Map.of("first", guest, "second", host.unit()))
                        .post("/pairings")
                        .then());
        Api.as(People.viewer(guest)).get("/pairings/{id}", id).then().body("status", equalTo("PROPOSED"));
        ids(host.approver(), "/worklist").body("items.recordId", containsInAnyOrder(id));
    }

    private static String paired(Subtree near, String far, String accepting) {
        String id = Api.field(
                "id",
                201,
                Api.json(near.approver(), Map.of("first", near.unit(), "second", far))
                        .post("/pairings")
                        .then());
        Api.json(accepting, "0", Map.of("action", "accept"))
                .post("/pairings/{id}/transitions", id)
                .then()
                .statusCode(200);
        return id;
    }

    private static String planned(String editor, String pairing) {
        return Api.field(
                "id",
                201,
                Api.json(editor, Map.of("pairingId", pairing, "schoolYear", "2026-2027"))
                        .post("/activity-plans")
                        .then());
    }

    private String of(String role) {
        return Tokens.of(role + '.' + guest)
                .named("Khách " + role)
                .roles(role)
                .groups(guest)
                .sign();
    }

    private static ValidatableResponse ids(String token, String path) {
        return Api.as(token).get(path).then().statusCode(200);
    }
}
