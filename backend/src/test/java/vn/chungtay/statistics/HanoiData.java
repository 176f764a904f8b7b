package vn.chungtay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.Databases;
import vn.chungtay.testing.DemoData;
import vn.chungtay.testing.People;

/** The demo data and its questions. */
public final class HanoiData {

    private static final String OFFICER = People.department();
    private static final Map<String, Rows> WALKED = new ConcurrentHashMap<>();

    private HanoiData() {}

    static List<NamedCsvRecord> questions() throws IOException {
        return questions("expected.csv");
    }

    /** The questions of a file for the measures that there are. */
    static List<NamedCsvRecord> questions(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(DemoData.FOLDER.resolve(file))) {
            return csv.stream()
                    .filter(row -> Measure.of(row.getField("measure")).isPresent())
                    .toList();
        }
    }

    /** The question has its answer. */
    static JsonPath answered(NamedCsvRecord question) {
        JsonPath figure = ask(OFFICER, question);
        long answer = Long.parseLong(question.getField("answer"));
        String field = question.getField("field");
        if (field.startsWith("sum:")) {
            String beginning = field.substring(4);
            List<Map<String, Object>> parts = figure.getList("breakdown");
            assertThat(parts.stream()
                            .filter(part -> part.get("key").toString().startsWith(beginning))
                            .mapToLong(part -> ((Number) part.get("value")).longValue())
                            .sum())
                    .isEqualTo(answer);
        } else {
            assertThat(figure.getLong(field)).isEqualTo(answer);
        }
        return figure;
    }

    /** The question has its answer, and behind the figure is the list that has exactly as many rows. */
    static void check(NamedCsvRecord question) {
        JsonPath figure = answered(question);
        long answer = Long.parseLong(question.getField("answer"));
        String field = question.getField("field");
        if (field.startsWith("sum:")) {
            return;
        }
        if (question.getField("measure").equals("participations")) {
            String category = question.getField("parameters")
                    .replaceFirst(".*category=", "")
                    .toLowerCase(Locale.ROOT);
            assertThat(walk(OFFICER, figure.getString("records")).sums().get(category))
                    .isEqualTo(answer);
            return;
        }
        if (question.getField("parameters").contains("of=")) {
            String column = question.getField("parameters").contains("of=quantity") ? "quantity" : "valueVnd";
            assertThat(walk(OFFICER, figure.getString("records")).sums().getOrDefault(column, 0L))
                    .isEqualTo(answer);
            return;
        }
        assertThat(walk(OFFICER, figure.getString("records")).count()).isEqualTo(figure.getInt("value"));
        if (field.equals("unconfirmed")) {
            assertThat(walk(OFFICER, figure.getString("unconfirmedRecords")).count())
                    .isEqualTo(figure.getInt("unconfirmed"));
        }
    }

    /** What was walked before is forgotten: the directory has changed. */
    static void walkAnew() {
        WALKED.clear();
    }

    /** The figure of a question as the bearer of the token sees it. */
    static JsonPath ask(String token, NamedCsvRecord question) {
        return figure(
                token,
                question.getField("measure"),
                question.getField("parameters") + "&asOf=" + question.getField("asOf"));
    }

    static JsonPath figure(String token, String measure, String parameters) {
        var call = Api.as(token);
        for (String parameter : parameters.split("&")) {
            if (!parameter.isEmpty()) {
                call.queryParam(
                        parameter.substring(0, parameter.indexOf('=')),
                        parameter.substring(parameter.indexOf('=') + 1));
            }
        }
        return call.get("/statistics/{measure}", measure)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** How many rows a list has, and what its columns add up to: walked page by page from the address a figure gave. */
    public static Rows walk(String token, String address) {
        return WALKED.computeIfAbsent(
                Databases.current() + token.hashCode() + address, unseen -> walkPages(token, address));
    }

    private static Rows walkPages(String token, String address) {
        String path = address.substring(Api.V1.length(), address.indexOf('?'));
        int rows = 0;
        Map<String, Long> sums = new HashMap<>();
        String next = null;
        do {
            var call = Api.as(token).queryParam("pageSize", 200);
            for (String parameter : address.substring(address.indexOf('?') + 1).split("&")) {
                call.queryParam(
                        parameter.substring(0, parameter.indexOf('=')),
                        URLDecoder.decode(parameter.substring(parameter.indexOf('=') + 1), StandardCharsets.UTF_8));
            }
            if (next != null) {
                call.queryParam("pageToken", next);
            }
            JsonNode page = call.get(path).then().statusCode(200).extract().as(JsonNode.class);
            rows += page.path("items").size();
            for (String column : List.of("managers", "teachers", "staff", "pupils", "quantity", "valueVnd")) {
                page.path("items")
                        .forEach(row -> sums.merge(column, row.path(column).asLong(), Long::sum));
            }
            next = page.path("nextPageToken").asText(null);
        } while (next != null);
        return new Rows(rows, sums);
    }

    public record Rows(int count, Map<String, Long> sums) {}
}
