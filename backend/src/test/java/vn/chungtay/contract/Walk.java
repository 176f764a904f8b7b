package vn.chungtay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A walk over the contract: sends calls, and remembers what was wrong with the answers. */
final class Walk {

    private final GoodCalls good;
    private final List<String> faults = new ArrayList<>();

    Walk() {
        good = new GoodCalls(Records.make(), "http://localhost:" + RestAssured.port);
    }

    static Stream<ContractOperation> operations() {
        return Contract.committed().operations().stream();
    }

    GoodCalls good() {
        return good;
    }

    /** Sends the call; its answer must keep the contract, and be one of these statuses when any are given. */
    Answer expect(String why, Call call, Integer... statuses) {
        Answer answer = call.send(good.base());
        AnswerLaws.faults(call.operation(), answer).forEach(fault -> faults.add(why + ": " + call + " → " + fault));
        // 503 is documented, for what is away; nothing is away in a walk.
        if (answer.status() > 500) {
            faults.add(why + ": " + call + " → answered " + answer.status());
        }
        if (statuses.length > 0 && !List.of(statuses).contains(answer.status())) {
            faults.add(why + ": " + call + " → answered " + answer.status() + " and not one of " + List.of(statuses)
                    + ": " + answer.text());
        }
        return answer;
    }

    void fault(String fault) {
        faults.add(fault);
    }

    void finish() {
        assertThat(faults).isEmpty();
    }
}
