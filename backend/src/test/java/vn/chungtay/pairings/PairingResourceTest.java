package vn.chungtay.pairings;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ids;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationEnd;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

@QuarkusTest
class PairingResourceTest {

    private final String today = LocalDate.now(HanoiTime.ZONE).toString();

    @Test
    void aProposalIsAcceptedByTheOtherSideAndHoldsFromToday() {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        String id = Api.json(
                        near.approver(),
                        PairingFixtures.proposal(near.school(), far.school(), "message", "Cùng làm nhé"))
                .post("/pairings")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/pairings/"))
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("PROPOSED"))
                .body("kind", equalTo("SCHOOL"))
                .body("level", equalTo("PRIMARY"))
                .body("phase.code", equalTo("2025-2030"))
                .body("since", nullValue())
                .body("proposedBy.code", equalTo(near.school()))
                .body("firstParent.code", equalTo(near.unit()))
                .body("secondParent.code", equalTo(far.unit()))
                .body("agreements", empty())
                .extract()
                .path("id");
        allowed(near.approver(), id, "accept", false);
        allowed(near.approver(), id, "withdraw", true);
        allowed(far.approver(), id, "accept", true);
        allowed(far.approver(), id, "withdraw", false);
        allowed(far.editor(), id, "accept", false);
        step(far.approver(), id, "0", "accept")
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("since", equalTo(today))
                .body("etag", equalTo("1"));
        Api.as(near.viewer())
                .get("/pairings/{id}/transitions", id)
                .then()
                .statusCode(200)
                .body("items.action", contains("propose", "accept"))
                .body("items[0].comment", equalTo("Cùng làm nhé"))
                .body("items[1].from", equalTo("PROPOSED"))
                .body("items[1].organisation.code", equalTo(far.school()));
        allowed(near.editor(), id, "draftPlan", true);
        allowed(near.editor(), id, "addAgreement", true);
        allowed(near.viewer(), id, "addAgreement", false);
    }

    @Test
    void aCommonSuperiorJoinsTheTwoAtOnceAndAcceptsForNeither() {
        Subtree near = OrganisationFixtures.inner("PRESCHOOL");
        Subtree far = OrganisationFixtures.outer("PRESCHOOL");
        Api.json(People.department(), PairingFixtures.proposal(near.unit(), far.unit()))
                .post("/pairings")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("kind", equalTo("UNIT"))
                .body("since", equalTo(today))
                .body("proposedBy", nullValue());
        String proposed = PairingFixtures.proposed(near, far);
        step(People.department(), proposed, "0", "accept").statusCode(403).body("code", equalTo("BOTH_SIDES_YOURS"));
    }

    @Test
    void whoBelongsToBothSidesSpeaksForOne() {
        Subtree near = OrganisationFixtures.inner("PRESCHOOL");
        Subtree far = OrganisationFixtures.outer("PRESCHOOL");
        String both = People.approver(near.unit(), far.unit());
        String id = Api.json(both, PairingFixtures.proposal(near.unit(), far.unit()))
                .post("/pairings")
                .then()
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .body("proposedBy.code", equalTo(near.unit()))
                .extract()
                .path("id");
        step(both, id, "0", "accept").statusCode(403).body("code", equalTo("BOTH_SIDES_YOURS"));
        step(far.approver(), id, "0", "accept").statusCode(200);
    }

    @Test
    void oneOpenPairingOfTheTwoInEitherOrder() {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        String id = PairingFixtures.proposed(near, far);
        Api.json(far.approver(), PairingFixtures.proposal(far.school(), near.school()))
                .post("/pairings")
                .then()
                .statusCode(409)
                .body("code", equalTo("PAIRING_ONE_OPEN"))
                .body("errors.pointer", contains("/second"))
                .body("detail", containsString("đang mở"));
        step(far.approver(), id, "0", "decline").statusCode(200).body("status", equalTo("DECLINED"));
        String again = Api.json(far.approver(), PairingFixtures.proposal(far.school(), near.school()))
                .post("/pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step(far.approver(), again, "0", "withdraw").statusCode(200).body("status", equalTo("WITHDRAWN"));
        step(far.approver(), again, "1", "withdraw").statusCode(409).body("code", equalTo("PAIRING_NOT_PROPOSED"));
    }

    @Test
    void endsWithAReasonOnADay() {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        String id = PairingFixtures.active(near, far);
        step(near.approver(), id, "1", "end").statusCode(400).body("errors[0].pointer", equalTo("/endReason"));
        end(near.approver(), id, "endReason", "BOREDOM")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/endReason"))
                .body("errors[0].code", equalTo("VALUE_UNKNOWN"))
                .body("errors[0].message", containsString("MUTUAL, INACTIVE, REFORM, ERROR"));
        end(near.approver(), id, "on", "31/12/2026")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/on"))
                .body("errors[0].code", equalTo("DATE_INVALID"));
        end(near.approver(), id, "on", LocalDate.parse(today).plusDays(1).toString())
                .statusCode(400)
                .body("errors[0].code", equalTo("DATE_IN_FUTURE"));
        end(near.approver(), id, "on", LocalDate.parse(today).minusDays(1).toString())
                .statusCode(400)
                .body("errors[0].code", equalTo("PAIRING_PERIOD"));
        end(near.editor(), id).statusCode(403);
        end(near.approver(), id)
                .statusCode(200)
                .body("status", equalTo("ENDED"))
                .body("endedOn", equalTo(today))
                .body("endReason", equalTo("MUTUAL"));
        Api.as(near.viewer())
                .queryParam("unit", near.unit())
                .queryParam("asOf", today)
                .get("/pairings")
                .then()
                .body("items", empty());
        PairingFixtures.proposed(near, far);
    }

    @Test
    void refusesWhatDoesNotFit() {
        Subtree near = OrganisationFixtures.inner("PRIMARY", "LOWER_SECONDARY;UPPER_SECONDARY");
        Subtree far = OrganisationFixtures.outer("PRESCHOOL", "LOWER_SECONDARY;UPPER_SECONDARY");
        invalid(near.approver(), "/second", "PAIRING_KIND_FITS", near.school(), far.unit());
        invalid(near.approver(), "/second", "PAIRING_PARTIES_DIFFER", near.school(), near.school());
        invalid(near.approver(), "/second", "ORGANISATION_UNKNOWN", near.school(), "NOBODY");
        invalid(near.approver(), "/levelOverrideReason", "LEVELS_DIFFER", near.school(), far.school());
        invalid(
                near.approver(),
                "/level",
                "LEVEL_NOT_TAUGHT",
                near.schools().get(1),
                far.schools().get(1),
                "level",
                "PRIMARY");
        invalid(near.approver(), "/level", "LEVEL_OF_UNITS", near.unit(), far.unit(), "level", "PRIMARY");
        invalid(near.approver(), "/phase", "PHASE_UNKNOWN", near.unit(), far.unit(), "phase", "1999-2000");
        invalid(near.approver(), "/phase", "PHASE_OVER", near.unit(), far.unit(), "phase", "2022-2025");
        invalid(
                near.approver(),
                "/underPairingId",
                "PAIRING_UNDER",
                near.schools().get(1),
                far.schools().get(1),
                "underPairingId",
                Ids.next().toString());
        Api.json(near.approver(), PairingFixtures.proposal(near.unit(), far.unit(), "colour", "red"))
                .post("/pairings")
                .then()
                .statusCode(400);
        Api.json(
                        near.approver(),
                        PairingFixtures.proposal(
                                near.schools().get(1), far.schools().get(1)))
                .post("/pairings")
                .then()
                .statusCode(201)
                .body("level", nullValue());
        Api.json(
                        near.approver(),
                        PairingFixtures.proposal(near.school(), far.school(), "levelOverrideReason", "Cùng khuôn viên"))
                .post("/pairings")
                .then()
                .statusCode(201)
                .body("levelOverrideReason", equalTo("Cùng khuôn viên"));
        Subtree third = OrganisationFixtures.outer("PRIMARY");
        Api.json(third.approver(), PairingFixtures.proposal(near.school(), far.school(), "levelOverrideReason", "x"))
                .post("/pairings")
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_ORGANISATION"));
        Api.json(near.editor(), PairingFixtures.proposal(near.unit(), far.unit()))
                .post("/pairings")
                .then()
                .statusCode(403);
        Api.json(People.administrator(), PairingFixtures.proposal(near.unit(), far.unit()))
                .post("/pairings")
                .then()
                .statusCode(403);
        Api.anyone().get("/pairings").then().statusCode(401);
        Api.as(People.stranger()).get("/pairings").then().statusCode(403);
    }

    @Test
    void anEndedOrganisationIsNotPairedAndAcceptsNothing() {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        String id = PairingFixtures.proposed(near, far);
        OrganisationEnd.yesterday(near.school());
        invalid(near.approver(), "/first", "ORGANISATION_ENDED", near.school(), far.school());
        step(far.approver(), id, "0", "accept").statusCode(409).body("code", equalTo("PARTY_ENDED"));
    }

    @Test
    void standsUnderThePairingOfTheTwoUnits() {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        Subtree other = OrganisationFixtures.outer("PRIMARY");
        String units = Api.json(People.department(), PairingFixtures.proposal(far.unit(), near.unit()))
                .post("/pairings")
                .then()
                .extract()
                .path("id");
        invalid(
                near.approver(),
                "/underPairingId",
                "PAIRING_UNDER",
                near.school(),
                other.school(),
                "underPairingId",
                units);
        Api.json(near.approver(), PairingFixtures.proposal(near.school(), far.school(), "underPairingId", units))
                .post("/pairings")
                .then()
                .statusCode(201)
                .body("underPairingId", equalTo(units));
    }

    @Test
    void aRepeatGivesTheSameRecordAndADryRunNone() {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        Map<String, Object> body = PairingFixtures.proposal(
                near.school(), far.school(), "id", Ids.next().toString());
        Api.json(near.approver(), body)
                .queryParam("validateOnly", true)
                .post("/pairings")
                .then()
                .statusCode(200)
                .header("Location", nullValue())
                .body("status", equalTo("PROPOSED"));
        Api.as(near.viewer()).get("/pairings/{id}", body.get("id")).then().statusCode(404);
        for (int i = 0; i < 2; i++) {
            Api.json(near.approver(), body)
                    .post("/pairings")
                    .then()
                    .statusCode(201)
                    .body("id", equalTo(body.get("id")));
        }
        Api.as(near.viewer())
                .queryParam("unit", near.unit())
                .get("/pairings")
                .then()
                .body("items", hasSize(1));
        body.put("id", "3f333df6-90a4-4fda-8dd3-9485d27cee36");
        Api.json(near.approver(), body)
                .post("/pairings")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("ID_NOT_VERSION_7"));
    }

    @Test
    void writesNeedTheVersionThatWasRead() {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        String id = PairingFixtures.proposed(near, far);
        Api.json(far.approver(), Map.of("action", "accept"))
                .post("/pairings/{id}/transitions", id)
                .then()
                .statusCode(428);
        step(far.approver(), id, "7", "accept").statusCode(412);
        step(far.approver(), id, "0", "dance").statusCode(400);
        step(far.approver(), Ids.next().toString(), "0", "accept").statusCode(404);
        String tag =
                Api.as(far.viewer()).get("/pairings/{id}", id).then().extract().header("ETag");
        Api.as(far.viewer())
                .header("If-None-Match", tag)
                .get("/pairings/{id}", id)
                .then()
                .statusCode(304);
        Api.json(far.approver(), Map.of("action", "accept"))
                .header("If-Match", tag)
                .post("/pairings/{id}/transitions", id)
                .then()
                .statusCode(200);
    }

    @Test
    void listsByEveryFilter() {
        Subtree near = OrganisationFixtures.inner("PRIMARY", "LOWER_SECONDARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY", "LOWER_SECONDARY");
        Api.json(People.department(), PairingFixtures.proposal(near.unit(), far.unit()))
                .post("/pairings")
                .then()
                .statusCode(201);
        PairingFixtures.active(near, far);
        Api.json(
                        near.approver(),
                        PairingFixtures.proposal(
                                near.schools().get(1), far.schools().get(1)))
                .post("/pairings")
                .then()
                .statusCode(201);
        count(near, 3);
        count(near, 2, "kind", "SCHOOL");
        count(near, 1, "level", "LOWER_SECONDARY");
        count(near, 2, "level", "LOWER_SECONDARY,PRIMARY");
        count(near, 1, "status", "PROPOSED");
        count(near, 2, "asOf", today);
        count(near, 0, "asOf", today, "status", "PROPOSED");
        count(near, 0, "asOf", "2023-11-15");
        count(near, 1, "school", far.school());
        count(near, 1, "scope", far.schools().get(1));
        count(near, 3, "phase", "2025-2030");
        count(near, 0, "phase", "2022-2025");
        count(near, 1, "q", "truong " + far.school().toLowerCase() + " " + near.school());
        count(near, 0, "q", "khong co truong nay");
        count(near, 3, "map", "now", "sort", "since");
        Api.as(near.viewer())
                .queryParam("unit", near.unit())
                .queryParam("status", "OPEN")
                .get("/pairings")
                .then()
                .statusCode(400);
        Api.as(near.viewer())
                .queryParam("colour", "red")
                .get("/pairings")
                .then()
                .statusCode(400);
        String token = Api.as(near.viewer())
                .queryParam("unit", near.unit())
                .queryParam("pageSize", 2)
                .get("/pairings")
                .then()
                .body("items", hasSize(2))
                .body("nextPageToken", notNullValue())
                .extract()
                .path("nextPageToken");
        Api.as(near.viewer())
                .queryParam("unit", near.unit())
                .queryParam("pageSize", 2)
                .queryParam("pageToken", token)
                .get("/pairings")
                .then()
                .body("items", hasSize(1))
                .body("nextPageToken", nullValue());
    }

    @Test
    void reasonsComeInTheLanguageAskedFor() {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        String id = PairingFixtures.proposed(near, far);
        Api.as(near.approver())
                .header("Accept-Language", "en")
                .get("/pairings/{id}", id)
                .then()
                .body(
                        "allowedActions.find { it.action == 'accept' }.reason",
                        equalTo("Your proposal awaits the other side's answer."));
        Api.as(near.approver())
                .get("/pairings/{id}", id)
                .then()
                .body(
                        "allowedActions.find { it.action == 'accept' }.reason",
                        equalTo("Đề nghị của bạn đang chờ bên kia trả lời."));
    }

    private static void count(Subtree tree, int expected, Object... filter) {
        var call = Api.as(tree.viewer()).queryParam("unit", tree.unit());
        for (int i = 0; i < filter.length; i += 2) {
            call.queryParam((String) filter[i], filter[i + 1]);
        }
        call.get("/pairings").then().statusCode(200).body("items", hasSize(expected));
    }

    private static void allowed(String token, String id, String action, boolean expected) {
        Api.as(token)
                .get("/pairings/{id}", id)
                .then()
                .statusCode(200)
                .body("allowedActions.findAll { it.action == '" + action + "' }.allowed", equalTo(List.of(expected)))
                .body("allowedActions.findAll { it.action == '" + action + "' && !it.allowed && !it.reason }", empty());
    }

    private static ValidatableResponse step(String token, String id, String etag, String action) {
        return Api.json(token, etag, Map.of("action", action))
                .post("/pairings/{id}/transitions", id)
                .then();
    }

    private static ValidatableResponse end(String token, String id, String... more) {
        Map<String, Object> body = new HashMap<>(Map.of("action", "end", "endReason", "MUTUAL"));
        if (more.length == 2) {
            body.put(more[0], more[1]);
        }
        return Api.json(token, "1", body).post("/pairings/{id}/transitions", id).then();
    }

    private static void invalid(
            String token, String pointer, String code, String first, String second, Object... more) {
        Api.json(token, PairingFixtures.proposal(first, second, more))
                .post("/pairings")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }
}
