package vn.chungtay.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.chungtay.organisations.OrganisationLifeTest.etag;
import static vn.chungtay.organisations.OrganisationLifeTest.keeper;
import static vn.chungtay.organisations.OrganisationLifeTest.refused;
import static vn.chungtay.organisations.OrganisationLifeTest.wrong;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** Who takes over from whom: many to many, and what ends with it. */
@QuarkusTest
class SuccessionResourceTest {

    private static final String ROOT = People.administrator();
    private static final String HEADING = "fromCode,toCode,on,formerCommunes,share";

    @Test
    void aMergerEndsWhoIsMergedOnTheDayBefore() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY", "PRIMARY", "PRIMARY");
        String one = tree.schools().get(0);
        String two = tree.schools().get(1);
        String whole = tree.schools().get(2);
        succeed(keeper(tree.unit()), "2026-08-01", List.of(one, two), Map.of("code", whole, "share", 0.5))
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.predecessor.code", containsInAnyOrder(one, two))
                .body("items[0].successor.code", equalTo(whole))
                .body("items[0].share", equalTo(0.5f))
                .body("items[0].decidingDocument", equalTo("QĐ 1/QĐ-UBND"))
                .body("items[0].predecessorEndedOn", equalTo("2026-07-31"));
        Api.as(tree.viewer())
                .get("/organisations/{code}", one)
                .then()
                .body("validTo", equalTo("2026-07-31"))
                .body("successors.organisation.code", contains(whole));
        Api.as(tree.viewer())
                .get("/organisations/{code}", whole)
                .then()
                .body("predecessors.organisation.code", containsInAnyOrder(one, two))
                .body("validTo", nullValue());
        list("successor", whole).body("items", hasSize(2));
        list("organisation", one).body("items.successor.code", contains(whole));
        list("predecessor", whole).body("items", empty());
    }

    @Test
    void whatIsSplitOffLeavesItsPredecessorStanding() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY", "PRIMARY");
        Map<String, Object> body = body(
                "2026-08-01",
                List.of(tree.school()),
                Map.of("code", tree.schools().get(1)));
        body.put("predecessorsGoOn", true);
        Api.json(ROOT, body)
                .post("/successions")
                .then()
                .statusCode(200)
                .body("items[0].predecessorEndedOn", nullValue());
        assertThat(lastDay(tree.school())).isNull();
    }

    @Test
    void saidAgainItIsStatedAnewAndNotTwice() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY", "PRIMARY", "PRIMARY");
        String from = tree.school();
        succeed(ROOT, "2026-08-01", List.of(from), Map.of("code", tree.schools().get(1), "share", 0.4))
                .statusCode(200);
        succeed(ROOT, "2026-08-01", List.of(from), Map.of("code", tree.schools().get(1), "share", 0.6))
                .statusCode(200);
        succeed(ROOT, "2026-08-01", List.of(from), Map.of("code", tree.schools().get(2), "share", 0.4))
                .statusCode(200);
        list("predecessor", from).body("items.share", containsInAnyOrder(0.6f, 0.4f));
        wrong(
                succeed(
                        ROOT,
                        "2026-09-01",
                        List.of(from),
                        Map.of("code", tree.schools().get(2))),
                "/on",
                "SUCCESSION_ENDED_OTHERWISE");
    }

    @Test
    void namesWhatDoesNotFit() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY", "PRIMARY");
        String one = tree.schools().get(0);
        String two = tree.schools().get(1);
        wrong(succeed(ROOT, "2026-08-01", List.of(one), Map.of("code", one)), "/to/0/code", "SUCCESSOR_TWICE");
        wrong(succeed(ROOT, "2026-08-01", List.of("KHONG"), Map.of("code", one)), "/from/0", "ORGANISATION_UNKNOWN");
        wrong(
                succeed(ROOT, LocalDate.now(HanoiTime.ZONE).plusDays(1).toString(), List.of(one), Map.of("code", two)),
                "/on",
                "DATE_IN_FUTURE");
        wrong(succeed(ROOT, "2026-08-01", List.of(one), Map.of("code", two, "share", 2)), "/to/0/share", "MALFORMED");
        String late = OrganisationFixtures.code();
        Api.json(ROOT, Map.of("code", late, "name", "Xã", "kind", "COMMUNE", "parent", "HN", "from", "2026-10-01"))
                .post("/organisations")
                .then()
                .statusCode(201);
        refused(succeed(ROOT, "2026-08-01", List.of(one), Map.of("code", late)), 409, "SUCCESSION_FITS");
        refused(
                succeed(
                        keeper(tree.unit()),
                        "2026-08-01",
                        List.of(one),
                        Map.of("code", OrganisationFixtures.outer().unit())),
                403,
                "NOT_YOUR_ORGANISATION");
        assertThat(lastDay(one)).isNull();
    }

    @Test
    void pairingsEndWithWhoIsTakenOverAndStandOtherwise() {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY", "PRIMARY");
        Subtree heir = OrganisationFixtures.inner();
        String units = paired(near.unit(), far.unit());
        String schools = paired(near.school(), far.school());
        String proposal = Api.json(heir.approver(), Map.of("first", heir.unit(), "second", near.unit()))
                .post("/pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String today = LocalDate.now(HanoiTime.ZONE).toString();
        Api.importCsv(ROOT, "schools", "code,parentCode,validFrom", near.school() + ',' + heir.unit() + ',' + today)
                .body("problems", empty());
        succeed(ROOT, today, List.of(near.unit()), Map.of("code", heir.unit())).statusCode(200);
        pairing(units)
                .body("status", equalTo("ENDED"))
                .body("endReason", equalTo("REFORM"))
                .body("endedOn", equalTo(today));
        pairing(proposal).body("status", equalTo("WITHDRAWN"));
        pairing(schools).body("status", equalTo("ACTIVE"));
        Api.as(People.department())
                .get("/pairings/{id}/transitions", units)
                .then()
                .body("items.action", contains("propose", "end"));
    }

    /** Whoever stands under it, as its school or by a cluster, is not left under nobody; a cluster that ends with it is no hindrance. */
    @Test
    void nobodyIsLeftUnderWhoEnds() {
        Subtree old = OrganisationFixtures.outer("PRIMARY", "PRIMARY");
        Subtree heir = OrganisationFixtures.outer();
        String day = LocalDate.now(HanoiTime.ZONE).toString();
        Map<String, Object> body = body(day, List.of(old.unit()), Map.of("code", heir.unit()));
        wrong(Api.json(ROOT, body).post("/successions").then(), "/from/0", "ORGANISATIONS_BELOW");
        Api.json(ROOT, body)
                .header("Accept-Language", "vi")
                .post("/successions")
                .then()
                .body(
                        "errors[0].message",
                        equalTo("Sau ngày đó vẫn còn 2 đơn vị, trường trực thuộc " + old.unit()
                                + "; hãy chuyển hoặc kết thúc các đơn vị ấy trước."));
        assertThat(lastDay(old.unit())).isNull();
        Api.importCsv(
                        ROOT,
                        "schools",
                        "code,parentCode,validFrom",
                        old.schools().get(0) + ',' + heir.unit() + ',' + day)
                .body("problems", empty());
        Api.json(ROOT, body)
                .header("Accept-Language", "en")
                .post("/successions")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("one organisation still stands under " + old.unit()));
        Api.importCsv(
                        ROOT,
                        "schools",
                        "code,parentCode,validFrom",
                        old.schools().get(1) + ',' + heir.unit() + ',' + day)
                .body("problems", empty());
        String cluster = cluster("HN");
        String another = cluster("HN");
        Api.importCsv(
                        ROOT,
                        "schools",
                        "code,name,levels,ownership,parentCode,professionalParentCode",
                        OrganisationFixtures.code() + ",Trường,PRIMARY,PUBLIC," + heir.unit() + ',' + cluster)
                .body("created", equalTo(1));
        wrong(succeed(ROOT, day, List.of(cluster), Map.of("code", another)), "/from/0", "ORGANISATIONS_BELOW");
        body.put("predecessorsGoOn", true);
        Api.json(ROOT, body).post("/successions").then().statusCode(200);
        body.remove("predecessorsGoOn");
        Api.json(ROOT, body).post("/successions").then().statusCode(200);
        assertThat(lastDay(old.unit()))
                .isEqualTo(LocalDate.parse(day).minusDays(1).toString());
        Api.json(ROOT, body).post("/successions").then().statusCode(200);
    }

    /** Files of a reform come one after the other, as its data have them: units, successions, and last the schools that move. */
    @Test
    void aFileOfSuccessionsComesBeforeTheOneThatMovesSchools() {
        Subtree old = OrganisationFixtures.outer("PRIMARY");
        Subtree heir = OrganisationFixtures.outer();
        Api.importCsv(ROOT, "successions", HEADING, old.unit() + ',' + heir.unit() + ",2026-08-01,,1")
                .body("problems", empty())
                .body("created", equalTo(1));
        Api.importCsv(ROOT, "schools", "code,parentCode,validFrom", old.school() + ',' + heir.unit() + ",2026-08-01")
                .body("problems", empty());
        Api.as(ROOT).get("/organisations/{code}", old.school()).then().body("parent.code", equalTo(heir.unit()));
    }

    private static String cluster(String parent) {
        String code = OrganisationFixtures.code();
        Api.json(ROOT, Map.of("code", code, "name", "Cụm " + code, "kind", "CLUSTER", "parent", parent))
                .post("/organisations")
                .then()
                .statusCode(201);
        return code;
    }

    @Test
    void anEndThatWasAMistakeTakesItsSuccessionWithIt() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY", "PRIMARY");
        succeed(
                        ROOT,
                        "2026-08-01",
                        List.of(tree.school()),
                        Map.of("code", tree.schools().get(1)))
                .statusCode(200);
        Api.json(ROOT, etag(tree.school()), Map.of("action", "reopen"))
                .post("/organisations/{code}/transitions", tree.school())
                .then()
                .statusCode(200)
                .body("validTo", nullValue())
                .body("successors", empty());
        list("organisation", tree.school()).body("items", empty());
    }

    @Test
    void aFileIsTakenAllOrNothingAndTwiceWithoutChange() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY", "PRIMARY", "PRIMARY");
        String good = tree.school() + ',' + tree.schools().get(1) + ",2026-08-01,6,0.5";
        Api.importCsv(
                        ROOT,
                        "successions",
                        HEADING,
                        good,
                        tree.schools().get(1) + ",KHONG-CO,2026-08-01,,",
                        tree.schools().get(2) + ',' + tree.school() + ",2026-08-01,,2")
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("problems.column", contains("toCode", "share"))
                .body("problems.code", contains("ORGANISATION_UNKNOWN", "TOO_LARGE"));
        assertThat(lastDay(tree.school())).isNull();
        String more = tree.school() + ',' + tree.schools().get(2) + ",2026-08-01,,0.5";
        Api.importCsv(ROOT, "successions", HEADING, good, more)
                .statusCode(200)
                .body("problems", empty())
                .body("created", equalTo(2));
        assertThat(lastDay(tree.school())).isEqualTo("2026-07-31");
        Api.importCsv(ROOT, "successions", HEADING, good, more).body("unchanged", equalTo(2));
        Api.importCsv(ROOT, "successions", HEADING, good.replace(",6,", ",7,")).body("updated", equalTo(1));
        list("predecessor", tree.school()).body("items.formerCommunes", containsInAnyOrder(7, null));
        Api.importCsv(ROOT, "successions", HEADING, good.replace("2026-08-01", "2026-09-01"))
                .body("problems.code", contains("SUCCESSION_NOT_THEN"));
    }

    @Test
    void noMoreThanTheWholeGoesOver() throws Exception {
        Subtree tree = OrganisationFixtures.outer("PRIMARY", "PRIMARY", "PRIMARY", "PRIMARY");
        String from = tree.school();
        List<String> heirs = tree.schools().subList(1, 4);
        Map<String, Object> body = body("2026-08-01", List.of(from), Map.of("code", heirs.get(0), "share", 0.7));
        body.put(
                "to",
                List.of(
                        Map.of("code", heirs.get(0), "share", 0.7),
                        Map.of("code", heirs.get(1), "share", 0.6),
                        Map.of("code", heirs.get(2))));
        wrong(Api.json(ROOT, body).post("/successions").then(), "/to/1/share", "SUCCESSION_SHARES_OVER");
        assertThat(lastDay(from)).isNull();
        succeed(ROOT, "2026-08-01", List.of(from), Map.of("code", heirs.get(0), "share", 0.7))
                .statusCode(200);
        Api.json(ROOT, body("2026-08-01", List.of(from), Map.of("code", heirs.get(1), "share", 0.4)))
                .header("Accept-Language", "vi")
                .post("/successions")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("Trường " + from + " (" + from + ") cộng lại là 1,1,"));
        try (Connection service = DatabaseResource.asService();
                Statement statement = service.createStatement()) {
            assertThatThrownBy(() ->
                            statement.executeUpdate("insert into succession (id, from_id, to_id, on_day, share) values"
                                    + " (uuidv7(), '%s', '%s', '2026-08-01', 0.4)"
                                            .formatted(
                                                    OrganisationFixtures.id(from),
                                                    OrganisationFixtures.id(heirs.get(1)))))
                    .hasMessageContaining("no more than the whole");
        }
    }

    /** Shares of a file fit together or not as a whole, in whatever order they stand; a sixth six times is the whole. */
    @Test
    void sharesOfAFileAreJudgedTogether() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY", "PRIMARY", "PRIMARY");
        String from = tree.school();
        String[] rows = shares(tree, "0.7", "0.3");
        Api.importCsv(ROOT, "successions", rows).body("created", equalTo(2));
        rows = shares(tree, "0.3", "0.7");
        Api.importCsv(ROOT, "successions", rows[0], rows[2], rows[1])
                .body("problems", empty())
                .body("updated", equalTo(2));
        Subtree other = OrganisationFixtures.outer("PRIMARY", "PRIMARY", "PRIMARY");
        String sound = tree.schools().get(1) + ',' + tree.schools().get(2) + ",2026-09-01,,1";
        Api.importCsv(ROOT, "successions", and(shares(other, "0.75", "0.5"), sound))
                .body("applied", equalTo(false))
                .body("rejected", equalTo(2))
                .body("problems.row", contains(2, 3))
                .body("problems.column", contains("share", "share"))
                .body("problems.value", contains("0.75", "0.5"))
                .body("problems.code", contains("SUCCESSION_SHARES_OVER", "SUCCESSION_SHARES_OVER"));
        assertThat(lastDay(tree.schools().get(1))).isNull();
        Api.as(ROOT)
                .queryParam("partial", true)
                .contentType("text/csv; charset=UTF-8")
                .body(String.join("\n", and(shares(other, "0.75", "0.5"), sound)))
                .post("/successions/imports")
                .then()
                .body("applied", equalTo(true))
                .body("created", equalTo(1));
        assertThat(lastDay(other.school())).isNull();
        assertThat(lastDay(tree.schools().get(1))).isEqualTo("2026-08-31");
        list("predecessor", from).body("items.share", containsInAnyOrder(0.3f, 0.7f));
        Subtree six =
                OrganisationFixtures.outer("PRIMARY", "PRIMARY", "PRIMARY", "PRIMARY", "PRIMARY", "PRIMARY", "PRIMARY");
        Api.importCsv(
                        ROOT,
                        "successions",
                        shares(six, "0.16667", "0.16667", "0.16667", "0.16667", "0.16667", "0.16667"))
                .body("problems", empty())
                .body("created", equalTo(6));
    }

    @Test
    void aSchoolTakesOverFromSchoolsAndAUnitFromUnits() throws Exception {
        Subtree tree = OrganisationFixtures.outer("PRIMARY");
        Subtree other = OrganisationFixtures.outer("PRIMARY");
        wrong(
                succeed(ROOT, "2026-08-01", List.of(tree.school()), Map.of("code", other.unit())),
                "/to/0/code",
                "SUCCESSION_OF_A_KIND");
        wrong(
                succeed(ROOT, "2026-08-01", List.of(other.unit()), Map.of("code", tree.school())),
                "/to/0/code",
                "SUCCESSION_OF_A_KIND");
        String cluster = cluster("HN");
        Api.importCsv(ROOT, "successions", HEADING, other.unit() + ',' + cluster + ",2026-08-01,,")
                .body("problems.column", contains("toCode"))
                .body("problems.code", contains("SUCCESSION_OF_A_KIND"));
        assertThat(lastDay(other.unit())).isNull();
        try (Connection service = DatabaseResource.asService();
                Statement statement = service.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(
                            "insert into succession (id, from_id, to_id, on_day) values (uuidv7(), '%s', '%s', '2026-08-01')"
                                    .formatted(tree.schoolId(), other.unitId())))
                    .hasMessageContaining("between two of a kind");
        }
    }

    private static String[] shares(Subtree tree, String... shares) {
        List<String> rows = new ArrayList<>(List.of(HEADING));
        for (int i = 0; i < shares.length; i++) {
            rows.add(tree.school() + ',' + tree.schools().get(i + 1) + ",2026-08-01,," + shares[i]);
        }
        return rows.toArray(String[]::new);
    }

    private static String[] and(String[] rows, String row) {
        List<String> all = new ArrayList<>(List.of(rows));
        all.add(row);
        return all.toArray(String[]::new);
    }

    /** However many rows: a statement a batch, and what follows from the tree is derived once. */
    @Test
    void manyRowsAreNotManyStatements() throws Exception {
        Subtree tree = OrganisationFixtures.outer();
        List<String> schools = new ArrayList<>(List.of("code,name,levels,ownership,parentCode"));
        List<String> rows = new ArrayList<>(List.of(HEADING));
        String heir = OrganisationFixtures.code();
        schools.add(heir + ",Trường thừa kế,PRIMARY,PUBLIC," + tree.unit());
        for (int i = 0; i < 400; i++) {
            String code = OrganisationFixtures.code();
            schools.add(code + ",Trường " + code + ",PRIMARY,PUBLIC," + tree.unit());
            rows.add(code + ',' + heir + ",2026-08-01,,");
        }
        Api.importCsv(ROOT, "schools", schools.toArray(String[]::new)).body("created", equalTo(401));
        long before = DatabaseResource.statementsOfService();
        Api.importCsv(ROOT, "successions", rows.toArray(String[]::new))
                .body("problems", empty())
                .body("created", equalTo(400));
        long statements = DatabaseResource.statementsOfService() - before;
        assertThat(statements)
                .as("executions, of which 400 successions, transitions and keys in batches")
                .isLessThan(1_300);
        list("successor", heir).body("items", hasSize(25));
    }

    private static ValidatableResponse succeed(
            String token, String on, List<String> from, Map<String, Object> successor) {
        return Api.json(token, body(on, from, successor)).post("/successions").then();
    }

    private static Map<String, Object> body(String on, List<String> from, Map<String, Object> successor) {
        return new HashMap<>(
                Map.of("from", from, "to", List.of(successor), "on", on, "decidingDocument", "QĐ 1/QĐ-UBND"));
    }

    private static ValidatableResponse list(String parameter, String code) {
        return Api.as(People.viewer("HN"))
                .queryParam(parameter, code)
                .get("/successions")
                .then()
                .statusCode(200);
    }

    private static String paired(String first, String second) {
        return Api.json(People.department(), Map.of("first", first, "second", second))
                .post("/pairings")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse pairing(String id) {
        return Api.as(People.department()).get("/pairings/{id}", id).then().statusCode(200);
    }

    private static String lastDay(String code) {
        return Api.as(People.department())
                .get("/organisations/{code}", code)
                .then()
                .statusCode(200)
                .extract()
                .path("validTo");
    }
}
