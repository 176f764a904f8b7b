package vn.chungtay.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.chungtay.access.MemberOrganisation;
import vn.chungtay.access.Role;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DemoData;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;
import vn.chungtay.testing.People;

/** The demo data's questions about sessions and participations, answered by what lists and statistics share. */
@QuarkusTest
@OwnDatabase(Content.HANOI)
class SessionFiguresTest {

    @Inject
    SessionService service;

    @Inject
    Reads reads;

    @TestFactory
    Stream<DynamicTest> everyQuestionHasItsAnswer() throws IOException {
        List<NamedCsvRecord> questions;
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(DemoData.FOLDER.resolve("expected.csv"))) {
            questions = csv.stream()
                    .filter(row -> row.getField("measure").equals("sessions")
                            || row.getField("measure").equals("participations"))
                    .toList();
        }
        assertThat(questions).hasSizeGreaterThan(35);
        return questions.stream()
                .map(question -> DynamicTest.dynamicTest(question.getField("figure"), () -> assertThat(answer(question))
                        .isEqualTo(Long.parseLong(question.getField("answer")))));
    }

    @Test
    void aFigureEqualsTheRowsOfItsListAndASumThatOfItsColumn() {
        assertThat(rows("standing", "COUNTED", "kind", "THEMATIC_SESSION", "organisingLevel", "UNIT"))
                .hasSize(160);
        assertThat(rows("standing", "UNCONFIRMED")).hasSize(39);
        assertThat(rows("standing", "COUNTED")).hasSize(919).doesNotHaveDuplicates();
        assertThat(column("teachers", "standing", "COUNTED").stream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(35356);
    }

    @Test
    void importedAgainNothingChanges() throws IOException {
        Api.as(People.administrator())
                .contentType("text/csv")
                .body(Files.readAllBytes(DemoData.FOLDER.resolve("sessions.csv")))
                .post("/session-reports/imports")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1083))
                .body("created", equalTo(0))
                .body("updated", equalTo(0));
    }

    private long answer(NamedCsvRecord question) throws ReflectiveOperationException {
        SessionFilter filter = new SessionFilter();
        filter.asOf = LocalDate.parse(question.getField("asOf"));
        String category = null;
        boolean byUnit = false;
        for (String parameter : question.getField("parameters").split("&")) {
            String[] pair = parameter.split("=", 2);
            switch (pair[0]) {
                case "category" -> category = pair[1].toLowerCase(java.util.Locale.ROOT);
                case "by" -> byUnit = true;
                default -> SessionFilter.class.getField(pair[0]).set(filter, pair[1]);
            }
        }
        filter.standing = question.getField("field").equals("unconfirmed") ? Standing.UNCONFIRMED : Standing.COUNTED;
        Sql counted = service.counted(department(), filter);
        Sql sql = byUnit
                ? Sql.of("select count(distinct (c.session_id, a.ancestor_id)) from (select c.*")
                        .add(counted)
                        .add("""
                        ) c join organisation_ancestor a on a.organisation_id = any (c.parties) and c.date between a.from_day and a.to_day
                        join organisation_version v on v.organisation_id = a.ancestor_id and v.code like 'HN-%'""")
                : Sql.of(category == null ? "select count(*)" : "select sum(c." + category + ")")
                        .add(counted);
        return reads.one(sql, (rs, ctx) -> rs.getLong(1)).orElseThrow();
    }

    private static List<JsonNode> rows(String... parameters) {
        return column("id", parameters);
    }

    /** One column of a whole list, walked page by page. */
    private static List<JsonNode> column(String column, String... parameters) {
        List<JsonNode> values = new java.util.ArrayList<>();
        String token = null;
        do {
            var call = Api.as(People.department())
                    .queryParam("schoolYear", "2022-2023")
                    .queryParam("asOf", "2023-11-15")
                    .queryParam("pageSize", 200);
            for (int i = 0; i < parameters.length; i += 2) {
                call.queryParam(parameters[i], parameters[i + 1]);
            }
            if (token != null) {
                call.queryParam("pageToken", token);
            }
            JsonNode page = call.get("/session-reports")
                    .then()
                    .statusCode(200)
                    .extract()
                    .as(JsonNode.class);
            page.path("items").forEach(row -> values.add(row.path(column)));
            token = page.path("nextPageToken").asText(null);
        } while (token != null);
        return values;
    }

    private static Scope department() {
        return new Scope(
                "p",
                "p",
                "P",
                EnumSet.of(Role.VIEWER),
                List.of(new MemberOrganisation(
                        OrganisationFixtures.id("HN"), "HN", "Sở", "CITY_DEPARTMENT", null, true, false)));
    }
}
