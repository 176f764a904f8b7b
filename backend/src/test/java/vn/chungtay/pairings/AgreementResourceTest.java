package vn.chungtay.pairings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ids;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;
import vn.chungtay.testing.Signatories;

@QuarkusTest
class AgreementResourceTest {

    private final LocalDate today = LocalDate.now(HanoiTime.ZONE);
    private Subtree near;
    private Subtree far;

    @BeforeEach
    void twoUnits() {
        near = OrganisationFixtures.inner("PRIMARY");
        far = OrganisationFixtures.outer("PRIMARY");
    }

    @Test
    void oneSideRecordsAndTheOtherSigns() {
        String pairing = PairingFixtures.active(near, far);
        String id = Api.json(near.approver(), paper(pairing, "MEMORANDUM"))
                .post("/agreements")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/agreements/"))
                .body("status", equalTo("DRAFT"))
                .body("confirmedBy.code", contains(near.school()))
                .body("number", equalTo("12/BB-GN"))
                .body("allowedActions.find { it.action == 'sign' }.allowed", equalTo(false))
                .extract()
                .path("id");
        signedBy(far, empty());
        sign(near.approver(), id, "0").statusCode(403).body("code", equalTo("AGREEMENT_WAITS_FOR_OTHER_SIDE"));
        sign(People.department(), id, "0").statusCode(403).body("code", equalTo("BOTH_SIDES_YOURS"));
        sign(far.editor(), id, "0").statusCode(403);
        sign(OrganisationFixtures.outer().approver(), id, "0")
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_ORGANISATION"));
        Api.json(far.approver(), Map.of("action", "sign"))
                .post("/agreements/{id}/transitions", id)
                .then()
                .statusCode(428);
        sign(far.approver(), id, "0")
                .statusCode(200)
                .body("status", equalTo("SIGNED"))
                .body("confirmedBy.code", contains(near.school(), far.school()));
        sign(far.approver(), id, "0").statusCode(412);
        sign(far.approver(), id, "1").statusCode(409).body("code", equalTo("AGREEMENT_NOT_DRAFT"));
        Api.as(near.viewer())
                .get("/agreements/{id}/transitions", id)
                .then()
                .body("items.action", contains("draft", "sign"));
        Api.as(near.viewer())
                .get("/pairings/{id}", pairing)
                .then()
                .body("agreements.id", contains(id))
                .body("agreements[0].status", equalTo("SIGNED"));
        signedBy(far, contains(far.school()));
        Api.as(near.viewer())
                .queryParam("pairing", pairing)
                .queryParam("status", "SIGNED")
                .queryParam("unit", near.unit())
                .queryParam("school", far.school())
                .queryParam("agreementType", "MEMORANDUM")
                .get("/agreements")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        Api.as(near.viewer())
                .queryParam("pairing", pairing)
                .queryParam("status", "DRAFT")
                .get("/agreements")
                .then()
                .body("items", empty());
    }

    @Test
    void aCommonSuperiorEntersItAsSigned() {
        String units = Api.json(People.department(), PairingFixtures.proposal(near.unit(), far.unit()))
                .post("/pairings")
                .then()
                .extract()
                .path("id");
        Api.json(People.department(), paper(units, "COVENANT"))
                .post("/agreements")
                .then()
                .statusCode(201)
                .body("status", equalTo("SIGNED"))
                .body("confirmedBy", empty());
        signedBy(near, contains(near.unit()));
    }

    @Test
    void thePaperFitsThePartiesAndThePairingHolds() {
        String pairing = PairingFixtures.active(near, far);
        Api.as(near.editor()).get("/pairings/{id}", pairing).then().body("agreementTypes", contains("MEMORANDUM"));
        Api.as(near.editor())
                .get("/pairings?school=" + near.school())
                .then()
                .body("items.id", contains(pairing))
                .body("items[0].agreementTypes", nullValue());
        for (String type : new String[] {"COVENANT", "PLEDGE"}) {
            Api.json(near.approver(), paper(pairing, type))
                    .post("/agreements")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/type"))
                    .body("errors[0].code", equalTo("AGREEMENT_TYPE_UNFIT"));
        }
        Map<String, Object> tomorrow = paper(pairing, "MEMORANDUM");
        tomorrow.put("signedOn", today.plusDays(1).toString());
        Api.json(near.approver(), tomorrow)
                .post("/agreements")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("DATE_IN_FUTURE"));
        Api.json(near.approver(), paper(Ids.next().toString(), "MEMORANDUM"))
                .post("/agreements")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("PAIRING_UNKNOWN"));
        Api.json(near.viewer(), paper(pairing, "MEMORANDUM"))
                .post("/agreements")
                .then()
                .statusCode(403);
        Api.json(OrganisationFixtures.inner().approver(), paper(pairing, "MEMORANDUM"))
                .post("/agreements")
                .then()
                .statusCode(403);
        Map<String, Object> once = paper(pairing, "MEMORANDUM");
        once.put("id", Ids.next().toString());
        Api.json(near.approver(), once)
                .queryParam("validateOnly", true)
                .post("/agreements")
                .then()
                .statusCode(200);
        for (int i = 0; i < 2; i++) {
            Api.json(near.approver(), once)
                    .post("/agreements")
                    .then()
                    .statusCode(201)
                    .body("id", equalTo(once.get("id")));
        }
        Api.json(near.approver(), "1", Map.of("action", "end", "endReason", "MUTUAL"))
                .post("/pairings/{id}/transitions", pairing)
                .then()
                .statusCode(200);
        sign(far.approver(), (String) once.get("id"), "0").statusCode(409).body("code", equalTo("PAIRING_NOT_ACTIVE"));
        Api.json(near.approver(), paper(pairing, "MEMORANDUM"))
                .post("/agreements")
                .then()
                .statusCode(409);
    }

    @Test
    void countsFromTheDayBothHadConfirmedAndNoLongerOnceItWasAnError() {
        String pairing = PairingFixtures.active(near, far);
        String id = Api.json(near.approver(), paper(pairing, "MEMORANDUM"))
                .post("/agreements")
                .then()
                .extract()
                .path("id");
        sign(far.approver(), id, "0").statusCode(200);
        Api.as(far.viewer())
                .queryParam("scope", far.unit())
                .queryParam("asOf", today.minusDays(1).toString())
                .get("/signed-organisations")
                .then()
                .body("items", empty());
        Api.as(far.viewer())
                .queryParam("scope", far.unit())
                .queryParam("with", near.unit())
                .queryParam("level", "PRIMARY,PRESCHOOL")
                .queryParam("ownership", "PUBLIC")
                .queryParam("map", "now")
                .get("/signed-organisations")
                .then()
                .statusCode(200)
                .body("items.organisation.code", contains(far.school()))
                .body("items[0].firstSignedOn", equalTo(today.minusDays(3).toString()))
                .body("items[0].parent.code", equalTo(far.unit()))
                .body("items[0].levels", contains("PRIMARY"));
        Api.as(far.viewer())
                .queryParam("scope", far.unit())
                .queryParam("level", "PRESCHOOL")
                .get("/signed-organisations")
                .then()
                .body("items", empty());
        Api.json(near.approver(), "1", Map.of("action", "end", "endReason", "ERROR"))
                .post("/pairings/{id}/transitions", pairing)
                .then()
                .statusCode(200);
        signedBy(far, empty());
        signedBy(near, not(hasSize(1)));
    }

    @Test
    void isOfTheTimeOfTheMovementAndOfItsParties() throws SQLException {
        String pairing = PairingFixtures.active(near, far);
        early(pairing, "signedOn", "0001-01-01", "AGREEMENT_BEFORE_PROGRAMME");
        early(pairing, "signedOn", "2022-07-31", "AGREEMENT_BEFORE_PROGRAMME");
        early(pairing, "validFrom", "1999-01-01", "AGREEMENT_BEFORE_PROGRAMME");
        Map<String, Object> ancient = paper(pairing, "MEMORANDUM");
        ancient.remove("signedOn");
        ancient.put("validUntil", "0001-01-01");
        refusedAs(
                Api.json(near.approver(), ancient).post("/agreements").then(),
                "/validUntil",
                "AGREEMENT_BEFORE_PROGRAMME");
        Map<String, Object> first = paper(pairing, "MEMORANDUM");
        first.put("signedOn", "2022-08-01");
        String id = Api.json(near.approver(), first)
                .post("/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        first.remove("pairingId");
        first.put("commitments", List.of());
        first.put("signedOn", "2022-07-31");
        refusedAs(
                Api.json(near.approver(), "0", first)
                        .put("/agreements/{id}", id)
                        .then(),
                "/signedOn",
                "AGREEMENT_BEFORE_PROGRAMME");
        try (Connection service = DatabaseResource.asService();
                Statement statement = service.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(
                            "update agreement set signed_on = '2022-07-31' where id = '" + id + "'"))
                    .hasMessageContaining("of the time of the movement");
        }
    }

    @Test
    void isNotSignedBeforeBothWereThere() {
        String young = OrganisationFixtures.code();
        LocalDate began = today.minusDays(10);
        Api.importCsv(
                        People.administrator(),
                        "schools",
                        "code,name,levels,ownership,parentCode,validFrom",
                        young + ",Trường mới,PRIMARY,PUBLIC," + far.unit() + ',' + began)
                .body("created", equalTo(1));
        String pairing = Api.json(People.department(), PairingFixtures.proposal(near.school(), young))
                .post("/pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        early(pairing, "signedOn", began.minusDays(1).toString(), "AGREEMENT_BEFORE_PARTY");
        Map<String, Object> onItsDay = paper(pairing, "MEMORANDUM");
        onItsDay.put("signedOn", began.toString());
        Api.json(near.approver(), onItsDay).post("/agreements").then().statusCode(201);
        Api.importCsv(
                        People.administrator(),
                        "pairings",
                        "ref,firstCode,secondCode,since,agreementType,signedOn",
                        String.join(
                                ",",
                                young + 'A',
                                near.school(),
                                young,
                                "2026-01-10",
                                "MEMORANDUM",
                                began.minusDays(1).toString()),
                        String.join(",", young + 'B', near.unit(), far.unit(), "2026-01-10", "COVENANT", "0001-01-01"))
                .body("problems.row", contains(2, 3))
                .body("problems.column", contains("signedOn", "signedOn"))
                .body("problems.code", contains("AGREEMENT_BEFORE_PARTY", "AGREEMENT_BEFORE_PROGRAMME"));
    }

    private void early(String pairing, String field, String day, String code) {
        Map<String, Object> paper = paper(pairing, "MEMORANDUM");
        paper.put(field, day);
        refusedAs(Api.json(near.approver(), paper).post("/agreements").then(), '/' + field, code);
    }

    private static void refusedAs(ValidatableResponse answer, String pointer, String code) {
        answer.statusCode(400).body("errors[0].pointer", equalTo(pointer)).body("errors[0].code", equalTo(code));
    }

    private Map<String, Object> paper(String pairing, String type) {
        return new HashMap<>(Map.of(
                "pairingId",
                pairing,
                "type",
                type,
                "number",
                "12/BB-GN",
                "signedOn",
                today.minusDays(3).toString(),
                "signatories",
                Signatories.BOTH));
    }

    private static io.restassured.response.ValidatableResponse sign(String token, String id, String etag) {
        return Api.json(token, etag, Map.of("action", "sign"))
                .post("/agreements/{id}/transitions", id)
                .then();
    }

    private static void signedBy(Subtree tree, org.hamcrest.Matcher<?> codes) {
        Api.as(tree.viewer())
                .queryParam("scope", tree.unit())
                .get("/signed-organisations")
                .then()
                .statusCode(200)
                .body("items.organisation.code", codes);
    }
}
