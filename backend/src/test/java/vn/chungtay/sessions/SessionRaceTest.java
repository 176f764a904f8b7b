package vn.chungtay.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
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
    private String head;
    private String editor;
    private String partner;
    private String samePartner;
    private String otherPartner;
    private String id;
    private int steps;
    /** What the winner of the last race was answered; only one of the two writes it. */
    private volatile JsonNode last;

    @Test
    void oneWinsAndTheOtherGets412() throws Exception {
        host = OrganisationFixtures.outer("PRESCHOOL");
        one = OrganisationFixtures.inner("PRESCHOOL");
        two = OrganisationFixtures.inner("PRESCHOOL");
        head = host.approver();
        editor = host.editor();
        partner = People.approver(one.school());
        samePartner = People.secondApprover(one.school());
        otherPartner = People.approver(two.school());
        Race.exactlyOneWins(Race.ROUNDS, 200, this::round);
        settle();
    }

    /** In turn: two people of one partner confirm, one of each partner, two of the host edit, one edits what another confirms. */
    private List<Callable<Integer>> round(int race) throws Exception {
        if (race % RACES_A_RECORD == 0) {
            begin();
        }
        String tag = freshTag();
        steps++;
        return switch (race % 4) {
            case 0 -> List.of(confirm(partner, tag), confirm(samePartner, tag));
            case 1 -> List.of(confirm(partner, tag), confirm(otherPartner, tag));
            case 2 -> List.of(edit(editor, tag, race), edit(head, tag, 1_000 + race));
            default -> List.of(edit(editor, tag, race), confirm(otherPartner, tag));
        };
    }

    private void begin() {
        if (id != null) {
            settle();
        }
        id = SessionFixtures.create(editor, SessionFixtures.with(body(), "report", true))
                .statusCode(201)
                .extract()
                .path("id");
        last = Api.as(editor).get("/session-reports/{id}", id).as(JsonNode.class);
        steps = 2;
    }

    /** The tag that both racers send; what the race before confirmed is given back first. */
    private String freshTag() throws Exception {
        if (last.path("status").asText().equals("CONFIRMED")) {
            assertThat(last.path("partners").findValues("confirmedOn")).hasSize(1);
            steps++;
            assertThat(step(head, last.path("etag").asText(), RETURN).call()).isEqualTo(200);
        }
        return last.path("etag").asText();
    }

    /** Every step that won is in the record's history, and none besides. */
    private void settle() {
        Api.as(editor)
                .get("/session-reports/{id}/transitions", id)
                .then()
                .statusCode(200)
                .body("items", hasSize(steps));
    }

    private Callable<Integer> confirm(String token, String tag) {
        return step(token, tag, CONFIRM);
    }

    private Callable<Integer> step(String token, String tag, Map<String, Object> step) {
        return Race.write("POST", token, "/session-reports/" + id + "/transitions", tag, step, this::won);
    }

    private Callable<Integer> edit(String token, String tag, int teachers) {
        Map<String, Object> edited = SessionFixtures.with(body(), "teachers", teachers);
        return Race.write("PUT", token, "/session-reports/" + id, tag, edited, this::won);
    }

    private void won(JsonNode record) {
        last = record;
    }

    private Map<String, Object> body() {
        return SessionFixtures.body(host.school(), one.school(), two.school());
    }
}
