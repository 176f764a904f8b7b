package vn.chungtay.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.DemoData;

/** The demo data and its questions. */
final class HanoiData {

    private static final Map<String, Rows> WALKED = new ConcurrentHashMap<>();

    private HanoiData() {}

    static void load() throws IOException {
        DemoData.load();
    }

    static List<NamedCsvRecord> questions() throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(DemoData.FOLDER.resolve("expected.csv"))) {
            return csv.stream()
                    .filter(row -> Measure.of(row.getField("measure")).isPresent()
                            && !row.getField("field").equals("attainment"))
                    .toList();
        }
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

    /** How many rows a list has, and what its columns of people add up to: walked page by page from the address a figure gave. */
    static Rows walk(String token, String address) {
        return WALKED.computeIfAbsent(token.hashCode() + address, unseen -> walkPages(token, address));
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
            for (String column : List.of("managers", "teachers", "staff", "pupils")) {
                page.path("items")
                        .forEach(row -> sums.merge(column, row.path(column).asLong(), Long::sum));
            }
            next = page.path("nextPageToken").asText(null);
        } while (next != null);
        return new Rows(rows, sums);
    }

    record Rows(int count, Map<String, Long> sums) {}

    /** How many schools other tests have made: they stand in the directory of every day. */
    static long strangers(boolean publicAlone) throws SQLException {
        try (Connection connection = DatabaseResource.asOwner();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("""
                select count(*) from organisation_version where kind = 'SCHOOL' and code not like 'HN%' and (valid_from is null or valid_from <= '2023-11-15')
                and (valid_to is null or valid_to >= '2023-11-15')""" + (publicAlone ? " and ownership = 'PUBLIC'" : ""))) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
