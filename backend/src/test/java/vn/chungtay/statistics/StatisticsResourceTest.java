package vn.chungtay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;
import vn.chungtay.testing.People;

/** What a figure takes and refuses, how it breaks down, and that it counts with the viewer's rights. */
@QuarkusTest
@OwnDatabase(Content.HANOI)
class StatisticsResourceTest {

    private static final String YEAR = "schoolYear=2022-2023&asOf=2023-11-15";

    @Test
    void anUnknownMeasureIsNotFoundAndAParameterOfAnotherMeasureIsRefusedByName() {
        Api.as(People.department()).get("/statistics/happiness").then().statusCode(404);
        Api.as(People.department())
                .queryParam("category", "PUPILS")
                .queryParam("ownership", "PUBLIC")
                .get("/statistics/sessions")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("category", "ownership")))
                .body("errors[0].code", equalTo("MEASURE_PARAMETER_UNKNOWN"));
        Api.as(People.department())
                .queryParam("colour", "red")
                .get("/statistics/sessions")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("colour"));
        Api.as(People.department())
                .queryParam("by", "theme")
                .get("/statistics/pairings")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("by"));
        Api.as(People.department())
                .queryParam("kind", "PARTY")
                .get("/statistics/sessions")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("kind"));
        Api.as(People.department())
                .queryParam("scope", "KHONG-CO")
                .get("/statistics/pilots")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("scope"));
        for (String list : List.of("/statistics/sessions", "/session-reports", "/activity-plans")) {
            Api.as(People.department())
                    .queryParam("schoolYear", "2022-23")
                    .get(list)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("schoolYear"))
                    .body("errors[0].code", equalTo("SCHOOL_YEAR_FORM"));
        }
        Api.as(People.department())
                .get("/statistics/partners")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("SCOPE_REQUIRED"));
        Api.anyone().get("/statistics/sessions").then().statusCode(401);
    }

    @Test
    void aFigureSaysOfWhichDayItIsAndWhereItsRecordsAre() {
        Api.as(People.department())
                .queryParam("schoolYear", "2022-2023")
                .queryParam("asOf", "2023-11-15")
                .queryParam("parties", "HN-005,HN-272")
                .get("/statistics/sessions")
                .then()
                .statusCode(200)
                .body("measure", equalTo("sessions"))
                .body("map", equalTo("then"))
                .body("asOf", equalTo("2023-11-15"))
                .body("breakdown", nullValue())
                .body(
                        "records",
                        equalTo(
                                "/api/v1/session-reports?schoolYear=2022-2023&parties=HN-005,HN-272&asOf=2023-11-15&map=then&standing=COUNTED"))
                .body("unconfirmedRecords", containsString("standing=UNCONFIRMED"));
        Api.as(People.department())
                .get("/statistics/pilots")
                .then()
                .statusCode(200)
                .body("unconfirmed", nullValue())
                .body("unconfirmedRecords", nullValue())
                .body("records", containsString("/api/v1/pilot-schools?asOf="));
    }

    @Test
    void theRowOfAUnitIsTheFigureOfItsScopeAndTheDepartmentsHoldsItsDirectSchools() {
        JsonPath byUnit = HanoiData.figure(People.department(), "sessions", YEAR + "&by=unit");
        Map<String, Integer> rows = rows(byUnit);
        assertThat(byUnit.getInt("value")).isEqualTo(919);
        for (String unit : List.of("HN-005", "HN-272", "HN-271", "LC-080")) {
            JsonPath own = HanoiData.figure(People.department(), "sessions", YEAR + "&scope=" + unit);
            assertThat(rows.get(unit)).as(unit).isEqualTo(own.getInt("value"));
        }
        assertThat(rows.get("HN")).isLessThan(200).isPositive();
        List<String> names = byUnit.getList("breakdown.label");
        assertThat(names).contains("Phòng Giáo dục và Đào tạo quận Cầu Giấy");
        Map<String, Integer> pilots = rows(HanoiData.figure(People.department(), "pilots", "asOf=2023-11-15&by=unit"));
        assertThat(pilots).hasSize(30).containsEntry("HN-019", 10);
    }

    @Test
    void everyBreakdownAddsUpToTheFigureWhereARecordStandsOnce() {
        for (String by : List.of("kind", "mode", "organisingLevel", "month", "schoolYear")) {
            JsonPath figure = HanoiData.figure(People.department(), "sessions", YEAR + "&by=" + by);
            assertThat(rows(figure).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as(by)
                    .isEqualTo(919);
            assertThat(figure.getList("breakdown.unconfirmed", Integer.class).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as(by)
                    .isEqualTo(39);
        }
        assertThat(rows(HanoiData.figure(People.department(), "sessions", YEAR + "&kind=THEMATIC_SESSION&by=theme")))
                .containsEntry("ICT", 145)
                .containsEntry("TEACHING_METHODS", 274);
        assertThat(rows(HanoiData.figure(People.department(), "pilots", "asOf=2023-11-15&by=level")))
                .containsExactly(
                        Map.entry("PRESCHOOL", 90), Map.entry("PRIMARY", 120), Map.entry("LOWER_SECONDARY", 90));
        for (String measure :
                List.of("signed-organisations", "pairings", "pilots", "organisations", "sessions", "participations")) {
            for (String by : List.of("unit", "level", "zone")) {
                assertThat(rows(HanoiData.figure(People.department(), measure, "asOf=2023-11-15&by=" + by)))
                        .as(measure + by)
                        .isNotEmpty();
            }
        }
        assertThat(HanoiData.figure(
                                People.department(),
                                "signed-organisations",
                                "agreementType=PLEDGE&asOf=2023-11-15&by=ownership")
                        .getList("breakdown.label"))
                .contains("Công lập");
    }

    @Test
    void countsWithTheViewersRightsAndScopeNeverWidens() {
        String viewer = People.viewer("HN-005");
        assertThat(HanoiData.figure(viewer, "sessions", YEAR).getInt("value")).isEqualTo(47);
        assertThat(HanoiData.figure(viewer, "sessions", YEAR + "&scope=HN").getInt("value"))
                .isEqualTo(47);
        JsonPath other = HanoiData.figure(viewer, "sessions", YEAR + "&scope=HN-271");
        assertThat(other.getInt("value")).isLessThan(47);
        assertThat(HanoiData.walk(viewer, other.getString("records")).count()).isEqualTo(other.getInt("value"));
        JsonPath together = HanoiData.figure(People.department(), "sessions", YEAR + "&parties=HN-005,HN-271");
        assertThat(other.getInt("value")).isEqualTo(together.getInt("value"));
        assertThat(HanoiData.figure(People.viewer("HN-005", "HN-271"), "sessions", YEAR)
                        .getInt("value"))
                .isLessThanOrEqualTo(47 + 101)
                .isGreaterThan(47);
        assertThat(HanoiData.figure(People.viewer("LC-080"), "sessions", YEAR).getInt("value"))
                .isEqualTo(1);
        assertThat(HanoiData.figure(People.auditor(), "sessions", YEAR).getInt("value"))
                .isEqualTo(919);
        assertThat(HanoiData.figure(viewer, "pilots", "asOf=2023-11-15").getInt("value"))
                .as("directory")
                .isEqualTo(300);
        assertThat(HanoiData.figure(viewer, "pairings", "kind=SCHOOL&asOf=2023-11-15")
                        .getInt("value"))
                .as("directory")
                .isEqualTo(457);
    }

    @Test
    void partsSpeakTheLanguageOfTheRequest() {
        Api.as(People.department())
                .header("Accept-Language", "en")
                .queryParam("schoolYear", "2022-2023")
                .queryParam("asOf", "2023-11-15")
                .queryParam("by", "kind")
                .get("/statistics/sessions")
                .then()
                .statusCode(200)
                .body("breakdown.find { it.key == 'THEMATIC_SESSION' }.label", equalTo("Thematic session"));
        Api.as(People.department())
                .queryParam("asOf", "2023-11-15")
                .queryParam("by", "kind")
                .get("/statistics/pairings")
                .then()
                .statusCode(200)
                .body("breakdown.find { it.key == 'SCHOOL' }.label", equalTo("Giữa hai trường"));
    }

    private static Map<String, Integer> rows(JsonPath figure) {
        List<Map<String, Object>> parts = figure.getList("breakdown");
        Map<String, Integer> rows = new java.util.LinkedHashMap<>();
        parts.forEach(part -> rows.put(part.get("key").toString(), (Integer) part.get("value")));
        return rows;
    }
}
