package vn.chungtay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.KeycloakStandIn;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;

/**
 * Thousands of calls by chance, and none answered outside the contract. {@code make fuzz} runs far more of them:
 * {@code -Dfuzz.requests}, {@code -Dfuzz.seed}, {@code -Dfuzz.threads}.
 */
@QuarkusTest
@OwnDatabase(Content.HANOI)
class FuzzTest {

    private static final Logger LOG = Logger.getLogger(FuzzTest.class);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_221_212);
    private static final int THREADS = Integer.getInteger("fuzz.threads", 2);
    private static final int SHOWN = 40;

    private final Map<String, String> faults = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final AtomicInteger next = new AtomicInteger();

    private static KeycloakStandIn keycloak;

    @BeforeAll
    static void openKeycloak() {
        keycloak = KeycloakStandIn.open();
    }

    @AfterAll
    static void closeKeycloak() {
        keycloak.close();
    }

    @Test
    void everyAnswerKeepsTheContract() throws Exception {
        Walk walk = new Walk();
        Fuzzer fuzzer = new Fuzzer(Records.make(), walk.good(), SEED);
        long since = System.nanoTime();
        try (ExecutorService callers = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(callers.submit(() -> call(fuzzer, walk.good().base())));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        LOG.infof(
                "Fuzz: %d requests of seed %d in %d s; answers by status: %s; faults of %d kinds",
                REQUESTS, SEED, (System.nanoTime() - since) / 1_000_000_000, statuses, faults.size());
        assertThat(faults.values().stream().limit(SHOWN)).isEmpty();
    }

    private void call(Fuzzer fuzzer, String base) {
        for (int number = next.getAndIncrement(); number < REQUESTS; number = next.getAndIncrement()) {
            Call call = fuzzer.call(number);
            Answer answer = call.send(base);
            List<String> wrong = new ArrayList<>(AnswerLaws.faults(call.operation(), answer));
            if (answer.status() > 500) {
                wrong.add("answered " + answer.status() + ", though nothing is away");
            }
            note(number, call, answer, wrong);
            if (wrong.isEmpty()) {
                fuzzer.learn(answer);
            }
            if (number > 0 && number % 10_000 == 0) {
                LOG.infof("Fuzz: %d requests, faults of %d kinds", number, faults.size());
            }
        }
    }

    private synchronized void note(int number, Call call, Answer answer, List<String> wrong) {
        statuses.merge(answer.status(), 1, Integer::sum);
        for (String fault : wrong) {
            String kind = call.operation() + " " + answer.status() + " "
                    + fault.substring(0, Math.min(60, fault.length())).replaceAll("[0-9a-f-]{8,}", "…");
            String found = "seed " + SEED + " number " + number + ": " + call + " → " + fault;
            if (faults.putIfAbsent(kind, found) == null) {
                LOG.warnf("Fuzz found: %s", found);
            }
        }
    }
}
