package vn.chungtay.support;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ids;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** Give and receive by the API: who may, what is refused, what waits for whom. */
@QuarkusTest
class ContributionResourceTest {

    private static final LocalDate TODAY = LocalDate.now(HanoiTime.ZONE);
    private static final Map<String, Object> RECEIVE = Map.of("action", "receive");
    private static final String MARK = "0123456789abcdef".repeat(4);

    private Subtree inner;
    private Subtree outer;
    private String giver;
    private String principal;

    @BeforeEach
    void twoSchools() {
        inner = OrganisationFixtures.inner("PRESCHOOL");
        outer = OrganisationFixtures.outer("PRESCHOOL");
        giver = People.editor(inner.school());
        principal = People.approver(outer.school());
    }

    @Test
    void oneGivesAndTheOthersPrincipalReceives() {
        String asked = Ids.next().toString();
        Map<String, Object> body = ContributionFixtures.with(
                ContributionFixtures.with(ContributionFixtures.body(inner.school(), outer.school()), "deliver", true),
                "id",
                asked);
        ContributionFixtures.create(giver, body)
                .statusCode(201)
                .header("Location", endsWith("/contributions/" + asked))
                .header("ETag", equalTo("\"0\""));
        ContributionFixtures.create(giver, body).statusCode(201).body("id", equalTo(asked));
        Api.as(principal)
                .get("/contributions/{id}", asked)
                .then()
                .statusCode(200)
                .body("status", equalTo("DELIVERED"))
                .body("schoolYear", equalTo("2025-2026"))
                .body("givers.code", contains(inner.school()))
                .body("receivers.organisation.code", contains(outer.school()))
                .body("receivers[0].receivedOn", nullValue())
                .body("quantity", equalTo(80))
                .body("valueVnd", equalTo(40_000_000))
                .body("deliveredOn", equalTo(TODAY.toString()))
                .body("countedFrom", nullValue())
                .body(
                        "allowedActions.action",
                        contains("edit", "deliver", "receive", "return", "withdraw", "seal", "attach"))
                .body("allowedActions.allowed", contains(false, false, true, true, false, true, true));
        ContributionFixtures.step(principal, asked, RECEIVE)
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("countedFrom", equalTo(TODAY.toString()))
                .body("receivers[0].receivedOn", equalTo(TODAY.toString()))
                .body("receivers[0].receivedBy", equalTo("Người thử approver"));
        Api.as(giver)
                .get("/contributions/{id}/transitions", asked)
                .then()
                .body("items.action", contains("pledge", "deliver", "receive"))
                .body("items.to", contains("PLEDGED", "DELIVERED", "RECEIVED"))
                .body("items.organisation.code", contains(inner.school(), inner.school(), outer.school()));
        Api.as(giver)
                .get("/contributions/{id}/history", asked)
                .then()
                .statusCode(200)
                .body("items.action", contains("receive", "deliver"));
    }

    @Test
    void whoStandsAboveBothOrGaveItReceivesNothing() {
        String id = ContributionFixtures.delivered(giver, inner.school(), outer.school());
        refused(People.department(), id, RECEIVE, "CONTRIBUTION_BOTH_SIDES");
        refused(People.approver(inner.school(), outer.school()), id, RECEIVE, "CONTRIBUTION_BOTH_SIDES");
        refused(inner.approver(), id, RECEIVE, "CONTRIBUTION_RECEIVER_ONLY");
        refused(People.editor(outer.school()), id, RECEIVE, "APPROVER_NEEDED");
        refused(principal, id, Map.of("action", "withdraw", "comment", "Thôi"), "CONTRIBUTION_GIVER_ONLY");
        ContributionFixtures.create(
                        People.editor(outer.school()), ContributionFixtures.body(inner.school(), outer.school()))
                .statusCode(403)
                .body("code", equalTo("CONTRIBUTION_GIVER_ONLY"));
        ContributionFixtures.step(outer.approver(), id, RECEIVE).statusCode(200);
    }

    @Test
    void whereASponsorAloneGivesThoseOfTheReceiverKeepTheRecordAndOneOfThemConfirms() {
        Map<String, Object> body = ContributionFixtures.with(
                ContributionFixtures.with(ContributionFixtures.body(null, outer.school()), "deliver", true),
                "sponsors",
                List.of(Map.of("kind", "ENTERPRISE", "name", "Công ty Sách Hồng Hà")));
        ContributionFixtures.create(giver, body).statusCode(403);
        String own = Api.field("id", 201, ContributionFixtures.create(principal, body));
        refused(principal, own, RECEIVE, "CONTRIBUTION_OWN_WORD");
        ContributionFixtures.step(outer.approver(), own, RECEIVE)
                .statusCode(200)
                .body("sponsors.name", contains("Công ty Sách Hồng Hà"))
                .body("status", equalTo("RECEIVED"));
        Api.as(principal)
                .get("/contributions?q=sach hong ha&school=" + outer.school())
                .then()
                .body("items.id", contains(own));
    }

    @Test
    void everyReceiverGivesItsOwnWord() {
        Subtree third = OrganisationFixtures.outer("PRESCHOOL");
        String id = ContributionFixtures.delivered(giver, inner.school(), outer.school(), third.school());
        ContributionFixtures.step(principal, id, Map.of("action", "receive", "receiver", third.school()))
                .statusCode(403);
        ContributionFixtures.step(principal, id, RECEIVE)
                .statusCode(200)
                .body("status", equalTo("DELIVERED"))
                .body("receivers.receivedOn", contains(notNullValue(), nullValue()));
        ContributionFixtures.step(principal, id, RECEIVE)
                .statusCode(409)
                .body("code", equalTo("CONTRIBUTION_ALREADY_RECEIVED"));
        ContributionFixtures.step(third.approver(), id, RECEIVE)
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("countedFrom", equalTo(TODAY.toString()));
    }

    @Test
    void aDisputeNeedsAReasonAndTheGiverCorrects() {
        String id = ContributionFixtures.delivered(giver, inner.school(), outer.school());
        ContributionFixtures.step(principal, id, RECEIVE).statusCode(200);
        ContributionFixtures.step(principal, id, Map.of("action", "return", "comment", " "))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/comment"));
        Map<String, Object> corrected = ContributionFixtures.with(
                ContributionFixtures.with(ContributionFixtures.body(inner.school(), outer.school()), "quantity", 75),
                "deliver",
                true);
        Api.json(giver, "1", corrected)
                .put("/contributions/{id}", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("CONTRIBUTION_EDIT_NOT_NOW"));
        ContributionFixtures.step(principal, id, Map.of("action", "return", "comment", "Chỉ có 75 suất"))
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("returnComment", equalTo("Chỉ có 75 suất"))
                .body("countedFrom", nullValue());
        waiting(giver).body("items.kind", contains("CORRECT_CONTRIBUTION"));
        Api.json(
                        giver,
                        ContributionFixtures.etag(giver, id),
                        ContributionFixtures.with(corrected, "givers", List.of(inner.unit())))
                .put("/contributions/{id}", id)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("CONTRIBUTION_GIVERS_STAY"));
        Api.json(giver, ContributionFixtures.etag(giver, id), corrected)
                .put("/contributions/{id}", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("DELIVERED"))
                .body("quantity", equalTo(75));
        ContributionFixtures.step(principal, id, RECEIVE)
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("returnComment", nullValue());
    }

    @Test
    void aPledgeWaitsForItsGiverAndIsDeliveredOrWithdrawn() {
        Map<String, Object> body = ContributionFixtures.body(inner.school(), outer.school());
        String id = Api.field("id", 201, ContributionFixtures.create(giver, body));
        waiting(giver)
                .body("items.kind", contains("DELIVER_CONTRIBUTION"))
                .body("items[0].title", equalTo("Học bổng: 80 suất"))
                .body("items[0].counterpart.code", equalTo(outer.school()));
        waiting(principal).body("items", hasSize(0));
        String ahead = Api.field(
                "id",
                201,
                ContributionFixtures.create(
                        giver,
                        ContributionFixtures.with(
                                body, "date", TODAY.plusDays(2).toString())));
        refusedNow(giver, ahead, Map.of("action", "deliver"), "CONTRIBUTION_NOT_YET");
        refusedNow(principal, ahead, RECEIVE, "CONTRIBUTION_RECEIVE_NOT_NOW");
        ContributionFixtures.create(
                        giver,
                        ContributionFixtures.with(
                                ContributionFixtures.with(
                                        body, "date", TODAY.plusDays(2).toString()),
                                "deliver",
                                true))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/date"));
        ContributionFixtures.step(giver, ahead, Map.of("action", "withdraw"))
                .statusCode(400)
                .body("errors[0].code", equalTo("CONTRIBUTION_REASON_NEEDED"));
        ContributionFixtures.step(giver, ahead, Map.of("action", "withdraw", "comment", "Không mua được"))
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawComment", equalTo("Không mua được"))
                .body("allowedActions.allowed", not(hasItem(true)));
        ContributionFixtures.step(giver, id, Map.of("action", "deliver")).statusCode(200);
        for (String who : List.of(principal, outer.approver())) {
            waiting(who)
                    .body("items.kind", contains("RECEIVE_CONTRIBUTION"))
                    .body("items[0].action", equalTo("receive"))
                    .body("items[0].organisation.code", equalTo(outer.school()))
                    .body("items[0].counterpart.code", equalTo(inner.school()));
        }
        for (String who : List.of(
                giver,
                inner.approver(),
                People.editor(outer.school()),
                People.approver(inner.school(), outer.school()),
                People.auditor())) {
            waiting(who).body("items.findAll { it.recordId == '" + id + "' }", hasSize(0));
        }
    }

    @Test
    void ofAListOfNamesItsMarkAloneIsKept() {
        String id = ContributionFixtures.delivered(giver, inner.school(), outer.school());
        String teacher = People.editor(outer.school());
        ContributionFixtures.step(teacher, id, Map.of("action", "seal", "listSha256", "Nguyễn Văn A"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/listSha256"));
        ContributionFixtures.step(teacher, id, Map.of("action", "seal", "listSha256", MARK))
                .statusCode(200)
                .body("listSha256", equalTo(MARK))
                .body("listSealedOn", equalTo(TODAY.toString()))
                .body("status", equalTo("DELIVERED"));
        String other = "f".repeat(64);
        ContributionFixtures.step(teacher, id, Map.of("action", "seal", "listSha256", other))
                .statusCode(400)
                .body("errors[0].code", equalTo("CONTRIBUTION_RESEAL_REASON"));
        ContributionFixtures.step(
                        teacher, id, Map.of("action", "seal", "listSha256", other, "comment", "Thay một học sinh"))
                .statusCode(200)
                .body("listSha256", equalTo(other));
    }

    @Test
    void outsideTheScopeThereIsNothing() {
        String id = ContributionFixtures.delivered(giver, inner.school(), outer.school());
        Subtree others = OrganisationFixtures.inner("PRESCHOOL");
        for (String stranger : List.of(others.approver(), People.viewer(others.school()))) {
            Api.as(stranger).get("/contributions/{id}", id).then().statusCode(404);
            Api.as(stranger).get("/contributions/{id}/transitions", id).then().statusCode(404);
            Api.as(stranger).get("/contributions/{id}/history", id).then().statusCode(404);
            Api.as(stranger)
                    .get("/contributions?school=" + inner.school())
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        Api.json(others.approver(), "0", RECEIVE)
                .post("/contributions/{id}/transitions", id)
                .then()
                .statusCode(404);
        for (String reader : List.of(inner.viewer(), outer.viewer(), People.department(), People.auditor())) {
            Api.as(reader).get("/contributions/{id}", id).then().statusCode(200);
            for (String side : List.of("giver=" + inner.unit(), "receiver=" + outer.unit(), "unit=" + outer.school())) {
                Api.as(reader).get("/contributions?" + side).then().body("items.id", contains(id));
            }
            Api.as(reader).get("/contributions?giver=" + outer.unit()).then().body("items", hasSize(0));
        }
        Api.anyone().get("/contributions").then().statusCode(401);
    }

    @Test
    void whatDoesNotFitIsRefusedAtItsField() {
        Map<String, Object> body = ContributionFixtures.body(inner.school(), outer.school());
        wrong(ContributionFixtures.with(body, "receivers", List.of(inner.school())), "CONTRIBUTION_PARTIES_DIFFER");
        wrong(ContributionFixtures.with(body, "receivers", List.of("KHONG-CO")), "ORGANISATION_UNKNOWN");
        wrong(ContributionFixtures.with(body, "kind", "MONEY"), "CONTRIBUTION_MONEY_IN_VND");
        wrong(ContributionFixtures.with(body, "unitOfMeasure", "VND"), "CONTRIBUTION_MONEY_IS_ITS_VALUE");
        wrong(ContributionFixtures.with(body, "quantity", 0), "TOO_SMALL");
        wrong(ContributionFixtures.with(body, "date", "1999-01-01"), "DATE_INVALID");
        ContributionFixtures.create(
                        giver,
                        ContributionFixtures.with(
                                ContributionFixtures.with(body, "givers", List.of()), "sponsors", List.of()))
                .statusCode(403);
        Api.json(giver, body)
                .queryParam("validateOnly", true)
                .post("/contributions")
                .then()
                .statusCode(200);
        Api.as(giver).get("/contributions?school=" + inner.school()).then().body("items", hasSize(0));
        String id = Api.field("id", 201, ContributionFixtures.create(giver, body));
        Api.json(giver, Map.of("action", "deliver"))
                .post("/contributions/{id}/transitions", id)
                .then()
                .statusCode(428);
        Api.json(giver, "7", Map.of("action", "deliver"))
                .post("/contributions/{id}/transitions", id)
                .then()
                .statusCode(412);
        ContributionFixtures.step(giver, id, Map.of("action", "explode"))
                .statusCode(400)
                .body("errors[0].code", equalTo("VALUE_UNKNOWN"));
    }

    private void wrong(Map<String, Object> body, String code) {
        ContributionFixtures.create(giver, body).statusCode(400).body("errors[0].code", equalTo(code));
    }

    private static void refused(String who, String id, Map<String, Object> step, String code) {
        ContributionFixtures.step(who, id, step).statusCode(403).body("code", equalTo(code));
    }

    private static void refusedNow(String who, String id, Map<String, Object> step, String code) {
        ContributionFixtures.step(who, id, step).statusCode(409).body("code", equalTo(code));
    }

    private static ValidatableResponse waiting(String who) {
        return Api.as(who).get("/worklist").then().statusCode(200);
    }
}
