package vn.chungtay.reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.People;
import vn.chungtay.testing.ReformFixtures;
import vn.chungtay.testing.ReformFixtures.Small;
import vn.chungtay.testing.RefusedCode;

/** While a reform is applied: others read, no second one begins, and what is broken off leaves nothing. */
@QuarkusTest
class ReformRunTest {

    private static final String ADMINISTRATOR = People.administrator();

    @Test
    void othersReadWhileItRunsAndNoSecondOneBegins() throws SQLException {
        Small small = ReformFixtures.small();
        String id = ReformFixtures.previewed(small);
        String second = ReformFixtures.draft(ReformFixtures.small());
        try (Connection holds = takesTheTurnOf("successions")) {
            String operation =
                    Api.field("id", 202, ReformFixtures.step(id, "preview").then());
            await("the successions", () -> step(operation).equals("REFORM_SUCCESSIONS"));
            Api.as(ADMINISTRATOR)
                    .get("/organisations/{code}", small.old().school())
                    .then()
                    .statusCode(200)
                    .body("parent.code", equalTo(small.old().unit()));
            Api.as(ADMINISTRATOR)
                    .queryParam("unit", small.old().unit())
                    .get("/schools")
                    .then()
                    .statusCode(200);
            ReformFixtures.step(second, "preview").then().statusCode(409).body("code", equalTo("OPERATION_ALONE"));
            ReformFixtures.step(id, "discard").then().statusCode(409).body("code", equalTo("REFORM_RUNNING"));
            ReformFixtures.sent(ADMINISTRATOR, id, "units", ReformFixtures.etag(id), small.units())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("REFORM_RUNNING"));
            Api.as(People.viewer(small.one()))
                    .get("/operations/{id}", operation)
                    .then()
                    .statusCode(404);
            holds.rollback();
            assertThat(ReformFixtures.ended(operation).path("status").asText()).isEqualTo("SUCCEEDED");
        }
    }

    @Test
    void whatIsBrokenOffLeavesNothing() throws SQLException {
        Small small = ReformFixtures.small();
        String id = ReformFixtures.previewed(small);
        try (Connection holds = takesTheTurnOf("successions")) {
            String operation =
                    Api.field("id", 202, ReformFixtures.step(id, "apply").then());
            await("the successions", () -> step(operation).equals("REFORM_SUCCESSIONS"));
            // As when the service is killed: its connections are gone.
            cut(operation);
            holds.rollback();
            JsonNode ended = ReformFixtures.ended(operation);
            assertThat(ended.path("status").asText()).isEqualTo("FAILED");
        }
        assertThat(ReformFixtures.get(id).path("status").asText()).isEqualTo("PREVIEWED");
        Api.as(ADMINISTRATOR).get("/organisations/{code}", small.one()).then().statusCode(404);
        Api.as(ADMINISTRATOR)
                .get("/organisations/{code}", small.old().unit())
                .then()
                .body("successors.size()", equalTo(0));
        assertThat(ReformFixtures.done(id, "apply").path("status").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void whatAServiceLeftBehindIsToldAsFailed() throws SQLException {
        String id = java.util.UUID.randomUUID().toString();
        try (Connection owner = DatabaseResource.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    insert into operation (id, kind, status, step, person_id, person_name, record, started_at)
                    values ('%s', 'REFORM_APPLY', 'RUNNING', 'REFORM_SCHOOLS', 'x', 'X', '/api/v1/reforms/x', now() - interval '1 minute')""".formatted(id));
        }
        JsonNode ended = ReformFixtures.ended(id);
        assertThat(ended.path("status").asText()).isEqualTo("FAILED");
        assertThat(ended.at("/problem/code").asText()).isEqualTo("OPERATION_INTERRUPTED");
    }

    @Test
    void whatCannotBeInTheEndLeavesNothing() throws SQLException {
        Small small = ReformFixtures.small();
        String id = ReformFixtures.draft(small);
        JsonNode operation;
        try (RefusedCode unseen = RefusedCode.of(small.one())) {
            operation = ReformFixtures.done(id, "preview");
        }
        assertThat(operation.path("status").asText()).isEqualTo("FAILED");
        assertThat(operation.at("/problem/detail").asText()).isNotBlank();
        assertThat(ReformFixtures.get(id).path("status").asText()).isEqualTo("DRAFT");
        Api.as(ADMINISTRATOR).get("/organisations/{code}", small.one()).then().statusCode(404);
    }

    private static String step(String operation) {
        return Api.field(
                "step",
                200,
                Api.as(ADMINISTRATOR).get("/operations/{id}", operation).then());
    }

    /** Another import of the collection is at work, as far as the database knows. */
    private static Connection takesTheTurnOf(String collection) throws SQLException {
        Connection owner = DatabaseResource.asOwner();
        owner.setAutoCommit(false);
        owner.createStatement().execute("select pg_advisory_xact_lock(hashtext('import " + collection + "'))");
        return owner;
    }

    /** Ends the connection on which the change is made, which waits for the turn. */
    private static void cut(String operation) throws SQLException {
        try (Connection owner = DatabaseResource.asSuperuser();
                ResultSet cut = owner.createStatement().executeQuery("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where usename = 'chungtay_service' and wait_event_type = 'Lock' and query like '%pg_advisory_xact_lock%'""")) {
            assertThat(cut.next()).as("a change that waits in %s", operation).isTrue();
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(String what, Condition condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.holds()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Not reached: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
