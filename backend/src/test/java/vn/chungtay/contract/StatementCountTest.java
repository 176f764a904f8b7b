package vn.chungtay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.KeycloakStandIn;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;

/**
 * What an operation costs in the database, counted by the server itself and not timed. Of three times the least counts: what the service does
 * in the background does not fall into each of them.
 */
@QuarkusTest
@OwnDatabase(Content.HANOI)
class StatementCountTest {

    private static final int OF_A_READ = 2;
    private static final int OF_A_WRITE = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static KeycloakStandIn keycloak;

    @BeforeAll
    static void forgetWhatWasBefore() throws SQLException {
        keycloak = KeycloakStandIn.open();
        DatabaseResource.forgetStatements();
    }

    @AfterAll
    static void closeKeycloak() {
        keycloak.close();
    }

    static Stream<ContractOperation> reads() {
        return Walk.operations().filter(ContractOperation::reads);
    }

    static Stream<ContractOperation> writes() {
        return Walk.operations()
                .filter(operation -> !operation.reads() && !operation.path().endsWith("/imports"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reads")
    void aReadCostsTwoStatementsWhateverThePage(ContractOperation operation) throws Exception {
        Walk walk = new Walk();
        Call call = walk.good().of(operation);
        if (!operation.pages()) {
            assertThat(statements(walk, call)).isLessThanOrEqualTo(OF_A_READ);
            return;
        }
        Call one = call.copy().query("pageSize", "1");
        Call hundred = call.copy().query("pageSize", "100");
        assertThat(statements(walk, one)).isLessThanOrEqualTo(OF_A_READ);
        assertThat(statements(walk, hundred)).isLessThanOrEqualTo(OF_A_READ);
        String token = JSON.readTree(walk.expect("first page", one, 200).body())
                .path("nextPageToken")
                .asText(null);
        if (token != null) {
            assertThat(statements(walk, hundred.copy().query("pageToken", token)))
                    .isLessThanOrEqualTo(OF_A_READ);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    void aWriteCostsTen(ContractOperation operation) throws SQLException {
        Walk walk = new Walk();
        assertThat(statements(walk, walk.good().of(operation))).isLessThanOrEqualTo(OF_A_WRITE);
    }

    private static long statements(Walk walk, Call call) throws SQLException {
        long least = Long.MAX_VALUE;
        // The first time warms what is kept: who is meant by a code.
        call.send(walk.good().base());
        for (int i = 0; i < 3; i++) {
            long before = DatabaseResource.statementsOfService();
            Answer answer = call.send(walk.good().base());
            least = Math.min(least, DatabaseResource.statementsOfService() - before);
            assertThat(AnswerLaws.faults(call.operation(), answer)).isEmpty();
            // A refusal would cost less than what it refuses.
            if (walk.good().succeeds(call.operation())) {
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            }
        }
        return least;
    }
}
