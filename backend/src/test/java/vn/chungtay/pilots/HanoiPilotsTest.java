package vn.chungtay.pilots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DemoData;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;
import vn.chungtay.testing.People;

/** Hanoi's 30 units and their pilot schools: what the department sees, takes away, and is answered for past days. */
@QuarkusTest
@OwnDatabase(Content.HANOI)
class HanoiPilotsTest {

    private static final String PHASE = "2022-2025";

    /** Of the file: a row that says that the school was replaced, cell by cell. */
    private static List<String[]> replaced() throws IOException {
        try (var lines = Files.lines(DemoData.FOLDER.resolve("pilots.csv"))) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(row -> !row[4].isEmpty())
                    .toList();
        }
    }

    @Test
    void theDepartmentSeesWhoHasSelectedAndHowMany() {
        JsonPath summary = Api.as(People.department())
                .queryParam("phase", PHASE)
                .get("/pilot-units/summary")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(summary.getInt("units")).isEqualTo(30);
        assertThat(summary.getList("states")).isEqualTo(List.of(Map.of("state", "APPROVED", "units", 30)));
        assertThat(summary.getList("levels.level")).isEqualTo(List.of("PRESCHOOL", "PRIMARY", "LOWER_SECONDARY"));
        assertThat(summary.getList("levels.approved")).isEqualTo(List.of(90, 120, 90));
        assertThat(summary.getList("levels.slots")).isEqualTo(List.of(90, 120, 90));
        // Of the phase that has begun since, nobody has selected yet, and each is named.
        Api.as(People.department())
                .queryParam("state", "NOT_BEGUN")
                .queryParam("pageSize", 200)
                .get("/pilot-units")
                .then()
                .statusCode(200)
                .body("items", hasSize(30))
                .body("items[0].missing", equalTo(10));
        Api.as(People.department())
                .queryParam("phase", PHASE)
                .queryParam("q", "thanh xuan")
                .get("/pilot-units")
                .then()
                .body("items.unit.code", equalTo(List.of("HN-009")))
                .body("items[0].replacements", equalTo(1));
        // A unit is told of the others once they are approved, and always of itself.
        Api.as(People.viewer("HN-005")).get("/pilot-units").then().body("items.unit.code", equalTo(List.of("HN-005")));
        for (String sort : List.of("unit", "-state")) {
            Api.as(People.viewer("HN-005"))
                    .queryParam("phase", PHASE)
                    .queryParam("sort", sort)
                    .queryParam("pageSize", 200)
                    .get("/pilot-units")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(30));
        }
    }

    @Test
    void overviewAndSchoolsAreTakenAwayAsFiles() {
        List<String> overview = lines("/pilot-units", Map.of("phase", PHASE));
        assertThat(overview).hasSize(31);
        assertThat(overview.getFirst())
                .contains("Đơn vị – mã", "Tình trạng", "Các cấp học – đã chọn", "Số trường đã đến");
        assertThat(overview.get(1)).contains("APPROVED", "PRESCHOOL; PRIMARY; LOWER_SECONDARY", "3; 4; 3");
        List<String> schools = lines("/pilot-schools", Map.of("phase", PHASE, "asOf", "2023-11-15"));
        assertThat(schools).hasSize(301);
        byte[] workbook = Api.as(People.department())
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .queryParam("phase", PHASE)
                .get("/pilot-units")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(workbook, 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }

    private static List<String> lines(String list, Map<String, String> filter) {
        return Api.as(People.department())
                .accept("text/csv")
                .queryParams(filter)
                .get(list)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Test
    void theFigureOfADayBeforeAReplacementStaysWhatItWas() throws IOException {
        for (String[] row : replaced()) {
            String unit = row[0];
            String leaving = row[1];
            String level = row[2];
            String day = row[4];
            String arriving = row[5];
            String eve = java.time.LocalDate.parse(day).minusDays(1).toString();
            for (String asOf : List.of(eve, day)) {
                for (String scope : List.of("", unit)) {
                    int value = figure(asOf, scope, level);
                    assertThat(value)
                            .as("%s in %s on %s", level, scope, asOf)
                            .isEqualTo(rows(asOf, scope, level).size());
                    assertThat(value).isEqualTo(quota(level) * (scope.isEmpty() ? 30 : 1));
                }
            }
            assertThat(rows(eve, unit, level)).contains(leaving).doesNotContain(arriving);
            assertThat(rows(day, unit, level)).contains(arriving).doesNotContain(leaving);
            // The schools themselves are scopes too: one is a pilot until the eve, the other from the day on.
            assertThat(List.of(figure(eve, leaving, level), figure(day, leaving, level)))
                    .isEqualTo(List.of(1, 0));
            assertThat(List.of(figure(eve, arriving, level), figure(day, arriving, level)))
                    .isEqualTo(List.of(0, 1));
        }
        assertThat(replaced()).isNotEmpty();
        assertThat(figure("2023-03-30", "", null)).isZero();
        assertThat(figure("2023-03-31", "", null)).isEqualTo(300);
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        byte[] file = Files.readAllBytes(DemoData.FOLDER.resolve("pilots.csv"));
        long rows;
        try (var lines = Files.lines(DemoData.FOLDER.resolve("pilots.csv"))) {
            rows = lines.filter(line -> !line.isBlank()).count() - 1;
        }
        Api.as(People.administrator())
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post("/pilot-selections/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo((int) rows))
                .body("rejected", equalTo(0));
        Api.as(People.department())
                .queryParam("unit", "HN-009")
                .queryParam("phase", PHASE)
                .get("/pilot-selections")
                .then()
                .body("items[0].slots", hasSize(10))
                .body("items[0].frozen", equalTo(false))
                .body("items[0].slots.school.code", not(hasItem(replaced().getFirst()[1])));
    }

    private static int quota(String level) {
        return PilotUnit.QUOTA.get(level);
    }

    private static int figure(String asOf, String scope, String level) {
        var call = Api.as(People.department()).queryParam("asOf", asOf);
        if (!scope.isEmpty()) {
            call.queryParam("scope", scope);
        }
        if (level != null) {
            call.queryParam("level", level);
        }
        return call.get("/statistics/pilots")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("value");
    }

    private static List<String> rows(String asOf, String scope, String level) {
        var call = Api.as(People.department())
                .queryParam("asOf", asOf)
                .queryParam("level", level)
                .queryParam("pageSize", 200);
        if (!scope.isEmpty()) {
            call.queryParam("scope", scope);
        }
        return call.get("/pilot-schools")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.school.code", String.class);
    }
}
