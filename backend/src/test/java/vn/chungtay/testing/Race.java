package vn.chungtay.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Two people do the same thing to the same record at the same moment, many times over. */
public final class Race {

    /** How often the issue asks for it. */
    public static final int ROUNDS = 1_000;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Race() {}

    /** A write to a record of the version read, ready to be sent; over connections that stay open, for thousands of them follow each other. */
    public static Callable<Integer> write(String method, String token, String path, String etag, Object body) {
        return write(method, token, path, etag, body, record -> {});
    }

    /** The same, and what the winner is answered is passed on. */
    public static Callable<Integer> write(
            String method, String token, String path, String etag, Object body, Consumer<JsonNode> won) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + Api.V1 + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("If-Match", '"' + etag + '"')
                    .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            return () -> {
                HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() == 200) {
                    won.accept(JSON.readTree(answer.body()));
                }
                return answer.statusCode();
            };
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    /** One round: what each of the two sends, answered with the status it got. */
    public interface Round {

        List<Callable<Integer>> racers(int round) throws Exception;
    }

    /** Runs the rounds one after another, and expects that of each exactly one wins and the other is told it came too late (412). */
    public static void exactlyOneWins(int rounds, int won, Round round) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < rounds; i++) {
                assertThat(statuses(people, round.racers(i))).as("round %d", i).containsExactlyInAnyOrder(won, 412);
            }
        }
    }

    private static List<Integer> statuses(ExecutorService people, List<Callable<Integer>> racers) throws Exception {
        CyclicBarrier start = new CyclicBarrier(racers.size());
        List<Future<Integer>> running = new ArrayList<>();
        for (Callable<Integer> racer : racers) {
            running.add(people.submit(() -> {
                start.await();
                return racer.call();
            }));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> one : running) {
            statuses.add(one.get());
        }
        return statuses;
    }
}
