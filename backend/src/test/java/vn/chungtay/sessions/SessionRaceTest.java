package vn.chungtay.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;
import vn.chungtay.testing.Race;

/** Two people write to one record at the same moment: one wins, the other is told, nothing is lost. */
@QuarkusTest
class SessionRaceTest {

    /** After so many races a new record is taken, so that none becomes longer than one ever would. */
    private static final int RACES_A_RECORD = 25;

    private static final Map<String, Object> CONFIRM = Map.of("action", "confirm");
    private static final Map<String, Object> RETURN = Map.of("action", "return", "comment", "Lượt sau");

    private Subtree host;
    private Subtree one;
    private Subtree two;
    private String id;
    private String tag;
    private int steps;

    @Test
    void oneWinsAndTheOtherGets412() throws Exception {
        host = OrganisationFixtures.outer("PRESCHOOL");
        one = OrganisationFixtures.inner("PRESCHOOL");
        two = OrganisationFixtures.inner("PRESCHOOL");
        Race.exactlyOneWins(Race.ROUNDS, 200, this::round);
        settle();
    }

    /** In turn: two people of one partner confirm, one of each partner, two of the host edit, one edits what another confirms. */
    private List<Callable<Integer>> round(int race) {
        if (race % RACES_A_RECORD == 0) {
            if (id != null) {
                settle();
            }
            id = SessionFixtures.held(host.editor(), host.school(), one.school(), two.school());
            steps = 2;
        }
        prepare();
        return switch (race % 4) {
            case 0 ->
                List.of(
                        () -> confirm(People.approver(one.school())),
                        () -> confirm(People.secondApprover(one.school())));
            case 1 ->
                List.of(() -> confirm(People.approver(one.school())), () -> confirm(People.approver(two.school())));
            case 2 -> List.of(() -> edit(host.editor(), race), () -> edit(host.approver(), 1_000 + race));
            default -> List.of(() -> edit(host.editor(), race), () -> confirm(People.approver(two.school())));
        };
    }

    /** Gives back what the race before confirmed, and remembers the tag that both racers send. */
    private void prepare() {
        var report = Api.as(host.approver())
                .get("/session-reports/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        tag = report.getString("etag");
        if (report.getString("status").equals("CONFIRMED")) {
            assertThat(report.<Object>getList("partners.confirmedOn").stream().filter(Objects::nonNull))
                    .hasSize(1);
            tag = Api.json(host.approver(), tag, RETURN)
                    .post("/session-reports/{id}/transitions", id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("etag");
            steps++;
        }
        steps++;
    }

    /** Every step that won is in the record's history, and none besides. */
    private void settle() {
        Api.as(host.editor())
                .get("/session-reports/{id}/transitions", id)
                .then()
                .statusCode(200)
                .body("items", hasSize(steps));
    }

    private int confirm(String token) {
        return Api.json(token, tag, CONFIRM)
                .post("/session-reports/{id}/transitions", id)
                .statusCode();
    }

    private int edit(String token, int teachers) {
        return Api.json(
                        token,
                        tag,
                        SessionFixtures.with(
                                SessionFixtures.body(host.school(), one.school(), two.school()), "teachers", teachers))
                .put("/session-reports/{id}", id)
                .statusCode();
    }
}
