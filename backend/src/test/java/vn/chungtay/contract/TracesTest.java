package vn.chungtay.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.People;

/** The trace of a request stands on its answer, in its problem and in the log. */
@QuarkusTest
class TracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Test
    void theCallersTraceGoesOn() {
        Api.as(People.department())
                .header(Traces.HEADER, SENT)
                .get("/phases")
                .then()
                .statusCode(200)
                .header(Traces.HEADER, matchesPattern("00-" + TRACE + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-01"));
        Api.as(People.department())
                .header(Traces.HEADER, SENT)
                .get("/pairings/{id}", "none")
                .then()
                .body("traceId", equalTo(TRACE));
        Api.anyone()
                .header(Traces.HEADER, SENT)
                .get("/phases")
                .then()
                .statusCode(401)
                .body("traceId", equalTo(TRACE))
                .header(Traces.HEADER, matchesPattern("00-" + TRACE + ".*"));
    }

    @Test
    void withoutOneThatIsGoodANewOneBegins() {
        for (String bad : List.of(
                "",
                "nonsense",
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01",
                "00-" + TRACE + "-" + "0".repeat(16) + "-01",
                "00-" + TRACE.toUpperCase(java.util.Locale.ROOT) + "-00f067aa0ba902b7-01")) {
            Api.as(People.department())
                    .header(Traces.HEADER, bad)
                    .get("/pairings/{id}", "none")
                    .then()
                    .header(Traces.HEADER, matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-00"))
                    .body("traceId", matchesPattern("[0-9a-f]{32}"))
                    .body("traceId", not(equalTo(TRACE)));
        }
    }

    @Test
    void theLogSaysWhichRequestALineBelongsTo() {
        Queue<ExtLogRecord> lines = new ConcurrentLinkedQueue<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                ExtLogRecord whole = ExtLogRecord.wrap(line);
                whole.copyMdc();
                lines.add(whole);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(FailingResource.class.getName());
        log.addHandler(listening);
        try {
            Api.as(People.department())
                    .header(Traces.HEADER, SENT)
                    .get("/failing")
                    .then()
                    .statusCode(500)
                    .body("traceId", equalTo(TRACE));
        } finally {
            log.removeHandler(listening);
        }
        assertThat(lines).singleElement().satisfies(line -> assertThat(line.getMdc("traceId"))
                .isEqualTo(TRACE));
    }
}
