package vn.chungtay.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.Race;

/** Both sides write another line into the same version of the plan at the same moment. */
@QuarkusTest
class PlanRaceTest {

    @Test
    void exactlyOneEditIsTakenAndNothingIsLost() throws Exception {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        String id = PlanFixtures.withLine(near, far);
        String line = Api.as(near.editor())
                .get("/activity-plans/{id}", id)
                .then()
                .extract()
                .path("lines[0].id");
        AtomicInteger version = new AtomicInteger(1);
        Race.exactlyOneWins(Race.ROUNDS, 200, round -> {
            int current = version.getAndIncrement();
            return List.of(change(near, id, line, current), change(far, id, line, current));
        });
        String etag = Api.as(near.editor())
                .get("/activity-plans/{id}", id)
                .then()
                .extract()
                .path("etag");
        assertThat(etag).isEqualTo(Integer.toString(Race.ROUNDS + 1));
    }

    private static Callable<Integer> change(Subtree side, String id, String line, int version) {
        return Race.write(
                "PUT",
                side.editor(),
                "/activity-plans/" + id + "/lines/" + line,
                Integer.toString(version),
                PlanFixtures.line(side.school(), "title", "Của " + side.school()));
    }
}
