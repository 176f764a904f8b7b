package vn.chungtay.pairings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** Many pairs at once: seen first, then made in one transaction, at a price that does not grow. */
@QuarkusTest
class PairingBatchTest {

    @Test
    void aSuperiorOfBothSeesTheEffectAndThenJoinsThemAtOnce() {
        Subtree near = OrganisationFixtures.inner("PRIMARY", "PRIMARY", "PRESCHOOL");
        Subtree far = OrganisationFixtures.outer("PRIMARY", "PRIMARY", "PRESCHOOL");
        String units = unitPairing(near, far);
        Map<String, Object> batch = Map.of("pairs", side(near, far), "underPairingId", units, "message", "Cùng tiến");
        join(People.department(), batch, true)
                .body("applied", equalTo(false))
                .body("made", equalTo(3))
                .body("rows.outcome", everyItem(equalTo("MADE")))
                .body("rows.row", contains(1, 2, 3))
                .body("rows[0].pairingId", nullValue())
                .body("rows[2].level", equalTo("PRESCHOOL"))
                .body("rows[0].first.code", equalTo(near.school()));
        schoolsOf(near).body("items", empty());
        join(People.department(), batch, false)
                .body("applied", equalTo(true))
                .body("made", equalTo(3))
                .body("rows.pairingId", everyItem(notNullValue()));
        String id = schoolsOf(near)
                .body("items", hasSize(3))
                .body("items.status", everyItem(equalTo("ACTIVE")))
                .body("items.underPairingId", everyItem(equalTo(units)))
                .body("items.message", everyItem(equalTo("Cùng tiến")))
                .extract()
                .path("items[0].id");
        Api.as(near.viewer())
                .get("/pairings/{id}/transitions", id)
                .then()
                .body("items.action", contains("propose"))
                .body("items[0].to", equalTo("ACTIVE"));
        Api.as(near.viewer())
                .get("/pairings/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        join(People.department(), batch, false)
                .body("made", equalTo(0))
                .body("existing", equalTo(3))
                .body("rows[1].pairingId", notNullValue());
    }

    @Test
    void whoIsAboveOneSideAloneProposes() {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        String id = join(near.approver(), Map.of("pairs", List.of(pair(far.school(), near.school()))), false)
                .body("proposed", equalTo(1))
                .body("rows[0].outcome", equalTo("PROPOSED"))
                .extract()
                .path("rows[0].pairingId");
        Api.as(far.viewer())
                .get("/pairings/{id}", id)
                .then()
                .body("status", equalTo("PROPOSED"))
                .body("proposedBy.code", equalTo(near.school()));
        Api.json(far.approver(), "0", Map.of("action", "accept"))
                .post("/pairings/{id}/transitions", id)
                .then()
                .statusCode(200);
    }

    @Test
    void eachRefusedPairSaysWhyAndNothingIsWrittenUnlessPartly() {
        Subtree near = OrganisationFixtures.inner("PRIMARY", "PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY", "PRESCHOOL");
        List<Map<String, Object>> pairs = new ArrayList<>(List.of(
                pair(near.school(), far.school()),
                pair(far.school(), near.school()),
                pair(near.school(), far.schools().get(1)),
                pair(near.school(), near.school()),
                pair(near.school(), far.unit()),
                pair(near.school(), "NOBODY"),
                pair(far.school(), far.schools().get(1), "level", "PRESCHOOL"),
                pair(near.schools().get(1), far.schools().get(1), "levelOverrideReason", "Cùng khuôn viên"),
                pair(near.schools().get(1), far.school(), "underPairingId", "019a2f6c-3b7e-7c41-9d55-2f1e8c0b7a63")));
        Map<String, Object> batch = new java.util.HashMap<>(Map.of("pairs", pairs));
        join(near.approver(), batch, false)
                .body("applied", equalTo(false))
                .body(
                        "rows.code",
                        contains(
                                null,
                                "PAIRING_ROW_TWICE",
                                "LEVELS_DIFFER",
                                "PAIRING_PARTIES_DIFFER",
                                "PAIRING_KIND_FITS",
                                "ORGANISATION_UNKNOWN",
                                "LEVELS_DIFFER",
                                null,
                                "PAIRING_UNDER"))
                .body("refused", equalTo(7))
                .body(
                        "rows[2].reason",
                        equalTo("Hai trường không có cấp học chung; hãy nêu lý do nếu vẫn muốn kết nghĩa."));
        schoolsOf(near).body("items", empty());
        batch.put("partial", true);
        join(near.approver(), batch, false).body("applied", equalTo(true)).body("proposed", equalTo(2));
        schoolsOf(near).body("items", hasSize(2));
        Subtree third = OrganisationFixtures.outer("PRIMARY");
        join(third.approver(), Map.of("pairs", List.of(pair(near.school(), far.school()))), false)
                .body("rows.code", contains("NOT_YOUR_ORGANISATION"));
    }

    @Test
    void aFileSaysTheSame() {
        Subtree near = OrganisationFixtures.inner("PRIMARY", "PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY", "PRIMARY");
        String units = unitPairing(near, far);
        String heading =
                "Mã bên thứ nhất,Mã bên thứ hai,Cấp học,Mã tham chiếu kết nối cấp trên,Lý do khác cấp học,Lời nhắn";
        String sound = String.join(",", near.school(), far.school(), "PRIMARY", units, "", "Chào bạn");
        String wrong = String.join(",", near.schools().get(1), far.schools().get(1), "MIDDLE,,,");
        file(near.approver(), "", heading, sound, wrong)
                .body("applied", equalTo(false))
                .body("rows.row", contains(2, 3))
                .body("rows.outcome", contains("PROPOSED", "REFUSED"))
                .body("rows[1].code", equalTo("VALUE_UNKNOWN"))
                .body("problems.row", contains(3))
                .body("problems.column", contains("Cấp học"))
                .body("problems.value", contains("MIDDLE"))
                .body("problems.code", contains("VALUE_UNKNOWN"));
        schoolsOf(near).body("items", empty());
        file(near.approver(), "?partial=true", heading, sound, wrong).body("applied", equalTo(true));
        schoolsOf(near).body("items.message", contains("Chào bạn")).body("items[0].underPairingId", equalTo(units));
        file(near.approver(), "", heading, sound).body("existing", equalTo(1));
    }

    /** Each cell that is missing or wrong is named by row and column, in the words of the reader beside those of the file. */
    @Test
    void aFileNamesEveryCellThatIsWrong() {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRESCHOOL");
        file(
                        near.approver(),
                        "",
                        "firstCode,secondCode,level",
                        "," + far.school() + ",MIDDLE",
                        near.school() + ",NOBODY,",
                        near.school() + ',' + far.school() + ',')
                .body("refused", equalTo(3))
                .body("problems.row", contains(2, 2, 3, 4))
                .body("problems.column", contains("firstCode", "level", "secondCode", "levelOverrideReason"))
                .body(
                        "problems.heading",
                        contains("Mã bên thứ nhất", "Cấp học", "Mã bên thứ hai", "Lý do khác cấp học"))
                .body("problems.value", contains(null, "MIDDLE", "NOBODY", null))
                .body("problems.code", contains("REQUIRED", "VALUE_UNKNOWN", "ORGANISATION_UNKNOWN", "LEVELS_DIFFER"));
        join(near.approver(), Map.of("pairs", List.of(pair(near.school(), "NOBODY"))), true)
                .body("problems.row", contains(1))
                .body("problems.column", contains("second"))
                .body("problems.value", contains("NOBODY"));
    }

    /** The batch is of today: who is to bear a code from tomorrow on is not meant by it yet. */
    @Test
    void aCodeMeansWhoBearsItOnTheDayOfTheBatch() {
        Subtree near = OrganisationFixtures.inner("PRIMARY", "PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        String tomorrow = LocalDate.now(HanoiTime.ZONE).plusDays(1).toString();
        String code = near.school();
        recoded(code, OrganisationFixtures.code(), tomorrow);
        recoded(near.schools().get(1), code, tomorrow);
        join(near.approver(), Map.of("pairs", List.of(pair(code, far.school()))), true)
                .body("rows[0].first.id", equalTo(near.schoolId().toString()))
                .body("rows.outcome", contains("PROPOSED"));
    }

    private static void recoded(String code, String fresh, String from) {
        String etag = Api.field(
                "etag",
                200,
                Api.as(People.administrator())
                        .get("/organisations/{code}", code)
                        .then());
        Api.json(People.administrator(), etag, Map.of("from", from, "code", fresh))
                .post("/organisations/{code}/versions", code)
                .then()
                .statusCode(201);
    }

    @Test
    void refusesWhoMayNotTooManyAndNoPhase() {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        Map<String, Object> one = pair(near.school(), far.school());
        Api.json(near.editor(), Map.of("pairs", List.of(one)))
                .post("/pairings/batches")
                .then()
                .statusCode(403);
        Api.json(near.approver(), Map.of("pairs", Collections.nCopies(501, one)))
                .post("/pairings/batches")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("SIZE"));
        Api.json(near.approver(), Map.of("pairs", List.of(one), "phase", "2022-2025"))
                .post("/pairings/batches")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("PHASE_OVER"));
        String[] rows = new String[502];
        Arrays.fill(rows, near.school() + ',' + far.school());
        rows[0] = "firstCode,secondCode";
        Api.as(near.approver())
                .contentType("text/csv; charset=UTF-8")
                .body(String.join("\n", rows).getBytes(StandardCharsets.UTF_8))
                .post("/pairings/batches/imports")
                .then()
                .statusCode(400)
                .body("code", equalTo("FILE_TOO_MANY_ROWS"));
    }

    @Test
    void fiveHundredPairsCostTheStatementsOfOne() throws SQLException {
        String[] levels = new String[25];
        Arrays.fill(levels, "PRIMARY");
        Subtree near = OrganisationFixtures.inner(levels);
        Subtree far = OrganisationFixtures.outer(levels);
        List<Map<String, Object>> all = new ArrayList<>();
        near.schools().forEach(one -> far.schools().forEach(other -> all.add(pair(one, other))));
        List<Map<String, Object>> pairs = all.subList(0, 500);
        String department = People.department();
        join(department, Map.of("pairs", pairs.subList(0, 1)), true);
        long before = DatabaseResource.statementsOfService();
        join(department, Map.of("pairs", pairs), false).body("made", equalTo(500));
        assertThat(DatabaseResource.statementsOfService() - before).isLessThanOrEqualTo(10);
    }

    private static String unitPairing(Subtree near, Subtree far) {
        return Api.json(People.department(), PairingFixtures.proposal(near.unit(), far.unit()))
                .post("/pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<Map<String, Object>> side(Subtree near, Subtree far) {
        List<Map<String, Object>> pairs = new ArrayList<>();
        for (int i = 0; i < near.schools().size(); i++) {
            pairs.add(pair(near.schools().get(i), far.schools().get(i)));
        }
        return pairs;
    }

    private static Map<String, Object> pair(String first, String second, Object... more) {
        return PairingFixtures.proposal(first, second, more);
    }

    private static ValidatableResponse join(String token, Map<String, Object> batch, boolean dryRun) {
        return Api.json(token, batch)
                .queryParam("validateOnly", dryRun)
                .post("/pairings/batches")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse file(String token, String query, String... lines) {
        return Api.as(token)
                .contentType("text/csv; charset=UTF-8")
                .body((String.join("\n", lines) + '\n').getBytes(StandardCharsets.UTF_8))
                .post("/pairings/batches/imports" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse schoolsOf(Subtree near) {
        return Api.as(near.viewer())
                .queryParam("unit", near.unit())
                .queryParam("kind", "SCHOOL")
                .get("/pairings")
                .then()
                .statusCode(200);
    }
}
