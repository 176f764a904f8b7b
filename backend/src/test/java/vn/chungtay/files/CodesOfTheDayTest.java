package vn.chungtay.files;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** A code that one school bore and another bears since: a row of a file means who bore it on the row's day. */
@QuarkusTest
class CodesOfTheDayTest {

    private static final String ROOT = People.administrator();

    private Subtree near;
    private Subtree far;
    private String code;
    private String former;
    private String later;

    /** The first bore the code until July 2024, the second bears it since September 2024. */
    @BeforeEach
    void twoThatBoreACode() {
        near = OrganisationFixtures.inner("PRIMARY");
        far = OrganisationFixtures.outer("PRIMARY");
        code = near.school();
        former = OrganisationFixtures.id(code).toString();
        String fresh = OrganisationFixtures.code();
        String successor = OrganisationFixtures.code();
        Api.json(ROOT, etag(), Map.of("from", "2024-08-01", "code", fresh))
                .post("/organisations/{code}/versions", code)
                .then()
                .statusCode(201);
        Api.json(
                        ROOT,
                        Map.of(
                                "code",
                                code,
                                "name",
                                "Trường " + successor,
                                "kind",
                                "SCHOOL",
                                "from",
                                "2024-09-01",
                                "parent",
                                near.unit(),
                                "levels",
                                List.of("PRIMARY"),
                                "ownership",
                                "PUBLIC"))
                .post("/organisations")
                .then()
                .statusCode(201);
        later = OrganisationFixtures.id(code).toString();
    }

    @Test
    void aPairingIsOfWhoBoreTheCodeSince() {
        for (var row : Map.of("2023-11-15", former, "2024-10-01", later, "2024-08-15", later)
                .entrySet()) {
            String ref = OrganisationFixtures.code();
            String partner = OrganisationFixtures.outer("PRIMARY").school();
            Api.importCsv(
                            ROOT,
                            "pairings",
                            "ref,firstCode,secondCode,since,level",
                            String.join(",", ref, code, partner, row.getKey(), "PRIMARY"))
                    .body("problems", empty())
                    .body("created", equalTo(1));
            Api.as(People.department())
                    .queryParam("unit", partner)
                    .get("/pairings")
                    .then()
                    .body("items[0].first.id", equalTo(row.getValue()));
        }
    }

    @Test
    void aSessionIsOfWhoBoreTheCodeOnItsDate() {
        for (var row : Map.of("2023-11-15", former, "2024-10-01", later).entrySet()) {
            Api.importCsv(
                            ROOT,
                            "session-reports",
                            "ref,date,title,organisingLevel,kind,mode,hostCode,partnerCodes,educationLevels,status,hostConfirmedOn,minutes,managers,teachers,staff,pupils",
                            String.join(
                                    ",",
                                    OrganisationFixtures.code(),
                                    row.getKey(),
                                    "Chuyên đề",
                                    "SCHOOL",
                                    "THEMATIC_SESSION",
                                    "IN_PERSON",
                                    far.school(),
                                    code,
                                    "PRIMARY",
                                    "HELD",
                                    row.getKey(),
                                    "90,1,10,0,0"))
                    .body("problems", empty())
                    .body("created", equalTo(1));
            Api.as(People.department())
                    .queryParam("school", far.school())
                    .queryParam("from", row.getKey())
                    .queryParam("to", row.getKey())
                    .get("/session-reports")
                    .then()
                    .statusCode(200)
                    .body("items[0].partners.organisation.id", contains(row.getValue()));
        }
    }

    @Test
    void aProfileIsOfWhoBoreTheCodeAsTheSchoolYearBegan() {
        Api.importCsv(
                        ROOT,
                        "profiles",
                        "code,schoolYear,pupils,pupilsQualifier",
                        code + ",2023-2024,111,EXACT",
                        code + ",2025-2026,222,EXACT")
                .body("problems", empty())
                .body("created", equalTo(2));
        profiles(former).body("profiles.pupils", contains(111));
        profiles(later).body("profiles.pupils", contains(222));
    }

    private static ValidatableResponse profiles(String id) {
        return Api.as(ROOT).get("/organisations/{id}", id).then().statusCode(200);
    }

    private String etag() {
        return Api.as(ROOT).get("/organisations/{code}", code).then().extract().path("etag");
    }
}
