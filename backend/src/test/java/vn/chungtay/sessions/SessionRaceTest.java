package vn.chungtay.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
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
    private String head;
    private String editor;
    private String partner;
    private String samePartner;
    private String otherPartner;
    private String id;
    private int steps;
    /** What the winner of the last race was answered; only one of the two writes it. */
    private volatile JsonPath last;

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
    private List<Callable<Integer>> round(int race) {
        if (race % RACES_A_RECORD == 0) {
            begin();
        }
        String tag = freshTag();
        steps++;
        return switch (race % 4) {
            case 0 -> List.of(() -> confirm(partner, tag), () -> confirm(samePartner, tag));
            case 1 -> List.of(() -> confirm(partner, tag), () -> confirm(otherPartner, tag));
            case 2 -> List.of(() -> edit(editor, tag, race), () -> edit(head, tag, 1_000 + race));
            default -> List.of(() -> edit(editor, tag, race), () -> confirm(otherPartner, tag));
        };
    }

    private void begin() {
        if (id != null) {
            settle();
        }
        last = SessionFixtures.create(editor, SessionFixtures.with(body(), "report", true))
                .statusCode(201)
                .extract()
                .jsonPath();
        id = last.getString("id");
        steps = 2;
    }

    /** The tag that both racers send; what the race before confirmed is given back first. */
    private String freshTag() {
        if (!last.getString("status").equals("CONFIRMED")) {
            return last.getString("etag");
        }
        assertThat(last.<Object>getList("partners.confirmedOn").stream().filter(Objects::nonNull))
                .hasSize(1);
        steps++;
        return Api.json(head, last.getString("etag"), RETURN)
                .post("/session-reports/{id}/transitions", id)
                .then()
                .statusCode(200)
                .extract()
                .path("etag");
    }

    /** Every step that won is in the record's history, and none besides. */
    private void settle() {
        Api.as(editor)
                .get("/session-reports/{id}/transitions", id)
                .then()
                .statusCode(200)
                .body("items", hasSize(steps));
    }

    private int confirm(String token, String tag) {
        return answered(Api.json(token, tag, CONFIRM).post("/session-reports/{id}/transitions", id));
    }

    private int edit(String token, String tag, int teachers) {
        return answered(Api.json(token, tag, SessionFixtures.with(body(), "teachers", teachers))
                .put("/session-reports/{id}", id));
    }

    private int answered(Response response) {
        if (response.statusCode() == 200) {
            last = response.jsonPath();
        }
        return response.statusCode();
    }

    private Map<String, Object> body() {
        return SessionFixtures.body(host.school(), one.school(), two.school());
    }
}
