package vn.chungtay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.Ids;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DemoData;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;
import vn.chungtay.testing.People;
import vn.chungtay.testing.SettingFixtures;

/** What is planned of a measure and what was said of it before, and how both stand beside its figure. */
@QuarkusTest
@OwnDatabase(Content.HANOI)
class TargetResourceTest {

    private static final String DAY = "&asOf=2023-11-15";

    @Test
    void aTargetIsMetInWhateverOrderItsParametersAreAsked() {
        create(target("sessions", "mode=ONLINE&level=UPPER_SECONDARY,CONTINUING&kind=EXCHANGE", null, 8))
                .statusCode(201)
                .body("parameters", equalTo("kind=EXCHANGE&level=CONTINUING,UPPER_SECONDARY&mode=ONLINE"))
                .body("scope.code", equalTo("HN"));
        String asked = "&schoolYear=2022-2023" + DAY;
        for (String parameters : new String[] {
            "kind=EXCHANGE&level=UPPER_SECONDARY,CONTINUING&mode=ONLINE" + asked,
            "level=CONTINUING,UPPER_SECONDARY&mode=ONLINE&kind=EXCHANGE&scope=HN" + asked
        }) {
            JsonPath figure = HanoiData.figure(People.department(), "sessions", parameters);
            assertThat(figure.getLong("value")).isEqualTo(6);
            assertThat(figure.getLong("target")).isEqualTo(8);
            assertThat(figure.getLong("attainment")).isEqualTo(75);
        }
        for (String other : new String[] {
            "kind=EXCHANGE&level=CONTINUING&mode=ONLINE" + asked,
            "kind=EXCHANGE&level=CONTINUING,UPPER_SECONDARY&mode=ONLINE&schoolYear=2023-2024" + DAY,
            "kind=EXCHANGE&level=CONTINUING,UPPER_SECONDARY&mode=ONLINE" + DAY,
            "kind=EXCHANGE&level=CONTINUING,UPPER_SECONDARY&mode=ONLINE&scope=HN-005" + asked
        }) {
            JsonPath figure = HanoiData.figure(People.department(), "sessions", other);
            assertThat((Object) figure.get("target")).as(other).isNull();
            assertThat((Object) figure.get("attainment")).as(other).isNull();
        }
    }

    @Test
    void aMeasureThatKnowsNoSchoolYearsIsMeasuredByThatOfTheAskedDay() {
        create(target("pilots", "level=PRIMARY", null, 160)).statusCode(201);
        JsonPath then = HanoiData.figure(People.viewer("HN-005"), "pilots", "level=PRIMARY&asOf=2023-06-30");
        assertThat(then.getLong("value")).isEqualTo(120);
        assertThat(then.getLong("attainment")).isEqualTo(75);
        JsonPath later = HanoiData.figure(People.viewer("HN-005"), "pilots", "level=PRIMARY" + DAY);
        assertThat((Object) later.get("target")).isNull();
    }

    /** Forty-seven of all sessions that a target is about would look like an attainment, and be none. */
    @Test
    void whoSeesOnlyAPartOfAFigureIsToldNoTargetOfTheWhole() {
        create(target("sessions", "", null, 1000)).statusCode(201);
        create(target("sessions", "", "HN-005", 94)).statusCode(201);
        String asked = "schoolYear=2022-2023" + DAY;
        assertThat(HanoiData.figure(People.auditor(), "sessions", asked).getLong("attainment"))
                .isEqualTo(92);
        JsonPath part = HanoiData.figure(People.viewer("HN-005"), "sessions", asked);
        assertThat((Object) part.get("target")).isNull();
        assertThat((Object) part.get("reported")).isNull();
        assertThat(HanoiData.figure(People.viewer("HN-005"), "sessions", asked + "&scope=HN-005")
                        .getLong("attainment"))
                .isEqualTo(50);
        assertThat((Object) HanoiData.figure(People.viewer("HN-271"), "sessions", asked + "&scope=HN-005")
                        .get("target"))
                .isNull();
    }

    @Test
    void whatWasReportedStandsBesideWithItsSourceAndIsNeverAddedIn() {
        JsonPath figure = HanoiData.figure(People.department(), "sessions", "schoolYear=2022-2023" + DAY);
        assertThat(figure.getLong("value")).isEqualTo(919);
        assertThat(figure.getList("reported")).hasSize(1);
        assertThat(figure.getMap("reported[0]"))
                .isEqualTo(Map.of(
                        "from", "2022-12-12",
                        "to", "2025-05-31",
                        "value", 2000,
                        "qualifier", "OVER",
                        "source", "Hội nghị tổng kết phong trào, tháng 5/2025"));
        assertThat(HanoiData.figure(People.department(), "participations", "category=TEACHERS" + DAY)
                        .getString("reported[0].qualifier"))
                .isEqualTo("NEARLY");
        for (String other : new String[] {
            "kind=EXCHANGE" + DAY, "scope=HN-005" + DAY, "schoolYear=2026-2027",
        }) {
            assertThat((Object) HanoiData.figure(People.department(), "sessions", other)
                            .get("reported"))
                    .as(other)
                    .isNull();
        }
    }

    @Test
    void aTargetIsSetOnceChangedAndTakenAway() {
        Map<String, Object> said = target("organisations", "kind=SCHOOL&ownership=PUBLIC", "HN-005", 50);
        said.put("id", Ids.next().toString());
        String id = Api.field("id", 201, create(said));
        create(said).statusCode(201).body("id", equalTo(id));
        create(SettingFixtures.without(said, "id")).statusCode(409).body("code", equalTo("TARGET_ONCE"));
        write(People.department(), "0", Map.of("value", 60), id, false).body("value", equalTo(60));
        write(People.department(), "0", Map.of("value", 70), id, false).statusCode(412);
        Api.json(People.department(), Map.of("value", 70))
                .put("/targets/{id}", id)
                .then()
                .statusCode(428);
        write(People.department(), "1", Map.of("value", 70), id, true).body("value", equalTo(70));
        Api.as(People.viewer("HN-005"))
                .queryParam("measure", "organisations")
                .queryParam("scope", "HN-005")
                .get("/targets")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].value", equalTo(60))
                .body("items[0].allowedActions.allowed", contains(false, false));
        Api.as(People.department())
                .get("/targets/{id}/history", id)
                .then()
                .body("items.action", contains("update", "create"))
                .body("items[0].changes.find { it.field == 'value' }.to", equalTo("60"));
        for (String other : new String[] {People.administrator(), People.approver("HN-005"), People.auditor()}) {
            Api.json(other, "1", Map.of("value", 1))
                    .put("/targets/{id}", id)
                    .then()
                    .statusCode(403);
        }
        Api.as(People.department())
                .header("If-Match", "\"1\"")
                .delete("/targets/{id}", id)
                .then()
                .statusCode(200)
                .body("value", equalTo(60));
        Api.as(People.department()).get("/targets/{id}", id).then().statusCode(404);
        Api.as(People.auditor())
                .queryParam("record", id)
                .get("/audit-events")
                .then()
                .body("items.action", hasItems("CREATE", "UPDATE", "DELETE"));
    }

    @Test
    void whatCannotBeAskedCannotBePlanned() {
        String[][] wrong = {
            {"happiness", "", "/measure", "VALUE_UNKNOWN"},
            {"sessions", "kind=PARTY", "/parameters", "VALUE_UNKNOWN"},
            {"sessions", "theme=NO_SUCH_THEME", "/parameters", "THEME_UNKNOWN"},
            {"sessions", "category=PUPILS", "/parameters", "MEASURE_PARAMETER_UNKNOWN"},
            {"sessions", "parties=KHONG-CO", "/parameters", "ORGANISATION_UNKNOWN"},
            {"partners", "kind=TWINS", "/parameters", "VALUE_UNKNOWN"},
            {"signed-organisations", "schoolYear=2022-2023", "/parameters", "MEASURE_PARAMETER_ELSEWHERE"}
        };
        for (String[] one : wrong) {
            create(target(one[0], one[1], null, 5))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo(one[2]))
                    .body("errors[0].code", equalTo(one[3]));
        }
        create(target("pilots", "", null, 0)).statusCode(400).body("errors[0].pointer", equalTo("/value"));
        create(target("pilots", "", "KHONG-CO", 5)).statusCode(400).body("errors[0].pointer", equalTo("/scope"));
        create(SettingFixtures.with(target("pilots", "", null, 5), "schoolYear", "1999-2000"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/schoolYear"));
    }

    @Test
    void theFilesAgainChangeNothingAndAFileDoesNotOverrulePeople() throws IOException {
        for (String[] one : new String[][] {{"targets", "1"}, {"reported-figures", "3"}, {"profiles", "1"}}) {
            Api.as(People.administrator())
                    .contentType("text/csv; charset=UTF-8")
                    .body(Files.readAllBytes(DemoData.FOLDER.resolve(one[0] + ".csv")))
                    .post("/" + one[0] + "/imports")
                    .then()
                    .statusCode(200)
                    .body("problems", empty())
                    .body("created", equalTo(0))
                    .body("updated", equalTo(0))
                    .body("unchanged", equalTo(Integer.parseInt(one[1])));
        }
        String heading = "measure,parameters,scopeCode,schoolYear,value";
        String row = "pairings,level=PRIMARY&kind=SCHOOL,HN,2025-2026,";
        Api.importCsv(People.department(), "targets", heading, row + "300").body("created", equalTo(1));
        // The same in another order is the same.
        Api.importCsv(People.department(), "targets", heading, "pairings,kind=SCHOOL&level=PRIMARY,HN,2025-2026,320")
                .body("updated", equalTo(1));
        String id = only("pairings");
        write(People.department(), "1", Map.of("value", 310), id, false).statusCode(200);
        Api.importCsv(People.department(), "targets", heading, row + "400")
                .body("applied", equalTo(false))
                .body("problems[0].code", equalTo("RECORD_MOVED_ON"));
        Api.importCsv(
                        People.department(),
                        "targets",
                        heading,
                        "pairings,kind=PARTY,HN,2025-2026,5",
                        "pairings,,NO-ONE,2025-2026,5",
                        "pairings,,HN,1999-2000,0",
                        "pairings,,HN,2024-2025,viele")
                .body("rejected", equalTo(4))
                .body(
                        "problems.code",
                        contains(
                                "VALUE_UNKNOWN",
                                "ORGANISATION_UNKNOWN",
                                "SCHOOL_YEAR_UNKNOWN",
                                "TOO_SMALL",
                                "NOT_A_NUMBER"));
        Api.importCsv(People.approver("HN-005"), "targets", heading, row + "400")
                .statusCode(403);
    }

    @Test
    void aReportedFigureIsKeptOnceCorrectedAndTakenAway() {
        Map<String, Object> said = SettingFixtures.with(
                SettingFixtures.with(SettingFixtures.reported("pairings"), "parameters", "kind=SCHOOL"), "value", 400);
        String id = Api.field("id", 201, keep(said));
        keep(said).statusCode(409).body("code", equalTo("REPORTED_FIGURE_ONCE"));
        keep(SettingFixtures.with(said, "to", "2020-01-01")).statusCode(400).body("errors[0].pointer", equalTo("/to"));
        keep(SettingFixtures.with(said, "source", " ")).statusCode(400).body("errors[0].pointer", equalTo("/source"));
        assertThat(HanoiData.figure(People.viewer("HN-005"), "pairings", "kind=SCHOOL" + DAY)
                        .getList("reported.value"))
                .isEqualTo(java.util.List.of(400));
        Map<String, Object> corrected = SettingFixtures.without(
                SettingFixtures.without(SettingFixtures.with(said, "value", 410), "measure"), "parameters");
        Api.json(People.department(), "0", corrected)
                .put("/reported-figures/{id}", id)
                .then()
                .statusCode(200)
                .body("value", equalTo(410));
        Api.json(People.administrator(), "1", corrected)
                .put("/reported-figures/{id}", id)
                .then()
                .statusCode(403);
        Api.as(People.department())
                .header("If-Match", "\"1\"")
                .delete("/reported-figures/{id}", id)
                .then()
                .statusCode(200);
        Api.as(People.department())
                .queryParam("kind", "SCHOOL")
                .get("/statistics/pairings")
                .then()
                .body("reported", nullValue());
    }

    private static String only(String measure) {
        return Api.read(
                        200,
                        Api.as(People.department())
                                .queryParam("measure", measure)
                                .get("/targets")
                                .then())
                .at("/items/0/id")
                .asText();
    }

    private static Map<String, Object> target(String measure, String parameters, String scope, int value) {
        Map<String, Object> said = SettingFixtures.target(measure, "2022-2023");
        said.put("parameters", parameters);
        said.put("value", value);
        if (scope != null) {
            said.put("scope", scope);
        }
        return said;
    }

    private static ValidatableResponse create(Map<String, Object> said) {
        return Api.json(People.department(), said).post("/targets").then();
    }

    private static ValidatableResponse keep(Map<String, Object> said) {
        return Api.json(People.department(), said).post("/reported-figures").then();
    }

    private static ValidatableResponse write(
            String token, String etag, Map<String, Object> body, String id, boolean validateOnly) {
        return Api.json(token, etag, body)
                .queryParam("validateOnly", validateOnly)
                .put("/targets/{id}", id)
                .then();
    }
}
