package vn.chungtay.organisations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.chungtay.organisations.OrganisationLifeTest.etag;
import static vn.chungtay.organisations.OrganisationLifeTest.keeper;
import static vn.chungtay.organisations.OrganisationLifeTest.refused;
import static vn.chungtay.organisations.OrganisationLifeTest.wrong;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** What units and schools say of themselves for a school year. */
@QuarkusTest
class ProfileResourceTest {

    @Test
    void isSaidByTheOrganisationAndSaidAnew() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY");
        state(
                        tree.editor(),
                        tree.unit(),
                        "2023-2024",
                        Map.of("pupils", 70000, "pupilsQualifier", "OVER", "ethnicMinorityPercent", 15))
                .statusCode(200)
                .body("profiles", hasSize(1))
                .body("profiles[0].pupilsQualifier", equalTo("OVER"))
                .body("profiles[0].ethnicMinorityPercent", equalTo(15.0f))
                .body("etag", equalTo("1"));
        state(tree.editor(), tree.unit(), "2023-2024", Map.of("pupils", 71234, "classrooms", 24, "computerRooms", 2))
                .statusCode(200)
                .body("profiles", hasSize(1))
                .body("profiles[0].pupils", equalTo(71234))
                .body("profiles[0].pupilsQualifier", equalTo("EXACT"))
                .body("profiles[0].computerRooms", equalTo(2));
        state(keeper(tree.unit()), tree.school(), "2024-2025", Map.of("note", "Có sân chơi"))
                .statusCode(200);
        Api.as(tree.viewer())
                .queryParam("unit", tree.unit())
                .get("/profiles")
                .then()
                .statusCode(200)
                .body("items.schoolYear", contains("2024-2025", "2023-2024"))
                .body("items.organisation.code", contains(tree.school(), tree.unit()));
        Api.as(tree.viewer())
                .queryParam("unit", tree.unit())
                .queryParam("kind", "SCHOOL")
                .queryParam("schoolYear", "2023-2024")
                .get("/profiles")
                .then()
                .body("items", empty());
    }

    @Test
    void namesWhatCannotBeSaid() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY");
        wrong(
                state(tree.editor(), tree.school(), "2023-2024", Map.of("ethnicMinorityPercent", 15)),
                "/ethnicMinorityPercent",
                "ORGANISATION_PROFILE_MINORITY_OF_UNIT");
        wrong(
                state(tree.editor(), tree.school(), "1999-2000", Map.of("pupils", 15)),
                "schoolYear",
                "SCHOOL_YEAR_UNKNOWN");
        wrong(
                state(tree.editor(), tree.school(), "2023-2024", Map.of("pupilsQualifier", "OVER", "note", "Khoảng")),
                "/pupils",
                "REQUIRED");
        refused(state(tree.editor(), tree.school(), "2023-2024", Map.of()), 400, "NOTHING_SAID");
        refused(
                Api.json(tree.editor(), Map.of("pupils", 15))
                        .put("/organisations/{code}/profiles/2023-2024", tree.school())
                        .then(),
                428,
                "IF_MATCH_REQUIRED");
        refused(
                state(OrganisationFixtures.inner().editor(), tree.school(), "2023-2024", Map.of("pupils", 15)),
                403,
                "NOT_YOUR_ORGANISATION");
        state(tree.viewer(), tree.school(), "2023-2024", Map.of("pupils", 15)).statusCode(403);
    }

    @Test
    void comeByFile() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY");
        String heading = "code,schoolYear,pupils,pupilsQualifier,ethnicMinorityPercent";
        String row = tree.unit() + ",2023-2024,70000,OVER,15";
        Api.importCsv(
                        People.administrator(),
                        "profiles",
                        heading,
                        row,
                        tree.school() + ",2023-2024,300,,15",
                        "KHONG,2023-2024,300,,",
                        tree.school() + ",1999-2000,300,,",
                        tree.school() + ",2024-2025,,OVER,")
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("problems.column", contains("ethnicMinorityPercent", "code", "schoolYear", "pupils"));
        Api.importCsv(People.administrator(), "profiles", heading, row).body("created", equalTo(1));
        Api.importCsv(People.administrator(), "profiles", heading, row).body("unchanged", equalTo(1));
        Api.importCsv(People.administrator(), "profiles", heading, row.replace("70000", "71000"))
                .body("updated", equalTo(1));
        Api.as(tree.viewer()).get("/organisations/{code}", tree.unit()).then().body("profiles.pupils", contains(71000));
    }

    private static ValidatableResponse state(String token, String code, String year, Map<String, Object> body) {
        return Api.json(token, etag(code), body)
                .put("/organisations/{code}/profiles/{year}", code, year)
                .then();
    }
}
