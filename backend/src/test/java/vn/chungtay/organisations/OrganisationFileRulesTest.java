package vn.chungtay.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import vn.chungtay.contract.Refusals;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;
import vn.chungtay.testing.People;

/** A file of units and schools is held to the rules of the form, row by row, and the database to what must always hold. */
@QuarkusTest
@OwnDatabase(Content.NOTHING)
class OrganisationFileRulesTest {

    private static final String ROOT = People.administrator();
    private static final String UNITS = "code,kind,name,parentCode,professionalParentCode,validFrom";
    private static final String SCHOOLS = "code,name,levels,ownership,parentCode,professionalParentCode,validFrom";

    private Subtree tree;
    private String code;

    @BeforeEach
    void aUnitAndASchool() {
        tree = OrganisationFixtures.outer("PRIMARY");
        code = OrganisationFixtures.code();
    }

    @Test
    void aUnitStandsUnderAUnit() {
        refused(units(code + ",COMMUNE,Xã,,,"), "parentCode", "REQUIRED");
        refused(units(code + ",CLUSTER,Cụm,,,"), "parentCode", "REQUIRED");
        refused(units(code + ",COMMUNE,Xã," + tree.school() + ",,"), "parentCode", "PARENT_IS_A_SCHOOL");
        refused(units(code + ",EXTERNAL,Xa,HN,,"), "parentCode", "EXTERNAL_STANDS_ALONE");
        refused(school(tree.school(), ""), "parentCode", "PARENT_IS_A_SCHOOL");
        refused(school(tree.unit(), tree.school()), "professionalParentCode", "PARENT_IS_A_SCHOOL");
        units(code + ",EXTERNAL,Xa,,,").body("problems", empty()).body("created", equalTo(1));
    }

    /** Also of one that another row of the same file makes. */
    @Test
    void aParentIsThereFromTheDayOn() {
        String young = OrganisationFixtures.code();
        refused(
                units(young + ",COMMUNE,Xã mới,HN,,2026-07-01", code + ",COMMUNE,Xã," + young + ",,2026-06-30"),
                "parentCode",
                "PARENT_NOT_THEN");
        refused(
                units(young + ",COMMUNE,Xã mới,HN,,2026-07-01", code + ",COMMUNE,Xã," + young + ",,"),
                "parentCode",
                "PARENT_NOT_THEN");
        units(young + ",COMMUNE,Xã mới,HN,,2026-07-01", code + ",COMMUNE,Xã," + young + ",,2026-07-01")
                .body("problems", empty())
                .body("created", equalTo(2));
    }

    @Test
    void thereIsOneDepartment() {
        refused(units(code + ",CITY_DEPARTMENT,Sở hai,,,"), "kind", "ORGANISATION_ONE_DEPARTMENT");
        refused(units(tree.unit() + ",CITY_DEPARTMENT,Phòng,,,2026-07-01"), "kind", "ORGANISATION_ONE_DEPARTMENT");
        refused(units("HN,,," + tree.unit() + ",,2026-07-01"), "parentCode", "DEPARTMENT_STANDS_ABOVE");
    }

    @Test
    void aUnitBecomesNoCluster() {
        refused(units(tree.unit() + ",CLUSTER,Phòng,,,2026-07-01"), "kind", "KIND_FIXED");
        units(tree.unit() + ",COMMUNE,Xã,,,2026-07-01")
                .body("problems", empty())
                .body("applied", equalTo(true));
        OrganisationLifeTest.wrong(
                OrganisationLifeTest.correct(ROOT, tree.unit(), Map.of("kind", "CLUSTER")), "/kind", "KIND_FIXED");
    }

    @Test
    void aPointIsWhole() {
        String heading = "code,name,levels,ownership,parentCode,latitude,longitude";
        String row = code + ",Trường,PRIMARY,PUBLIC," + tree.unit();
        refused(Api.importCsv(ROOT, "schools", heading, row + ",21.5,"), "longitude", "REQUIRED");
        refused(Api.importCsv(ROOT, "schools", heading, row + ",,105.5"), "latitude", "REQUIRED");
    }

    /** A problem is told in the language of whoever sent the file, with the heading that it wrote. */
    @Test
    void theProblemIsToldInBothLanguages() {
        String file = "Mã,Loại,Tên,Mã cấp trên\n" + code + ",COMMUNE,Xã," + tree.school() + "\n";
        for (var said : Map.of("vi", "Không đơn vị nào trực thuộc trường", "en", "Nobody stands under the school")
                .entrySet()) {
            Api.as(ROOT)
                    .header("Accept-Language", said.getKey())
                    .contentType("text/csv; charset=UTF-8")
                    .body(file)
                    .post("/organisations/imports")
                    .then()
                    .statusCode(200)
                    .body("problems[0].row", equalTo(2))
                    .body("problems[0].column", equalTo("Mã cấp trên"))
                    .body("problems[0].message", containsString(said.getValue()));
        }
    }

    @Test
    void whatHasEndedTakesNoNewVersion() {
        OrganisationLifeTest.close(ROOT, tree.school(), LocalDate.parse("2026-07-31"))
                .statusCode(200);
        refused(
                Api.importCsv(ROOT, "schools", "code,name,validFrom", tree.school() + ",Trường khác,2026-07-01"),
                "validFrom",
                "ORGANISATION_HAS_ENDED");
    }

    @Test
    void nobodyIsLedByThoseThatTheyLead() throws SQLException {
        String one = code;
        String two = OrganisationFixtures.code();
        String three = OrganisationFixtures.code();
        units(
                        one + ",CLUSTER,Cụm một,HN,,",
                        two + ",CLUSTER,Cụm hai,HN," + one + ",",
                        three + ",CLUSTER,Cụm ba,HN," + two + ",")
                .body("problems", empty())
                .body("created", equalTo(3));
        refused(
                units(one + ",CLUSTER,Cụm một,HN," + three + ","),
                "professionalParentCode",
                "ORGANISATION_PROFESSIONAL_NO_CYCLE");
        OrganisationLifeTest.wrong(
                OrganisationLifeTest.correct(ROOT, one, Map.of("professionalParent", three)),
                "/professionalParent",
                "ORGANISATION_PROFESSIONAL_NO_CYCLE");
        OrganisationLifeTest.wrong(
                OrganisationLifeTest.change(ROOT, one, Map.of("professionalParent", two, "from", "2026-07-01")),
                "/professionalParent",
                "ORGANISATION_PROFESSIONAL_NO_CYCLE");
        forbidden(
                "update organisation_version set professional_parent_id = " + idOf(three) + " where code = '" + one
                        + "'",
                "organisation_professional_no_cycle");
        // Who was led until a day can lead from then on.
        units(two + ",CLUSTER,Cụm hai,,HN,2026-07-01").body("problems", empty());
        units(one + ",CLUSTER,Cụm một,," + three + ",2026-07-01")
                .body("problems", empty())
                .body("applied", equalTo(true));
    }

    /** Within one file as well, whose rows are not yet in the database. */
    @Test
    void norByThoseOfTheSameFile() {
        String two = OrganisationFixtures.code();
        refused(
                units(
                        code + ",CLUSTER,Cụm một,HN,,",
                        two + ",CLUSTER,Cụm hai,HN," + code + ",",
                        code + ",CLUSTER,Cụm một,," + two + ",2026-07-01"),
                "professionalParentCode",
                "ORGANISATION_PROFESSIONAL_NO_CYCLE");
    }

    /** Told by its row, whether the line goes through the database or through rows before; the form marks its field. */
    @Test
    void nobodyStandsUnderThoseThatStandUnderThem() {
        String two = OrganisationFixtures.code();
        units(code + ",COMMUNE,Xã một,HN,,", two + ",COMMUNE,Xã hai," + code + ",,")
                .body("created", equalTo(2));
        refused(units(code + ",,," + two + ",,2026-07-01"), "parentCode", "ORGANISATION_PARENT_NO_CYCLE");
        refused(units(code + ",,," + code + ",,2026-07-01"), "parentCode", "ORGANISATION_PARENT_NO_CYCLE");
        OrganisationLifeTest.wrong(
                OrganisationLifeTest.change(ROOT, code, Map.of("parent", two, "from", "2026-07-01")),
                "/parent",
                "ORGANISATION_PARENT_NO_CYCLE");
        String three = OrganisationFixtures.code();
        refused(
                units(three + ",COMMUNE,Xã ba," + two + ",,", code + ",,," + three + ",,2026-07-01"),
                "parentCode",
                "ORGANISATION_PARENT_NO_CYCLE");
        // Who stood under it until a day can stand above it from then on.
        units(two + ",,,HN,,2026-07-01").body("problems", empty());
        units(code + ",,," + two + ",,2026-07-01").body("problems", empty()).body("applied", equalTo(true));
    }

    @Test
    void theDatabaseHoldsThemToo() throws SQLException {
        String unit = "where code = '" + tree.unit() + "'";
        String school = "where code = '" + tree.school() + "'";
        forbidden("update organisation_version set latitude = 21 " + school, "organisation_point");
        forbidden("update organisation_version set parent_id = null " + unit, "organisation_parent_by_kind");
        forbidden(
                "update organisation_version set parent_id = " + idOf(tree.school()) + " where code = '"
                        + OrganisationFixtures.outer().unit() + "'",
                "organisation_parent_no_school");
        forbidden(
                "update organisation_version set kind = 'CLUSTER', valid_to = '2089-12-31' " + unit
                        + "; insert into organisation_version (id, organisation_id, code, name, kind, parent_id, valid_from)"
                        + " select gen_random_uuid(), organisation_id, code, name, 'COMMUNE', parent_id, '2090-01-01' from organisation_version "
                        + unit,
                "organisation_kind_fixed");
        forbidden(
                "update organisation_version set kind = 'CITY_DEPARTMENT', parent_id = null " + unit,
                "organisation_one_department");
    }

    /** Who would stand under whom, for the sentence of the problem. */
    @Test
    void whoHindersIsNamed() throws SQLException {
        String unit = OrganisationFixtures.code();
        String child = OrganisationFixtures.code();
        units(unit + ",COMMUNE,Xã trên,HN,,2026-03-01", child + ",COMMUNE,Xã dưới," + unit + ",,2026-03-01")
                .body("created", equalTo(2));
        assertThatThrownBy(() -> execute(
                        "update organisation_version set valid_to = '2026-02-28', valid_from = '2026-02-01' where code = '"
                                + unit + "'"))
                .isInstanceOfSatisfying(PSQLException.class, refused -> {
                    assertThat(refused.getServerErrorMessage().getConstraint())
                            .isEqualTo("organisation_parent_is_there");
                    assertThat(Refusals.of(refused).orElseThrow().arguments())
                            .containsExactly("Xã dưới (" + child + ")", 0, "Xã trên (" + unit + ")");
                });
    }

    /** Whatever there was before the rule: a map with half a point on it shows all others. */
    @Test
    void halfAPointIsLeftOutOfTheMap() throws SQLException {
        Api.importCsv(
                        ROOT,
                        "schools",
                        "code,name,levels,ownership,parentCode,latitude,longitude",
                        code + ",Trường,PRIMARY,PUBLIC," + tree.unit() + ",21.5,105.5")
                .body("applied", equalTo(true));
        String half = OrganisationFixtures.code();
        execute("alter table organisation_version drop constraint organisation_point");
        try {
            Api.importCsv(
                            ROOT,
                            "schools",
                            "code,name,levels,ownership,parentCode,latitude,longitude",
                            half + ",Trường,PRIMARY,PUBLIC," + tree.unit() + ",21.6,105.6")
                    .body("applied", equalTo(true));
            execute("update organisation_version set longitude = null where code = '" + half + "'");
            Api.as(tree.viewer())
                    .get("/map-points?unit=" + tree.unit())
                    .then()
                    .statusCode(200)
                    .body("located", equalTo(1))
                    .body("groups.codes.flatten()", contains(code))
                    .body("groups.longitudes.flatten()", contains(105.5f));
        } finally {
            execute("update organisation_version set longitude = 105.6 where code = '" + half + "'");
            execute("alter table organisation_version add constraint organisation_point"
                    + " check ((latitude is null) = (longitude is null)) not valid");
        }
    }

    /** Its people, pairings and history stay its own; whoever has the former code in their files still finds it. */
    @Test
    void aSchoolIsRecodedByFileAndFoundByItsFormerCode() {
        String former = tree.school();
        String id = OrganisationFixtures.id(former).toString();
        refused(recoded(former, code, ""), "validFrom", "REQUIRED");
        refused(recoded(former, "A/B", "2026-03-01"), "newCode", "ORGANISATION_CODE");
        refused(recoded(former, tree.unit(), "2026-03-01"), "newCode", "ORGANISATION_CODE_UNIQUE");
        recoded(former, code, "2026-03-01").body("problems", empty()).body("created", equalTo(1));
        organisation(code).body("id", equalTo(id)).body("versions.code", contains(code, former));
        Api.importCsv(ROOT, "schools", "code,pupils,validFrom", former + ",321,2026-04-01")
                .body("problems", empty());
        organisation(code).body("id", equalTo(id)).body("code", equalTo(code)).body("pupils", equalTo(321));
        Api.importCsv(ROOT, "schools", "code,name,validFrom", former + ",Trường một thời,2026-03-01")
                .body("problems", empty());
        organisation(code).body("versions.code", contains(code, code, former));
        refused(
                Api.importCsv(
                        ROOT, "schools", "code,newCode,validFrom", OrganisationFixtures.code() + ",X1,2026-03-01"),
                "code",
                "ORGANISATION_UNKNOWN");
    }

    /** Of two that bear a code one after the other a row means who bears it on its day. */
    @Test
    void aFormerCodeThatIsAnothersIsTheOthers() {
        String shared = tree.school();
        recoded(shared, code, "2024-08-01").body("problems", empty());
        Api.json(
                        ROOT,
                        Map.of(
                                "code",
                                shared,
                                "name",
                                "Trường sau",
                                "kind",
                                "SCHOOL",
                                "from",
                                "2025-08-01",
                                "parent",
                                tree.unit(),
                                "levels",
                                List.of("PRIMARY"),
                                "ownership",
                                "PUBLIC"))
                .post("/organisations")
                .then()
                .statusCode(201);
        Api.importCsv(ROOT, "schools", "code,name,validFrom", shared + ",Trường sau nữa,2025-10-01")
                .body("problems", empty());
        organisation(shared).body("name", equalTo("Trường sau nữa"));
        Api.importCsv(ROOT, "schools", "code,name,validFrom", shared + ",Trường trước,2025-01-01")
                .body("problems", empty());
        organisation(code).body("name", equalTo("Trường trước"));
    }

    @Test
    void aFileClosesASchoolOnItsDay() {
        String heading = "code,validTo";
        refused(
                Api.importCsv(ROOT, "organisations", "code,kind,name,validTo", tree.unit() + ",,,2026-06-30"),
                "validTo",
                "ORGANISATIONS_BELOW");
        refused(Api.importCsv(ROOT, "schools", heading, tree.school() + ",2090-01-01"), "validTo", "DATE_IN_FUTURE");
        for (int said = 0; said < 2; said++) {
            Api.importCsv(ROOT, "schools", heading, tree.school() + ",2026-05-31")
                    .body("problems", empty())
                    .body("applied", equalTo(true));
            organisation(tree.school()).body("validTo", equalTo("2026-05-31"));
        }
        Api.as(tree.viewer())
                .get("/organisations/{code}/transitions", tree.school())
                .then()
                .body("items.to", contains("ENDED"));
        refused(
                Api.importCsv(ROOT, "schools", heading + ",name", tree.school() + ",2026-05-30,Trường"),
                "validTo",
                "ORGANISATION_HAS_ENDED");
        Api.importCsv(ROOT, "organisations", "code,kind,name,validTo", tree.unit() + ",,,2026-06-30")
                .body("problems", empty())
                .body("applied", equalTo(true));
    }

    /** A school that has moved away, or closes in the row before, stands under the unit no more. */
    @Test
    void aUnitClosesBehindThoseThatStoodUnderIt() {
        String under = OrganisationFixtures.code();
        units(under + ",COMMUNE,Xã," + tree.unit() + ",,").body("problems", empty());
        String heading = "code,kind,name,parentCode,validFrom,validTo";
        refused(
                Api.importCsv(
                        ROOT, "organisations", heading, tree.unit() + ",,,,,2026-06-30", under + ",,,HN,2026-07-01,"),
                "validTo",
                "ORGANISATIONS_BELOW");
        Api.importCsv(ROOT, "schools", "code,validTo", tree.school() + ",2026-06-30")
                .body("problems", empty());
        Api.importCsv(ROOT, "organisations", heading, under + ",,,HN,2026-07-01,", tree.unit() + ",,,,,2026-06-30")
                .body("problems", empty())
                .body("applied", equalTo(true));
        organisation(tree.unit()).body("validTo", equalTo("2026-06-30"));
    }

    @Test
    void whatIsPairedIsNotClosedByFile() {
        Subtree other = OrganisationFixtures.inner("PRIMARY");
        Api.importCsv(
                        ROOT,
                        "pairings",
                        "ref,firstCode,secondCode,since,level",
                        code + ',' + tree.school() + ',' + other.school() + ",2023-11-15,PRIMARY")
                .body("problems", empty());
        refused(
                Api.importCsv(ROOT, "schools", "code,validTo", tree.school() + ",2026-06-30"),
                "validTo",
                "PAIRINGS_OPEN");
    }

    private static ValidatableResponse recoded(String former, String fresh, String from) {
        return Api.importCsv(ROOT, "schools", "code,newCode,validFrom", former + ',' + fresh + ',' + from);
    }

    private static ValidatableResponse organisation(String code) {
        return Api.as(ROOT).get("/organisations/{code}", code).then().statusCode(200);
    }

    private ValidatableResponse school(String parent, String professional) {
        return Api.importCsv(
                ROOT, "schools", SCHOOLS, code + ",Trường,PRIMARY,PUBLIC," + parent + ',' + professional + ',');
    }

    private static ValidatableResponse units(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = UNITS;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return Api.importCsv(ROOT, "organisations", lines);
    }

    private static void refused(ValidatableResponse answer, String column, String problem) {
        answer.statusCode(200)
                .body("applied", equalTo(false))
                .body("problems.column", contains(column))
                .body("problems.code", contains(problem))
                // Whatever the sentence names, it was told.
                .body("problems.message", everyItem(not(containsString("{"))));
    }

    private static String idOf(String code) {
        return "'" + OrganisationFixtures.id(code) + "'";
    }

    private static void forbidden(String sql, String constraint) throws SQLException {
        try (Connection owner = DatabaseResource.asOwner();
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(PSQLException.class, refused -> assertThat(
                                    refused.getServerErrorMessage().getConstraint())
                            .isEqualTo(constraint));
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection owner = DatabaseResource.asOwner();
                Statement statement = owner.createStatement()) {
            assertThat(statement.execute(sql)).isFalse();
        }
    }
}
