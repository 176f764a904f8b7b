package vn.chungtay.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;
import vn.chungtay.testing.People;

/** What {@code make generate} writes by COPY is what the product itself could have written, and the product goes on with it. */
@QuarkusTest
@OwnDatabase(Content.NOTHING)
class GeneratedCountryTest {

    private static final Path FOLDER = Path.of("target", "generated-country");
    private static final String[][] REFORM = {
        {"organisations", "units"}, {"successions", "successions"}, {"schools", "schools"}
    };

    /** One story, since each part stands on the one before: a database can be filled once. */
    @Test
    void aVillageIsMadeAndReadAndReformed() throws IOException, InterruptedException, SQLException {
        assertThat(generate("0")).contains("has 65 organisations more, 120 pairings", "200 sessions");
        theDerivedTreeIsWhatTheTriggersMake();
        nothingIsLeftOutButGroups();
        asTheServiceShowsIt();
        assertThat(generate("1")).contains("has a made country already");
        theReformCanFollow();
        theDerivedTreeIsWhatTheTriggersMake();
    }

    private static String generate(String exit) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("node", "../tools/generate.mjs").redirectErrorStream(true);
        builder.environment().put("SCALE", "village");
        builder.environment().put("SESSIONS", "200");
        builder.environment().put("SEED", "11");
        builder.environment().put("URL", DatabaseResource.addressOfOwner());
        builder.environment().put("OUT", FOLDER.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(Integer.parseInt(exit));
        return said;
    }

    private static void theDerivedTreeIsWhatTheTriggersMake() throws SQLException {
        try (Connection owner = DatabaseResource.asOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            List<String> found = ancestors(statement);
            assertThat(found).hasSizeGreaterThan(200);
            statement.execute("delete from organisation_ancestor");
            statement.execute("select derive_ancestors(array(select id from organisation))");
            assertThat(ancestors(statement)).isEqualTo(found);
            owner.rollback();
        }
    }

    private static List<String> ancestors(Statement statement) throws SQLException {
        return column(statement, "select (a.*)::text from organisation_ancestor a order by a.*");
    }

    private static void nothingIsLeftOutButGroups() throws SQLException {
        try (Connection owner = DatabaseResource.asOwner();
                Statement statement = owner.createStatement()) {
            assertThat(column(statement, "select count(*) from keycloak_task")).containsExactly("0");
            assertThat(column(statement, "select tgname from pg_trigger where tgenabled = 'D'"))
                    .isEmpty();
            assertThat(
                            column(
                                    statement,
                                    "select count(distinct record_id) from audit_event where collection = 'pairings' and action = 'CREATE' and person_id = 'generator'"))
                    .containsExactly("120");
        }
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void asTheServiceShowsIt() {
        var department = People.department();
        Api.as(department).get("/statistics/organisations?kind=SCHOOL").then().body("value", equalTo(50));
        Api.as(department)
                .queryParam("q", "truong")
                .queryParam("unit", "Q-01")
                .get("/schools")
                .then()
                .body("items.code", everyItem(startsWith("Q01")));
        Api.as(department).get("/pairings?count=capped").then().body("count.value", equalTo(120));
        Api.as(department).get("/session-reports?count=capped").then().body("count.value", equalTo(200));
        Api.as(department)
                .get("/organisations/Q-01-001")
                .then()
                .body("parent.code", equalTo("Q-01"))
                .body("profiles.schoolYear", equalTo(List.of("2024-2025")));
    }

    private static void theReformCanFollow() throws IOException {
        for (String[] step : REFORM) {
            Api.as(People.administrator())
                    .contentType("text/csv; charset=UTF-8")
                    .body(Files.readAllBytes(FOLDER.resolve("reform").resolve(step[1] + ".csv")))
                    .post("/" + step[0] + "/imports")
                    .then()
                    .statusCode(200)
                    .body("problems", empty())
                    .body("applied", equalTo(true));
        }
        Api.as(People.department())
                .get("/organisations/Q-01-001")
                .then()
                .body("validTo", equalTo("2025-06-30"))
                .body("successors.organisation.code", everyItem(startsWith("QM-01")));
    }
}
