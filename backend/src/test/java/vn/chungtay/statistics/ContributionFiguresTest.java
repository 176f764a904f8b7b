package vn.chungtay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DemoData;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;
import vn.chungtay.testing.People;

/** The figures of support against a plain recount of the file they came from. */
@QuarkusTest
@OwnDatabase(Content.HANOI)
class ContributionFiguresTest {

    @Test
    void everyPartEqualsARecountOfTheFile() throws IOException {
        List<NamedCsvRecord> received = rows().stream()
                .filter(row -> !row.getField("receivedOn").isEmpty())
                .toList();
        assertThat(figure("").getLong("value")).isEqualTo(received.size());
        assertThat(figure("").getLong("unconfirmed")).isEqualTo(rows().size() - received.size());
        assertThat(parts("by=kind")).isEqualTo(counted(received, row -> row.getField("kind")));
        assertThat(parts("by=unitOfMeasure")).isEqualTo(counted(received, row -> row.getField("unitOfMeasure")));
        assertThat(parts("by=giver")).isEqualTo(counted(received, row -> row.getField("giverCode")));
        assertThat(parts("by=receiver")).isEqualTo(counted(received, row -> row.getField("receiverCode")));
        assertThat(parts("by=schoolYear")).isEqualTo(counted(received, row -> row.getField("schoolYear")));
        assertThat(parts("by=month"))
                .isEqualTo(counted(received, row -> row.getField("date").substring(0, 7)));
        for (String unit : List.of("TITLE", "COPY", "AWARD", "ITEM", "VND")) {
            JsonPath figure = figure("of=quantity&unitOfMeasure=" + unit);
            long quantity = received.stream()
                    .filter(row -> row.getField("unitOfMeasure").equals(unit))
                    .mapToLong(row -> Long.parseLong(row.getField("quantity")))
                    .sum();
            assertThat(figure.getLong("value")).isPositive().isEqualTo(quantity);
            assertThat(HanoiData.walk(People.department(), figure.getString("records"))
                            .sums()
                            .get("quantity"))
                    .isEqualTo(quantity);
        }
        assertThat(figure("of=value").getLong("value"))
                .isEqualTo(received.stream()
                        .map(row -> row.getField("valueVnd"))
                        .filter(value -> !value.isEmpty())
                        .mapToLong(Long::parseLong)
                        .sum());
    }

    /** Both its directions stand in a unit's part, so the parts may add up to more. */
    @Test
    void aUnitsPartHoldsWhatItGaveAndWhatItReceived() throws IOException {
        Map<String, Long> parts = parts("by=unit");
        Map<String, Long> expected = new TreeMap<>();
        for (NamedCsvRecord row : rows()) {
            if (!row.getField("receivedOn").isEmpty()) {
                expected.merge(row.getField("giverCode"), 1L, Long::sum);
                expected.merge(row.getField("receiverCode"), 1L, Long::sum);
            }
        }
        assertThat(parts).isEqualTo(expected);
        assertThat(figure("scope=HN-005").getLong("value")).isEqualTo(expected.get("HN-005"));
    }

    @Test
    void titlesAreNotAddedToCopies() {
        for (String asked :
                List.of("of=quantity", "of=quantity&unitOfMeasure=TITLE,COPY", "of=quantity&by=unitOfMeasure")) {
            Api.as(People.department())
                    .get("/statistics/contributions?" + asked)
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("ONE_UNIT_OF_MEASURE"));
        }
        Api.as(People.department())
                .get("/statistics/sessions?of=quantity")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("MEASURE_PARAMETER_UNKNOWN"));
    }

    @Test
    void importedAgainNothingChanges() throws IOException {
        Api.as(People.administrator())
                .contentType("text/csv")
                .body(Files.readAllBytes(DemoData.FOLDER.resolve("contributions.csv")))
                .post("/contributions/imports")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(rows().size()))
                .body("created", equalTo(0))
                .body("updated", equalTo(0));
    }

    private static List<NamedCsvRecord> rows() throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(DemoData.FOLDER.resolve("contributions.csv"))) {
            return csv.stream().toList();
        }
    }

    private static Map<String, Long> counted(List<NamedCsvRecord> rows, Function<NamedCsvRecord, String> key) {
        return rows.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }

    private static JsonPath figure(String parameters) {
        return HanoiData.figure(People.department(), "contributions", parameters);
    }

    private static Map<String, Long> parts(String parameters) {
        List<Map<String, Object>> parts = figure(parameters).getList("breakdown");
        Map<String, Long> found = new TreeMap<>();
        parts.forEach(part -> found.put(part.get("key").toString(), ((Number) part.get("value")).longValue()));
        return found;
    }
}
