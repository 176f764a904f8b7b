package vn.chungtay.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** For whom a person acts is known without asking the database; when it is not, it is asked once, for all their organisations. */
@QuarkusTest
class CallerStatementsTest {

    @Inject
    Jdbi jdbi;

    private final List<String> statements = new CopyOnWriteArrayList<>();

    @BeforeEach
    void listen() {
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                // What looks for work that was left behind belongs to no request.
                if (!Thread.currentThread().getName().equals("operations")) {
                    statements.add(context.getRenderedSql());
                }
            }
        });
    }

    @AfterEach
    void listenNoMore() {
        jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }

    @Test
    void aCallerIsLookedUpOnceForAllTheirOrganisations() {
        Subtree one = OrganisationFixtures.inner("PRIMARY");
        Subtree other = OrganisationFixtures.outer();
        String person = People.viewer(one.unit(), one.school(), other.unit(), "KHONG-CO");
        statements.clear();
        Api.as(person).get("/me").then().statusCode(200).body("organisations", hasSize(3));
        assertThat(statements).as("cold").hasSize(1);
        statements.clear();
        Api.as(person).get("/me").then().statusCode(200).body("organisations", hasSize(3));
        assertThat(statements).as("warm").isEmpty();
    }

    @Test
    void aListCostsItsOwnStatementAlone() {
        Subtree tree = OrganisationFixtures.inner("PRIMARY");
        for (String list : List.of(
                "/pairings",
                "/session-reports",
                "/activity-plans",
                "/pilot-selections",
                "/worklist",
                "/organisations")) {
            Api.as(tree.viewer()).get(list).then().statusCode(200);
            statements.clear();
            Api.as(tree.viewer()).get(list).then().statusCode(200);
            assertThat(statements).as(list).hasSize(1);
        }
    }
}
