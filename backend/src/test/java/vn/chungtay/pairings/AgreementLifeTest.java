package vn.chungtay.pairings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import vn.chungtay.attachments.Uploads;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;
import vn.chungtay.testing.Signatories;

/** From draft to renewal: who says what, what holds on which day, and the paper. */
@QuarkusTest
class AgreementLifeTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final LocalDate today = LocalDate.now(HanoiTime.ZONE);
    private Subtree near;
    private Subtree far;
    private String pairing;

    @BeforeEach
    void paired() {
        near = OrganisationFixtures.inner("PRIMARY");
        far = OrganisationFixtures.outer("PRIMARY");
        pairing = PairingFixtures.active(near, far);
    }

    @Test
    void eitherSideAmendsADraftAndTakesTheOthersWordBack() {
        String id = drafted(near.editor(), Map.of());
        read(id).body("confirmedBy", empty()).body("signedOn", nullValue());
        amend(near.approver(), id, Map.of("place", "Hà Nội"))
                .statusCode(200)
                .body("confirmedBy.code", contains(near.school()));
        amend(far.approver(), id, Map.of("commitments", List.of(" Dự giờ chung ", "Trao đổi học liệu")))
                .statusCode(200)
                .body("confirmedBy.code", contains(far.school()))
                .body("commitments", contains("Dự giờ chung", "Trao đổi học liệu"))
                .body("place", nullValue())
                .body("signatories.post", contains("Hiệu trưởng", "Phó Hiệu trưởng"));
        amend(far.editor(), id, Map.of()).statusCode(200).body("confirmedBy", empty());
        amend(near.viewer(), id, Map.of()).statusCode(403);
        amend(OrganisationFixtures.outer().approver(), id, Map.of())
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_ORGANISATION"));
        amend(near.approver(), id, Map.of("type", "PLEDGE"))
                .statusCode(400)
                .body("errors[0].code", equalTo("AGREEMENT_TYPE_UNFIT"));
        amend(
                        near.approver(),
                        id,
                        Map.of(
                                "validFrom",
                                today.toString(),
                                "validUntil",
                                today.minusDays(1).toString()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/validUntil"));
        Map<String, Object> unnamed = new HashMap<>(terms());
        unnamed.put("signatories", List.of(Map.of("side", "FIRST", "name", " ", "post", "Hiệu trưởng")));
        Api.json(near.approver(), etag(id), unnamed)
                .put("/agreements/{id}", id)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/signatories/0/name"));
        Api.json(near.approver(), terms()).put("/agreements/{id}", id).then().statusCode(428);
        Api.json(near.approver(), "0", terms())
                .put("/agreements/{id}", id)
                .then()
                .statusCode(412);
        step(near.approver(), id, Map.of("action", "sign")).statusCode(200).body("status", equalTo("DRAFT"));
        step(far.approver(), id, Map.of("action", "sign"))
                .statusCode(200)
                .body("status", equalTo("SIGNED"))
                .body("signedOn", equalTo(today.toString()));
        amend(near.approver(), id, Map.of()).statusCode(409).body("code", equalTo("AGREEMENT_NOT_DRAFT"));
        Api.as(near.viewer())
                .get("/agreements/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items.changes.flatten().part", hasItem("commitments"))
                .body("items.changes.flatten().part", hasItem("signatories"));
    }

    @Test
    void nobodySignsForASideThatNamesNobody() {
        String id = drafted(
                near.approver(),
                Map.of("signatories", List.of(Map.of("side", "FIRST", "name", "Lan", "post", "Hiệu trưởng"))));
        read(id).body("allowedActions.find { it.action == 'sign' }.allowed", equalTo(false));
        step(far.approver(), id, Map.of("action", "sign"))
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_SIGNATORIES"));
        Api.as(far.approver())
                .get("/worklist")
                .then()
                .body("items.findAll { it.kind == 'SIGN_AGREEMENT' }.recordId", contains(id))
                .body("items.findAll { it.kind == 'SIGN_AGREEMENT' }.action", contains(nullValue()));
    }

    @Test
    void aSuperiorWithoutADayDraftsForTheTwo() {
        drafted(People.department(), Map.of());
        Api.as(near.viewer())
                .queryParam("pairing", pairing)
                .get("/agreements")
                .then()
                .body("items.status", contains("DRAFT"))
                .body("items[0].confirmedBy", empty());
    }

    @Test
    void runsOutByTheDayAndWarnsBothSidesBefore() {
        String id = signed(Map.of("validUntil", today.plusDays(60).toString()));
        for (Subtree side : List.of(near, far)) {
            Api.as(side.editor())
                    .get("/worklist")
                    .then()
                    .body("items.findAll { it.kind == 'RENEW_AGREEMENT' }.recordId", contains(id));
        }
        Api.as(People.department())
                .queryParam("organisation", near.unit())
                .get("/worklist")
                .then()
                .body("items.findAll { it.kind == 'RENEW_AGREEMENT' }", empty());
        filtered("expiring", 60).body("items.id", contains(id));
        filtered("expiring", 59).body("items", empty());
        filtered("asOf", today.plusDays(60)).body("items.status", contains("SIGNED"));
        filtered("asOf", today.plusDays(61)).body("items.status", contains("EXPIRED"));
        filtered("asOf", today.minusDays(1)).body("items", empty());
        filtered("status", "EXPIRED").body("items", empty());
        filtered("q", near.school() + " 12/bb").body("items.id", contains(id));
        filtered("q", "13/bb").body("items", empty());
        everSigned(today.plusDays(400)).body("items", hasSize(1));
        signed(Map.of("validUntil", today.plusDays(61).toString()));
        Api.as(near.editor())
                .get("/worklist")
                .then()
                .body("items.findAll { it.kind == 'RENEW_AGREEMENT' }.recordId", contains(id));
    }

    @Test
    void nobodyRenewsThePaperOfAnEndedPairing() {
        String id = signed(Map.of("validUntil", today.plusDays(30).toString()));
        filtered("expiring", 60).body("items.id", contains(id));
        Api.json(near.approver(), "1", Map.of("action", "end", "endReason", "MUTUAL"))
                .post("/pairings/{id}/transitions", pairing)
                .then()
                .statusCode(200);
        filtered("expiring", 60).body("items", empty());
    }

    @Test
    void aRenewalIsADraftOfTheSame() {
        String id = signed(Map.of(
                "validUntil",
                today.plusDays(10).toString(),
                "commitments",
                List.of("Dự giờ chung"),
                "place",
                "Hà Nội"));
        Map<String, Object> renewal = Map.of("pairingId", pairing, "type", "MEMORANDUM", "renewsId", id);
        String next = Api.json(near.approver(), renewal)
                .post("/agreements")
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("confirmedBy", empty())
                .body("number", nullValue())
                .body("commitments", contains("Dự giờ chung"))
                .body("signatories", hasSize(2))
                .body("validFrom", equalTo(today.plusDays(11).toString()))
                .body("renewsId", equalTo(id))
                .extract()
                .path("id");
        read(id).body("renewedById", equalTo(next))
                .body("allowedActions.find { it.action == 'renew' }.allowed", equalTo(false));
        Api.json(far.approver(), renewal)
                .post("/agreements")
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_RENEWED_ONCE"));
        Api.as(near.editor()).get("/worklist").then().body("items.findAll { it.kind == 'RENEW_AGREEMENT' }", empty());
        Subtree other = OrganisationFixtures.outer("PRIMARY");
        Map<String, Object> elsewhere = new HashMap<>(renewal);
        elsewhere.put("pairingId", PairingFixtures.active(near, other));
        Api.json(near.approver(), elsewhere)
                .post("/agreements")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("AGREEMENT_RENEWS"));
    }

    @Test
    void isTerminatedByEitherSideWithAReason() {
        String id = signed(Map.of());
        step(near.approver(), id, Map.of("action", "terminate"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/endReason"));
        step(near.editor(), id, Map.of("action", "terminate", "endReason", "MUTUAL"))
                .statusCode(403);
        step(far.approver(), id, Map.of("action", "sign", "endReason", "MUTUAL"))
                .statusCode(409);
        step(far.approver(), id, Map.of("action", "terminate", "endReason", "MUTUAL", "on", today.toString()))
                .statusCode(200)
                .body("status", equalTo("TERMINATED"))
                .body("endReason", equalTo("MUTUAL"))
                .body("endedOn", equalTo(today.toString()));
        step(near.approver(), id, Map.of("action", "terminate", "endReason", "MUTUAL"))
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_NOT_IN_FORCE"));
        everSigned(today).body("items", hasSize(1));
        filtered("status", "TERMINATED").body("items.id", contains(id));
    }

    @Test
    void whatWasSignedInErrorNoLongerCountsFromTheDayItIsSaid() {
        String id = signed(Map.of());
        everSigned(today).body("items", hasSize(1));
        step(near.approver(), id, Map.of("action", "terminate", "endReason", "ERROR"))
                .statusCode(200);
        everSigned(today).body("items", empty());
    }

    @Test
    void thePaperIsForThoseAboveAParty() throws IOException {
        String id = signed(Map.of("commitments", List.of("Dự giờ chung")));
        var answer = Api.as(near.viewer()).accept(DOCX).get("/agreements/{id}/paper", id);
        answer.then()
                .statusCode(200)
                .contentType(DOCX)
                .header("Content-Disposition", containsString("filename*=UTF-8''D%E1%BB%B1%20th%E1%BA%A3o%20bi%C3%AAn"))
                .header(
                        "Content-Disposition",
                        containsString("filename=\"Du thao bien ban ghi nho song phuong - Truong"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.asByteArray()));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("BIÊN BẢN GHI NHỚ SONG PHƯƠNG", "1. Dự giờ chung.", "KT. HIỆU TRƯỞNG", "Số: …/BGN-…")
                    .contains("ngày … tháng … năm …")
                    .doesNotContain("12/BB-GN");
        }
        Api.as(OrganisationFixtures.outer().approver())
                .accept(DOCX)
                .get("/agreements/{id}/paper", id)
                .then()
                .statusCode(403)
                .body("code", equalTo("PAPER_NOT_YOURS"));
        Api.as(near.viewer())
                .accept(DOCX)
                .get("/agreements/{id}/paper", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void eitherSideThrowsADraftAwayAndWhatWasSignedStays() {
        String old = signed(Map.of());
        String id = drafted(near.editor(), Map.of("renewsId", old, "commitments", List.of("Dự giờ chung")));
        String scan = Uploads.declared(near.editor(), Uploads.said("agreements", id, "bien-ban.pdf", 100));
        discard(near.viewer(), id, etag(id)).statusCode(403);
        discard(OrganisationFixtures.outer().approver(), id, etag(id))
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_ORGANISATION"));
        discard(far.editor(), id, "7").statusCode(412);
        Api.as(far.editor()).delete("/agreements/{id}", id).then().statusCode(428);
        Api.as(far.editor())
                .get("/agreements/{id}", id)
                .then()
                .body("allowedActions.find { it.action == 'discard' }.allowed", equalTo(true));
        Api.as(far.editor())
                .header("If-Match", '"' + etag(id) + '"')
                .queryParam("validateOnly", true)
                .delete("/agreements/{id}", id)
                .then()
                .statusCode(200);
        discard(far.editor(), id, etag(id))
                .statusCode(200)
                .body("id", equalTo(pairing))
                .body("agreements.id", contains(old));
        Api.as(near.viewer()).get("/agreements/{id}", id).then().statusCode(404);
        Api.as(near.editor()).get("/attachments/{id}", scan).then().statusCode(404);
        discard(near.approver(), old, etag(old)).statusCode(409).body("code", equalTo("AGREEMENT_NOT_DRAFT"));
        refused("agreement_not_draft", "delete from agreement where id = ?", old);
        drafted(near.editor(), Map.of("renewsId", old));
    }

    @Test
    void aDraftIsBetweenTheTwo() {
        String old = signed(Map.of());
        String id = drafted(near.editor(), Map.of("renewsId", old));
        String stranger = OrganisationFixtures.outer().approver();
        for (String path : List.of("", "/transitions", "/history")) {
            Api.as(stranger).get("/agreements/{id}" + path, id).then().statusCode(404);
            Api.as(far.viewer()).get("/agreements/{id}" + path, id).then().statusCode(200);
        }
        Api.as(stranger).accept(DOCX).get("/agreements/{id}/paper", id).then().statusCode(404);
        Api.as(stranger)
                .queryParam("pairing", pairing)
                .get("/agreements")
                .then()
                .body("items.id", contains(old));
        Api.as(stranger).get("/pairings/{id}", pairing).then().body("agreements.id", contains(old));
        Api.as(stranger).get("/agreements/{id}", old).then().body("renewedById", nullValue());
        read(old).body("renewedById", equalTo(id));
    }

    @Test
    void ofAPairingThatHasEndedTheDraftIsStillThrownAway() {
        String id = drafted(near.editor(), Map.of());
        Api.json(near.approver(), "1", Map.of("action", "end", "endReason", "MUTUAL"))
                .post("/pairings/{id}/transitions", pairing)
                .then()
                .statusCode(200);
        discard(near.editor(), id, etag(id)).statusCode(200).body("agreements", empty());
    }

    /** What no request can bring about, the database refuses as well. */
    @Test
    void theDatabaseHoldsWhatMustHold() {
        String id = signed(Map.of("commitments", List.of("Dự giờ chung")));
        String draft = drafted(near.approver(), Map.of("signatories", List.of()));
        refused("agreement_signed_stays", "update agreement_commitment set words = 'x' where agreement_id = ?", id);
        refused("agreement_signed_stays", "delete from agreement_signatory where agreement_id = ?", id);
        refused("agreement_expiry_follows", "update agreement set status = 'EXPIRED' where id = ?", id);
        refused("agreement_end", "update agreement set status = 'TERMINATED' where id = ?", id);
        refused("agreement_term", "update agreement set valid_until = signed_on - 1 where id = ?", id);
        refused(
                "agreement_end_period",
                "update agreement set status = 'TERMINATED', end_reason = 'MUTUAL', ended_on = signed_on - 1 where id = ?",
                id);
        refused("agreement_renews", "update agreement set renews_id = '" + draft + "' where id = ?", id);
        refused(
                "agreement_signatories",
                "update agreement set status = 'SIGNED', signed_on = hanoi_today(), counted_from = hanoi_today(), second_confirmed_by = 'x' where id = ?",
                draft);
    }

    private static void refused(String constraint, String statement, String id) {
        assertThatThrownBy(() -> {
                    try (Connection service = DatabaseResource.asService();
                            PreparedStatement sql = service.prepareStatement(statement)) {
                        sql.setObject(1, UUID.fromString(id));
                        sql.executeUpdate();
                    }
                })
                .as(statement)
                .isInstanceOfSatisfying(PSQLException.class, failure -> {
                    assertThat(failure.getSQLState()).isEqualTo("23514");
                    assertThat(failure.getServerErrorMessage().getConstraint()).isEqualTo(constraint);
                });
    }

    private Map<String, Object> terms() {
        return new HashMap<>(
                Map.of("type", "MEMORANDUM", "signatories", Signatories.BOTH, "commitments", List.of("Cùng làm")));
    }

    private String drafted(String token, Map<String, ?> more) {
        Map<String, Object> body = terms();
        body.put("pairingId", pairing);
        body.putAll(more);
        return Api.json(token, body)
                .post("/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String signed(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("number", "12/BB-GN"));
        body.putAll(more);
        String id = drafted(near.approver(), body);
        step(far.approver(), id, Map.of("action", "sign")).statusCode(200).body("status", equalTo("SIGNED"));
        return id;
    }

    private ValidatableResponse amend(String token, String id, Map<String, ?> more) {
        Map<String, Object> body = terms();
        body.putAll(more);
        return Api.json(token, etag(id), body).put("/agreements/{id}", id).then();
    }

    private ValidatableResponse step(String token, String id, Map<String, ?> body) {
        return Api.json(token, etag(id), body)
                .post("/agreements/{id}/transitions", id)
                .then();
    }

    private ValidatableResponse discard(String token, String id, String etag) {
        return Api.as(token)
                .header("If-Match", '"' + etag + '"')
                .delete("/agreements/{id}", id)
                .then();
    }

    private ValidatableResponse read(String id) {
        return Api.as(near.viewer()).get("/agreements/{id}", id).then().statusCode(200);
    }

    private String etag(String id) {
        return read(id).extract().path("etag");
    }

    private ValidatableResponse filtered(String name, Object value) {
        return Api.as(far.viewer())
                .queryParam("pairing", pairing)
                .queryParam(name, value.toString())
                .get("/agreements")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse everSigned(LocalDate day) {
        return Api.as(far.viewer())
                .queryParam("scope", far.unit())
                .queryParam("asOf", day.toString())
                .get("/signed-organisations")
                .then()
                .statusCode(200);
    }
}
