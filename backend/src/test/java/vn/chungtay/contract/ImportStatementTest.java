package vn.chungtay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;
import vn.chungtay.testing.People;

/**
 * What a file costs in the database does not grow with its rows: nothing is asked or written for each row by itself. Counted by the server, as
 * {@link StatementCountTest} does, of files of two lengths. The driver writes many rows in a few statements whose numbers of rows are
 * powers of two, so a longer file has a few more of them.
 */
@QuarkusTest
@OwnDatabase(Content.NOTHING)
class ImportStatementTest {

    private static final int FEW = 5;
    private static final int MANY = 105;
    private static final int A_FEW_MORE = 15;

    private static Subtree near;
    private static Subtree far;

    private record Kind(String collection, String heading, IntFunction<String> row) {

        @Override
        public String toString() {
            return collection;
        }
    }

    @BeforeEach
    void schoolsToPair() {
        if (near != null) {
            return;
        }
        String[] levels = Stream.generate(() -> "PRIMARY").limit(MANY).toArray(String[]::new);
        near = OrganisationFixtures.inner(levels);
        far = OrganisationFixtures.outer(levels);
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind(
                        "organisations",
                        "code,kind,name,parentCode",
                        i -> "S" + i + ",COMMUNE,Xã " + i + ',' + near.unit()),
                new Kind(
                        "schools",
                        "code,name,levels,ownership,parentCode",
                        i -> "SS" + i + ",Trường " + i + ",PRIMARY,PUBLIC," + near.unit()),
                new Kind(
                        "profiles",
                        "code,schoolYear,pupils",
                        i -> near.schools().get(i) + ",2025-2026," + i),
                new Kind(
                        "pairings",
                        "ref,firstCode,secondCode,since,agreementType,signedOn",
                        i -> "ST" + i + ',' + near.schools().get(i) + ','
                                + far.schools().get(i) + ",2025-09-10,MEMORANDUM,2025-09-10"),
                new Kind(
                        "successions",
                        "fromCode,toCode,on",
                        i -> near.schools().get(i) + ',' + far.schools().get(i) + ",2026-09-01"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void aLongFileCostsAsManyStatementsAsAShortOne(Kind kind) throws Exception {
        long few = statements(kind, FEW);
        long many = statements(kind, MANY);
        assertThat(many)
                .as("%d statements for %d rows, %d for %d", few, FEW, many, MANY)
                .isLessThanOrEqualTo(few + A_FEW_MORE);
    }

    private static long statements(Kind kind, int rows) throws Exception {
        String file = kind.heading()
                + '\n'
                + String.join(
                        "\n", IntStream.range(0, rows).mapToObj(kind.row()).toList())
                + '\n';
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = DatabaseResource.statementsOfService();
            var summary = Api.read(
                    200,
                    Api.as(People.administrator())
                            .contentType("text/csv; charset=UTF-8")
                            .queryParam("validateOnly", true)
                            .body(file)
                            .post('/' + kind.collection() + "/imports")
                            .then());
            assertThat(summary.path("created").asInt()).as("%s", summary).isEqualTo(rows);
            least = Math.min(least, DatabaseResource.statementsOfService() - before);
        }
        return least;
    }
}
