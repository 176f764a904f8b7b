package vn.chungtay.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** Two people write to one record at the same moment: one wins, the other is told, nothing is lost. */
@QuarkusTest
class SessionRaceTest {

    private static final int RACES = 1_000;
    private static final int RACES_A_RECORD = 25;
    private static final Map<String, Object> CONFIRM = Map.of("action", "confirm");

    @Test
    void oneWinsAndTheOtherGets412() throws Exception {
        Subtree host = OrganisationFixtures.outer("PRESCHOOL");
        Subtree one = OrganisationFixtures.inner("PRESCHOOL");
        Subtree two = OrganisationFixtures.inner("PRESCHOOL");
        String editor = host.editor();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (int record = 0; record < RACES / RACES_A_RECORD; record++) {
                String id = SessionFixtures.held(editor, host.school(), one.school(), two.school());
                String etag = SessionFixtures.etag(editor, id);
                int steps = 2;
                for (int race = 0; race < RACES_A_RECORD; race++) {
                    String tag = etag;
                    int teachers = race;
                    Callable<Response> first = switch (race % 4) {
                        case 0 -> () -> confirm(People.approver(one.school()), id, tag);
                        case 1 -> () -> confirm(People.approver(one.school()), id, tag);
                        default -> () -> edit(editor, id, tag, host, one, two, teachers);
                    };
                    Callable<Response> second = switch (race % 4) {
                        case 0 -> () -> confirm(People.secondApprover(one.school()), id, tag);
                        case 2 -> () -> edit(host.approver(), id, tag, host, one, two, teachers + 1_000);
                        default -> () -> confirm(People.approver(two.school()), id, tag);
                    };
                    Response winner = winner(people, first, second);
                    steps++;
                    etag = winner.path("etag");
                    if (winner.path("status").equals("CONFIRMED")) {
                        assertThat(winner.<List<Object>>path("partners.confirmedOn").stream().filter(java.util.Objects::nonNull)).hasSize(1);
                        etag = Api.json(host.approver(), etag, Map.of("action", "return", "comment", "Lượt sau")).post("/session-reports/{id}/transitions", id)
                                .then().statusCode(200).extract().path("etag");
                        steps++;
                    }
                }
                Api.as(editor).get("/session-reports/{id}/transitions", id).then().statusCode(200).body("items", hasSize(steps));
            }
        }
    }

    private static Response winner(ExecutorService people, Callable<Response> first, Callable<Response> second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Response> one = people.submit(() -> {
            start.await();
            return first.call();
        });
        Future<Response> two = people.submit(() -> {
            start.await();
            return second.call();
        });
        List<Response> answers = List.of(one.get(), two.get());
        assertThat(answers).extracting(Response::statusCode).as(() -> answers.stream().map(Response::asString).toList().toString())
                .containsExactlyInAnyOrder(200, 412);
        return answers.get(0).statusCode() == 200 ? answers.get(0) : answers.get(1);
    }

    private static Response confirm(String token, String id, String tag) {
        return Api.json(token, tag, CONFIRM).post("/session-reports/{id}/transitions", id);
    }

    private static Response edit(String token, String id, String tag, Subtree host, Subtree one, Subtree two, int teachers) {
        return Api.json(token, tag, SessionFixtures.with(SessionFixtures.body(host.school(), one.school(), two.school()), "teachers", teachers))
                .put("/session-reports/{id}", id);
    }
}
