package vn.chungtay.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ids;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;
import vn.chungtay.testing.Tokens;

/** Organisations one by one: made, changed from a day on, corrected, closed, opened again, and what stands against it. */
@QuarkusTest
class OrganisationLifeTest {

    private static final String ROOT = People.administrator();
    private static final LocalDate TODAY = LocalDate.now(HanoiTime.ZONE);

    @Test
    void makesASchoolOnceHoweverOftenItIsSent() {
        Subtree tree = OrganisationFixtures.outer();
        String code = OrganisationFixtures.code();
        String id = Ids.next().toString();
        Map<String, Object> body = school(code, tree.unit());
        body.put("id", id);
        body.put("from", "2026-09-01");
        body.put("decidingDocument", "QĐ 1234/QĐ-UBND");
        Api.json(keeper(tree.unit()), body)
                .post("/organisations")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/organisations/" + id))
                .body("code", equalTo(code))
                .body("parent.code", equalTo(tree.unit()))
                .body("validFrom", equalTo("2026-09-01"))
                .body("versions[0].decidingDocument", equalTo("QĐ 1234/QĐ-UBND"))
                .body("allowedActions.findAll { it.allowed }.action", hasItem("change"));
        Api.json(keeper(tree.unit()), body)
                .post("/organisations")
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
        Api.as(tree.viewer())
                .get("/organisations/{id}/transitions", id)
                .then()
                .statusCode(200)
                .body("items.action", contains("create"))
                .body("items[0].to", equalTo("ACTIVE"));
        body.put("id", Ids.next().toString());
        refused(Api.json(keeper(tree.unit()), body).post("/organisations").then(), 409, "ORGANISATION_CODE_UNIQUE")
                .body("errors.pointer", contains("/code"))
                .body("errors[0].message", equalTo("Mã này đang thuộc một đơn vị khác."));
    }

    @Test
    void aPartnerOutsideTheCityStandsUnderNobody() {
        String code = OrganisationFixtures.code();
        Map<String, Object> body = new HashMap<>(Map.of("code", code, "name", "Phòng Giáo dục xa", "kind", "EXTERNAL"));
        Api.json(ROOT, body)
                .post("/organisations")
                .then()
                .statusCode(201)
                .body("parent", nullValue())
                .body("ancestors", empty());
        wrong(
                Api.json(ROOT, Map.of("code", code + "P", "name", "X", "kind", "EXTERNAL", "parent", "HN"))
                        .post("/organisations")
                        .then(),
                "/parent",
                "EXTERNAL_STANDS_ALONE");
        Api.importCsv(ROOT, "organisations", "code,kind,name,parentCode", code + "P,EXTERNAL,X,HN")
                .body("problems.code", contains("EXTERNAL_STANDS_ALONE"));
        body.put("kind", "CITY_DEPARTMENT");
        wrong(Api.json(ROOT, body).post("/organisations").then(), "/kind", "DEPARTMENT_BY_FILE");
        body.put("kind", "COMMUNE");
        wrong(Api.json(ROOT, body).post("/organisations").then(), "/parent", "REQUIRED");
    }

    @Test
    void namesWhatDoesNotFitTogether() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY");
        Map<String, Object> body = school(OrganisationFixtures.code(), tree.school());
        wrong(Api.json(ROOT, body).post("/organisations").then(), "/parent", "PARENT_IS_A_SCHOOL");
        body.put("parent", "KHONG-CO");
        wrong(Api.json(ROOT, body).post("/organisations").then(), "/parent", "ORGANISATION_UNKNOWN");
        body.put("parent", tree.unit());
        body.remove("levels");
        wrong(Api.json(ROOT, body).post("/organisations").then(), "/levels", "REQUIRED");
        body.put("kind", "COMMUNE");
        wrong(Api.json(ROOT, body).post("/organisations").then(), "/ownership", "ONLY_FOR_SCHOOLS");
    }

    /** A code stands in addresses, in lists and in the names of groups. */
    @Test
    void aCodeBreaksNoAddress() throws SQLException {
        Subtree tree = OrganisationFixtures.outer("PRIMARY");
        String good = OrganisationFixtures.code();
        for (String code : List.of(
                "hai tu",
                "A/B",
                "A?b",
                "A#1",
                "A%2F",
                "A,B",
                "A;B",
                "A@2026-01-01",
                "..",
                ".A",
                "A-",
                "Đống-Đa",
                "A".repeat(41))) {
            Api.json(ROOT, school(code, tree.unit()))
                    .post("/organisations")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer.unique()", contains("/code"))
                    .body("errors.code", hasItem("ORGANISATION_CODE"));
            Api.importCsv(
                            ROOT,
                            "schools",
                            "code,name,levels,ownership,parentCode",
                            '"' + code + "\",Trường,PRIMARY,PUBLIC," + tree.unit())
                    .body("problems.column", contains("code"))
                    .body("problems.code", contains("ORGANISATION_CODE"));
        }
        Map<String, Object> recoded = new HashMap<>(Map.of("code", good + "/1", "from", TODAY.toString()));
        wrong(
                Api.json(ROOT, etag(tree.school()), recoded)
                        .post("/organisations/{code}/versions", tree.school())
                        .then(),
                "/code",
                "ORGANISATION_CODE");
        Api.json(ROOT, school(good + ".a_b-1", tree.unit()))
                .post("/organisations")
                .then()
                .statusCode(201);
        Api.as(ROOT).get("/organisations/{code}", good + ".a_b-1").then().statusCode(200);
        try (Connection owner = DatabaseResource.asOwner();
                PreparedStatement statement =
                        owner.prepareStatement("update organisation_version set code = 'A/B' where code = ?")) {
            statement.setString(1, good + ".a_b-1");
            assertThatThrownBy(statement::executeUpdate).hasMessageContaining("organisation_code");
        }
    }

    @Test
    void aParentIsThereFromTheDayOn() {
        Subtree tree = OrganisationFixtures.outer();
        String young = OrganisationFixtures.code();
        Map<String, Object> unit = new HashMap<>(Map.of(
                "code", young, "name", "Xã mới", "kind", "COMMUNE", "parent", tree.unit(), "from", "2026-07-01"));
        Api.json(ROOT, unit).post("/organisations").then().statusCode(201);
        Map<String, Object> body = school(OrganisationFixtures.code(), young);
        wrong(Api.json(ROOT, body).post("/organisations").then(), "/parent", "PARENT_NOT_THEN");
        body.put("from", "2026-07-01");
        Api.json(ROOT, body).post("/organisations").then().statusCode(201);
    }

    @Test
    void aNewNameHoldsFromItsDayOnAndTheFormerOneFindsIt() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY");
        String keeper = keeper(tree.unit());
        change(
                        keeper,
                        tree.school(),
                        Map.of(
                                "from",
                                "2026-08-01",
                                "name",
                                "Trường Tiểu học Tân Hoà",
                                "decidingDocument",
                                "QĐ 7/QĐ-UBND"))
                .statusCode(201)
                .body("name", equalTo("Trường Tiểu học Tân Hoà"))
                .body("etag", equalTo("1"))
                .body("versions", hasSize(2))
                .body("versions[0].decidingDocument", equalTo("QĐ 7/QĐ-UBND"))
                .body("versions[0].levels", contains("PRIMARY"))
                .body("versions[1].validTo", equalTo("2026-07-31"));
        Api.as(tree.viewer())
                .queryParam("unit", tree.unit())
                .queryParam("q", tree.school() + " truong")
                .queryParam("asOf", "2026-07-31")
                .get("/schools")
                .then()
                .statusCode(200)
                .body("items.name", not(hasItem("Trường Tiểu học Tân Hoà")));
        Api.as(tree.viewer())
                .queryParam("unit", tree.unit())
                .queryParam("q", "tan hoa")
                .get("/schools")
                .then()
                .body("items.code", contains(tree.school()));
        refused(change(keeper, tree.school(), Map.of("from", "2026-08-01", "name", "Khác")), 400, "INVALID");
        refused(change(keeper, tree.school(), Map.of("from", "2026-09-01")), 400, "NOTHING_SAID");
    }

    @Test
    void aFormerNameOfItsOwnFindsIt() {
        Subtree tree = OrganisationFixtures.outer();
        String code = OrganisationFixtures.code();
        Map<String, Object> body = school(code, tree.unit());
        body.put("name", "Trường Tiểu học Suối Cũ");
        Api.json(ROOT, body).post("/organisations").then().statusCode(201);
        change(ROOT, code, Map.of("from", "2026-08-01", "name", "Trường Tiểu học Nguồn Mới"))
                .statusCode(201);
        Api.as(tree.viewer())
                .queryParam("unit", tree.unit())
                .queryParam("q", "suoi cu")
                .get("/organisations")
                .then()
                .body("items.name", contains("Trường Tiểu học Nguồn Mới"))
                .body("items[0].matchedName", equalTo("Trường Tiểu học Suối Cũ"));
    }

    @Test
    void aNewCodeIsForItAloneAndTheFormerOneStillNamesIt() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY", "PRIMARY");
        String fresh = OrganisationFixtures.code();
        refused(
                change(
                        ROOT,
                        tree.school(),
                        Map.of("from", "2026-08-01", "code", tree.schools().get(1))),
                409,
                "ORGANISATION_CODE_UNIQUE");
        change(ROOT, tree.school(), Map.of("from", "2026-08-01", "code", fresh))
                .statusCode(201)
                .body("code", equalTo(fresh));
        Api.as(tree.viewer())
                .get("/organisations/{code}", tree.school())
                .then()
                .statusCode(200)
                .body("code", equalTo(fresh));
    }

    @Test
    void theTreeOfADayIsTheTreeOfThatDay() {
        Subtree from = OrganisationFixtures.outer("PRIMARY");
        Subtree to = OrganisationFixtures.inner();
        change(ROOT, from.school(), Map.of("from", "2026-07-01", "parent", to.unit(), "zone", "INNER"))
                .statusCode(201)
                .body("ancestors.code", contains("HN", to.unit()));
        for (var asked :
                Map.of("2026-06-30", from.unit(), "2026-07-01", to.unit()).entrySet()) {
            for (String parameter : List.of("parent", "unit")) {
                Api.as(from.viewer())
                        .queryParam(parameter, asked.getValue())
                        .queryParam("kind", "SCHOOL")
                        .queryParam("asOf", asked.getKey())
                        .get("/organisations")
                        .then()
                        .body("items.code", contains(from.school()));
            }
        }
        Api.as(from.viewer())
                .queryParam("parent", from.unit())
                .get("/organisations")
                .then()
                .body("items", empty());
        wrong(
                change(ROOT, to.unit(), Map.of("from", "2026-08-01", "parent", to.unit())),
                "/parent",
                "ORGANISATION_PARENT_NO_CYCLE");
    }

    @Test
    void membersOfAClusterComeAndGo() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY", "PRIMARY");
        String cluster = OrganisationFixtures.code();
        Api.json(ROOT, Map.of("code", cluster, "name", "Cụm 1", "kind", "CLUSTER", "parent", "HN"))
                .post("/organisations")
                .then()
                .statusCode(201);
        change(ROOT, tree.school(), Map.of("from", "2026-02-01", "professionalParent", cluster))
                .statusCode(201)
                .body("professionalParent.code", equalTo(cluster))
                .body("parent.code", equalTo(tree.unit()));
        Map<String, Object> left = new HashMap<>(Map.of("from", "2026-09-01"));
        left.put("professionalParent", null);
        change(ROOT, tree.school(), left).statusCode(201).body("professionalParent", nullValue());
        members(tree, cluster, "2026-01-31").body("items", empty());
        members(tree, cluster, "2026-08-31").body("items.code", contains(tree.school()));
        members(tree, cluster, "2026-09-01").body("items", empty());
    }

    @Test
    void aTypoIsCorrectedWithoutANewPeriod() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY");
        change(ROOT, tree.school(), Map.of("from", "2026-08-01", "name", "Trường B"))
                .statusCode(201);
        correct(ROOT, tree.school(), Map.of("name", "Trường A đúng", "on", "2026-07-01"))
                .statusCode(200)
                .body("name", equalTo("Trường B"))
                .body("versions.name", contains("Trường B", "Trường A đúng"))
                .body("etag", equalTo("2"));
        correct(ROOT, tree.school(), Map.of("latitude", 21.5, "longitude", 105.5))
                .statusCode(200)
                .body("versions", hasSize(2))
                .body("latitude", equalTo(21.5f));
        wrong(correct(ROOT, tree.school(), Map.of("kind", "COMMUNE")), "/kind", "KIND_FIXED");
        refused(correct(ROOT, tree.school(), Map.of("name", " ")), 400, "INVALID");
    }

    @Test
    void whoHasNotReadTheLastVersionIsRefused() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY");
        Map<String, Object> body = Map.of("from", "2026-08-01", "name", "Trường Mới");
        refused(
                Api.json(ROOT, body)
                        .post("/organisations/{code}/versions", tree.school())
                        .then(),
                428,
                "IF_MATCH_REQUIRED");
        change(ROOT, tree.school(), body).statusCode(201);
        refused(
                Api.json(ROOT, "0", Map.of("from", "2026-09-01", "name", "Nữa"))
                        .post("/organisations/{code}/versions", tree.school())
                        .then(),
                412,
                "STALE");
    }

    @Test
    void whoKeepsAnotherSubtreeIsRefused() {
        Subtree mine = OrganisationFixtures.inner("PRIMARY");
        Subtree theirs = OrganisationFixtures.outer("PRIMARY");
        String keeper = keeper(mine.unit());
        refused(
                change(keeper, theirs.school(), Map.of("from", "2026-08-01", "name", "X")),
                403,
                "NOT_YOUR_ORGANISATION");
        refused(
                change(keeper, mine.school(), Map.of("from", "2026-08-01", "parent", theirs.unit())),
                403,
                "PARENT_NOT_YOURS");
        refused(
                Api.json(keeper, Map.of("code", OrganisationFixtures.code(), "name", "X", "kind", "EXTERNAL"))
                        .post("/organisations")
                        .then(),
                403,
                "NOT_YOUR_ORGANISATION");
        Api.as(keeper)
                .get("/organisations/{code}", theirs.school())
                .then()
                .body("allowedActions.findAll { it.allowed }", empty());
    }

    @Test
    void aUnitIsClosedWhenNobodyStandsUnderItAnyMore() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY");
        refused(close(ROOT, tree.unit(), null), 409, "ORGANISATIONS_BELOW");
        close(ROOT, tree.unit(), null).body("detail", containsString("1 đơn vị, trường trực thuộc"));
        close(ROOT, tree.school(), null).statusCode(200).body("validTo", equalTo(TODAY.toString()));
        close(ROOT, tree.unit(), null).statusCode(200);
        refused(close(ROOT, tree.unit(), null), 409, "ORGANISATION_OVER");
        wrong(
                Api.json(ROOT, etag(tree.unit()), Map.of("action", "reopen", "on", TODAY.toString()))
                        .post("/organisations/{code}/transitions", tree.unit())
                        .then(),
                "/on",
                "ONLY_FOR_CLOSE");
        Api.json(ROOT, etag(tree.unit()), Map.of("action", "reopen", "comment", "Nhầm"))
                .post("/organisations/{code}/transitions", tree.unit())
                .then()
                .statusCode(200)
                .body("validTo", nullValue());
        Api.as(tree.viewer())
                .get("/organisations/{code}/transitions", tree.unit())
                .then()
                .body("items.action", contains("close", "reopen"))
                .body("items[1].comment", equalTo("Nhầm"));
    }

    @Test
    void whatIsPairedIsNotClosedAway() {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        Api.json(People.department(), Map.of("first", near.school(), "second", far.school()))
                .post("/pairings")
                .then()
                .statusCode(201);
        refused(close(ROOT, near.school(), null), 409, "PAIRINGS_OPEN");
        wrong(close(ROOT, near.school(), TODAY.plusDays(1)), "/on", "DATE_IN_FUTURE");
    }

    @Test
    void aDryRunChangesNothing() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY");
        Api.json(ROOT, "0", Map.of("action", "close"))
                .queryParam("validateOnly", true)
                .post("/organisations/{code}/transitions", tree.school())
                .then()
                .statusCode(200)
                .body("validTo", equalTo(TODAY.toString()));
        assertThat(etag(tree.school())).isEqualTo("0");
    }

    /** Whoever changes an organisation, Keycloak's group is to follow, in the change's own transaction. */
    @Test
    void keycloaksGroupIsToFollowEachStep() throws SQLException {
        Subtree tree = OrganisationFixtures.outer();
        String code = OrganisationFixtures.code();
        String id = Api.json(ROOT, school(code, tree.unit()))
                .post("/organisations")
                .then()
                .extract()
                .path("id");
        assertThat(tasks(id)).isEqualTo(1);
        change(ROOT, code, Map.of("from", TODAY.toString(), "name", "Trường khác"))
                .statusCode(201);
        assertThat(tasks(id)).isGreaterThan(1);
        long before = tasks(id);
        correct(ROOT, code, Map.of("pupils", 12)).statusCode(200);
        assertThat(tasks(id)).isEqualTo(before);
        close(ROOT, code, null).statusCode(200);
        assertThat(tasks(id)).isGreaterThan(before);
    }

    private static long tasks(String id) throws SQLException {
        try (Connection connection = DatabaseResource.asOwner();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from keycloak_task where organisation_id = ?::uuid")) {
            query.setString(1, id);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @Test
    void aFileDoesNotRestateWhatPeopleHaveChanged() {
        Subtree tree = OrganisationFixtures.outer();
        String code = OrganisationFixtures.code();
        String heading = "code,name,levels,ownership,parentCode,professionalParentCode,decidingDocument";
        String row = code + ",Trường Một,PRIMARY,PUBLIC," + tree.unit() + "," + tree.unit() + ",QĐ 1";
        Api.importCsv(ROOT, "schools", heading, row).body("created", equalTo(1));
        Api.importCsv(ROOT, "schools", heading, row.replace("Một", "Hai")).body("updated", equalTo(1));
        Api.as(tree.viewer())
                .get("/organisations/{code}", code)
                .then()
                .body("name", equalTo("Trường Hai"))
                .body("professionalParent.code", equalTo(tree.unit()))
                .body("versions.decidingDocument", contains("QĐ 1"))
                .body("etag", equalTo("1"));
        correct(ROOT, code, Map.of("name", "Trường Ba")).statusCode(200);
        Api.importCsv(ROOT, "schools", heading, row.replace("Một", "Bốn"))
                .body("problems.code", contains("RECORD_MOVED_ON"));
        Api.importCsv(ROOT, "schools", heading + ",validFrom", row.replace("Một", "Năm") + ",2026-09-01")
                .body("problems", empty())
                .body("created", equalTo(1));
    }

    @Test
    void aCodeThatAnEndedOneLeftIsAnothersByFile() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY");
        close(ROOT, tree.school(), LocalDate.parse("2026-07-31")).statusCode(200);
        Api.importCsv(
                        ROOT,
                        "schools",
                        "code,name,levels,ownership,parentCode,validFrom",
                        tree.school() + ",Trường khác,PRIMARY,PUBLIC," + tree.unit() + ",2026-09-01")
                .body("problems", empty())
                .body("created", equalTo(1));
        Api.as(tree.viewer())
                .queryParam("asOf", "2026-07-31")
                .get("/organisations/{code}", tree.school())
                .then()
                .body("name", not(equalTo("Trường khác")))
                .body("validTo", equalTo("2026-07-31"));
        Api.as(tree.viewer()).get("/organisations/{code}", tree.school()).then().body("name", equalTo("Trường khác"));
    }

    private static ValidatableResponse members(Subtree tree, String cluster, String day) {
        return Api.as(tree.viewer())
                .queryParam("professionalParent", cluster)
                .queryParam("asOf", day)
                .get("/organisations")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse change(String token, String code, Map<String, Object> body) {
        return Api.json(token, etag(code), body)
                .post("/organisations/{code}/versions", code)
                .then();
    }

    static ValidatableResponse correct(String token, String code, Map<String, Object> body) {
        return Api.json(token, etag(code), body)
                .patch("/organisations/{code}", code)
                .then();
    }

    static ValidatableResponse close(String token, String code, LocalDate on) {
        Map<String, Object> body = new HashMap<>(Map.of("action", "close"));
        if (on != null) {
            body.put("on", on.toString());
        }
        return Api.json(token, etag(code), body)
                .post("/organisations/{code}/transitions", code)
                .then();
    }

    static String etag(String code) {
        return Api.as(People.department())
                .get("/organisations/{code}", code)
                .then()
                .statusCode(200)
                .extract()
                .path("etag");
    }

    static String keeper(String unit) {
        return Tokens.of("quan.tri." + unit)
                .named("Người quản trị")
                .roles("administrator")
                .groups(unit)
                .sign();
    }

    private static Map<String, Object> school(String code, String parent) {
        return new HashMap<>(Map.of(
                "code",
                code,
                "name",
                "Trường Tiểu học " + code,
                "kind",
                "SCHOOL",
                "levels",
                List.of("PRIMARY"),
                "ownership",
                "PUBLIC",
                "parent",
                parent));
    }

    static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("code", equalTo(code));
    }

    static void wrong(ValidatableResponse answer, String pointer, String code) {
        answer.statusCode(400).body("errors[0].pointer", equalTo(pointer)).body("errors[0].code", equalTo(code));
    }
}
