package vn.chungtay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.DemoData;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;
import vn.chungtay.testing.People;
import vn.chungtay.testing.ReformFixtures;

/** The reform of 1 July 2025 as it is seen beforehand and applied: it does what its files do one by one, and the old figures do not move. */
@QuarkusTest
@OwnDatabase(Content.HANOI)
class ReformWizardTest {

    private static final String[][] FILES = {
        {"organisations", "units"}, {"successions", "successions"}, {"schools", "schools"}
    };

    @TestFactory
    Stream<DynamicTest> seenBeforehandAndAppliedItLeavesEveryFigureRight() throws IOException, SQLException {
        List<NamedCsvRecord> before = HanoiData.questions();
        String id = ReformFixtures.draft("2025-07-01");
        for (String[] file : FILES) {
            ReformFixtures.put(id, file[1], Files.readString(DemoData.FOLDER.resolve("reform/" + file[1] + ".csv")));
        }
        Map<String, Long> rows = rows();
        succeeded(ReformFixtures.done(id, "preview"));
        assertThat(rows()).isEqualTo(rows);
        JsonNode seen = ReformFixtures.get(id).path("effects");
        assertThat(counts(seen))
                .containsEntry("UNIT ENDS", 30)
                .containsEntry("UNIT BEGINS", 126)
                .containsEntry("SCHOOL MOVES", 2116)
                .containsEntry("PEOPLE BECOME_VIEWERS", 30)
                .containsEntry("PAIRING ENDS", 21)
                .containsEntry("PILOT_SELECTION FROZEN", 30)
                .doesNotContainKey("SCHOOL ENDS")
                .doesNotContainKey("SCHOOL LEFT_BEHIND");
        succeeded(ReformFixtures.done(id, "apply"));
        assertThat(ReformFixtures.get(id).path("effects")).isEqualTo(seen);
        reformSessions();
        HanoiData.walkAnew();
        List<NamedCsvRecord> after = HanoiData.questions("reform/expected.csv");
        assertThat(after).hasSizeGreaterThan(19);
        return Stream.concat(
                Stream.concat(before.stream(), after.stream())
                        .map(question ->
                                DynamicTest.dynamicTest(question.getField("figure"), () -> HanoiData.check(question))),
                Stream.of(
                        DynamicTest.dynamicTest("the files one by one change nothing", () -> theFilesChangeNothing())));
    }

    private static void reformSessions() throws IOException {
        Api.as(People.administrator())
                .contentType("text/csv; charset=UTF-8")
                .body(Files.readAllBytes(DemoData.FOLDER.resolve("reform/sessions.csv")))
                .post("/session-reports/imports")
                .then()
                .statusCode(200)
                .body("problems", empty());
    }

    private static void theFilesChangeNothing() throws IOException {
        for (String[] file : FILES) {
            Api.as(People.administrator())
                    .contentType("text/csv; charset=UTF-8")
                    .body(Files.readAllBytes(DemoData.FOLDER.resolve("reform/" + file[1] + ".csv")))
                    .post("/" + file[0] + "/imports")
                    .then()
                    .body("problems", empty())
                    .body("created", equalTo(0))
                    .body("updated", equalTo(0));
        }
    }

    private static void succeeded(JsonNode operation) {
        assertThat(operation.path("status").asText()).as("%s", operation).isEqualTo("SUCCEEDED");
    }

    private static Map<String, Integer> counts(JsonNode effects) {
        Map<String, Integer> counts = new TreeMap<>();
        effects.forEach(one -> counts.put(
                one.path("subject").asText() + ' ' + one.path("effect").asText(),
                one.path("count").asInt()));
        return counts;
    }

    /** How many rows the tables of facts have. */
    private static Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection owner = DatabaseResource.asOwner();
                ResultSet found = owner.createStatement().executeQuery("""
                        select 'versions', count(*) from organisation_version union all select 'ended', count(*) from organisation_version where valid_to is not null
                        union all select 'successions', count(*) from succession union all select 'ancestors', count(*) from organisation_ancestor
                        union all select 'open', count(*) from pairing where status in ('PROPOSED', 'ACTIVE') union all select 'keys', count(*) from import_key
                        union all select 'tasks', count(*) from keycloak_task""")) {
            while (found.next()) {
                rows.put(found.getString(1), found.getLong(2));
            }
        }
        return rows;
    }
}
