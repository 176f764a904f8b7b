package vn.chungtay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
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
 * What a row of a file costs in the database: what it writes, and nothing that is asked for each row by itself. Counted by the server, as
 * {@link StatementCountTest} does, of files of two lengths: what they cost alike is the file's, the rest the rows'.
 */
@QuarkusTest
@OwnDatabase(Content.NOTHING)
class ImportStatementTest {

    private static final int FEW = 5;
    private static final int MANY = 105;

    private static Subtree near;
    private static Subtree far;

    /** @param written how many rows of tables a row of the file makes, the memory of imports among them */
    private record Kind(String collection, String heading, int written, java.util.function.IntFunction<String> row) {

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
                        3,
                        i -> "S" + i + ",COMMUNE,Xã " + i + ',' + near.unit()),
                new Kind(
                        "schools",
                        "code,name,levels,ownership,parentCode",
                        3,
                        i -> "SS" + i + ",Trường " + i + ",PRIMARY,PUBLIC," + near.unit()),
                new Kind(
                        "profiles",
                        "code,schoolYear,pupils",
                        2,
                        i -> near.schools().get(i) + ",2025-2026," + i),
                new Kind(
                        "pairings",
                        "ref,firstCode,secondCode,since,agreementType,signedOn",
                        4,
                        i -> "ST" + i + ',' + near.schools().get(i) + ','
                                + far.schools().get(i) + ",2025-09-10,MEMORANDUM,2025-09-10"),
                new Kind(
                        "successions",
                        "fromCode,toCode,on",
                        3,
                        i -> near.schools().get(i) + ',' + far.schools().get(i) + ",2026-09-01"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void aRowCostsWhatItWrites(Kind kind) throws Exception {
        long few = statements(kind, FEW);
        long many = statements(kind, MANY);
        assertThat((double) (many - few) / (MANY - FEW))
                .as("%d statements for %d rows, %d for %d", few, FEW, many, MANY)
                .isLessThanOrEqualTo(kind.written());
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
