package vn.chungtay.pairings;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.Ids;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;
import vn.chungtay.testing.Race;

/**
 * Fifty schools propose to each other, answer, take back and end, all at once and by chance: whatever happens, two of them have at most one
 * open pairing, and nobody is answered with an error of ours. {@code crowd.calls} says how often; the full number is in {@code make soak}.
 */
@QuarkusTest
class PairingCrowdTest {

    private static final Logger LOG = Logger.getLogger(PairingCrowdTest.class);
    private static final int CALLS = Integer.getInteger("crowd.calls", 1_000);
    private static final long SEED = Long.getLong("crowd.seed", 2026);
    private static final int SIDE = 25;
    private static final int PEOPLE = 16;

    /** What is proposed is drawn from a few, so that many draw the same. */
    private static final int PAIRS = 40;

    private record Pair(String first, String second) {}

    private record Open(String id, String version, boolean proposed) {}

    private Subtree near;
    private Subtree far;
    private String[] heads;

    @Test
    void atMostOneIsOpen() throws Exception {
        String[] levels = new String[SIDE];
        Arrays.fill(levels, "PRIMARY");
        near = OrganisationFixtures.inner(levels);
        far = OrganisationFixtures.outer(levels);
        heads = new String[] {
            near.approver(), far.approver(), People.secondApprover(near.unit()), People.secondApprover(far.unit())
        };
        Random random = new Random(SEED);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            pairs.add(new Pair(
                    near.schools().get(random.nextInt(SIDE)), far.schools().get(random.nextInt(SIDE))));
        }
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            for (int done = 0; done < CALLS; ) {
                List<Open> open = open();
                List<Future<Integer>> round = new ArrayList<>();
                for (int i = 0; i < 2 * PAIRS && done < CALLS; i++, done++) {
                    round.add(people.submit(call(random, pairs, open)));
                }
                for (Future<Integer> one : round) {
                    statuses.merge(one.get(), 1, Integer::sum);
                }
                assertThat(mostOpenOfAPair()).isLessThanOrEqualTo(1);
            }
        }
        LOG.infof("Crowd: %d calls of seed %d; answers by status: %s", CALLS, SEED, statuses);
        assertThat(statuses.keySet()).allMatch(status -> status < 500);
        assertThat(statuses.keySet()).contains(200, 201, 409);
    }

    private Callable<Integer> call(Random random, List<Pair> pairs, List<Open> open) {
        String head = heads[random.nextInt(heads.length)];
        if (open.isEmpty() || random.nextInt(2) == 0) {
            Pair pair = pairs.get(random.nextInt(PAIRS));
            boolean turned = random.nextBoolean();
            Map<String, Object> body = Map.of(
                    "id", Ids.next().toString(),
                    "first", turned ? pair.second : pair.first,
                    "second", turned ? pair.first : pair.second);
            return random.nextInt(4) == 0
                    ? Race.write(
                            "POST",
                            head,
                            "/pairings/batches",
                            "0",
                            Map.of("pairs", List.of(Map.of("first", pair.first, "second", pair.second))))
                    : Race.write("POST", head, "/pairings", "0", body);
        }
        Open one = open.get(random.nextInt(open.size()));
        Map<String, Object> step = one.proposed
                ? Map.of(
                        "action",
                        List.of("accept", "accept", "decline", "withdraw").get(random.nextInt(4)))
                : Map.of("action", "end", "endReason", "MUTUAL");
        return Race.write("POST", head, "/pairings/" + one.id + "/transitions", one.version, step);
    }

    private List<Open> open() throws SQLException {
        List<Open> open = new ArrayList<>();
        try (Connection connection = DatabaseResource.asOwner();
                PreparedStatement query = connection.prepareStatement(
                        "select p.id, p.version, p.status from pairing p where p.status in ('PROPOSED', 'ACTIVE') and "
                                + OURS)) {
            query.setArray(1, connection.createArrayOf("text", near.schools().toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    open.add(new Open(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3).equals("PROPOSED")));
                }
            }
        }
        return open;
    }

    private long mostOpenOfAPair() throws SQLException {
        try (Connection connection = DatabaseResource.asOwner();
                PreparedStatement query = connection.prepareStatement(
                        "select coalesce(max(n), 0) from (select count(*) as n from pairing p where p.status in ('PROPOSED', 'ACTIVE') and "
                                + OURS + " group by low_id, high_id) x")) {
            query.setArray(1, connection.createArrayOf("text", near.schools().toArray()));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static final String OURS =
            "exists (select 1 from organisation_version v where v.organisation_id in (p.first_id, p.second_id) and v.code = any (?))";
}
