package vn.chungtay.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chungtay.access.Role;
import vn.chungtay.authorisation.Ask.Answer;
import vn.chungtay.testing.KeycloakStandIn;
import vn.chungtay.testing.People;

/** Every line of docs/authorisation.md, tried; and no operation without one. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationMatrixTest {

    private static final String SHEET = "text/csv";
    private static final Set<Integer> REFUSALS = Set.of(403, 404);

    private final ExecutorService people = Executors.newFixedThreadPool(4);
    private final String roleless = People.stranger();
    private final Cases cases = new Cases();
    private Map<String, Contract.Operation> operations;
    private KeycloakStandIn keycloak;

    @BeforeEach
    void readTheContract() {
        operations = operations == null ? Contract.operations() : operations;
    }

    @BeforeAll
    void letKeycloakAnswer() {
        keycloak = KeycloakStandIn.open();
        keycloak.person("nguoi.thu", "Người Thử", List.of("viewer"), List.of());
    }

    @AfterAll
    void goHome() {
        keycloak.close();
        people.shutdown();
    }

    static List<Matrix.Line> lines() {
        return Matrix.read();
    }

    @Test
    void everyOperationHasItsLines() {
        Set<String> told = lines().stream().map(Matrix.Line::operation).collect(Collectors.toCollection(TreeSet::new));
        operations.entrySet().stream().filter(one -> one.getValue().openToAll()).forEach(one -> told.add(one.getKey()));
        assertThat(operations.keySet())
                .as("the operations of the contract and those of docs/authorisation.md (and Cases)")
                .containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void everyLineHasACaseAndEveryCaseAllRelations() {
        Map<String, Set<Relation>> told = new HashMap<>();
        lines().forEach(line -> told.computeIfAbsent(line.key(), key -> EnumSet.noneOf(Relation.class))
                .addAll(line.relations()));
        told.forEach((key, relations) -> {
            assertThat(cases.knows(key)).as("a case for the line “%s”", key).isTrue();
            assertThat(relations).as(key).containsExactlyInAnyOrder(Relation.values());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void isSo(Matrix.Line line) throws InterruptedException, ExecutionException {
        Contract.Operation operation = operations.get(line.operation());
        Cases.Case asked = cases.of(line.key());
        List<Future<Optional<String>>> answers = new ArrayList<>();
        for (Relation relation : line.relations()) {
            for (Role role : Role.values()) {
                String expected = line.expected().get(role);
                answers.add(people.submit(() -> {
                    String really = answer(asked.ask(), operation, asked.place().caller(role, relation), expected);
                    return really.equals(expected)
                            ? Optional.empty()
                            : Optional.of(role.realmName() + " " + relation + ": not " + expected + " but " + really);
                }));
            }
        }
        List<String> wrong = new ArrayList<>();
        for (Future<Optional<String>> answer : answers) {
            answer.get().ifPresent(wrong::add);
        }
        assertThat(wrong)
                .as("line %d of docs/authorisation.md, %s", line.number(), line.key())
                .isEmpty();
    }

    /** Who is not signed in, or has no role, is refused whatever it is. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void nobodyAndTheRolelessAreRefused(Matrix.Line line) {
        Contract.Operation operation = operations.get(line.operation());
        Ask ask = cases.of(line.key()).ask();
        assertThat(ask.send(operation, null).status()).isEqualTo(401);
        assertThat(ask.send(operation, roleless).status()).isEqualTo(403);
    }

    /** In the words of the table. What a list shows, its count and its export show too. */
    private static String answer(Ask ask, Contract.Operation operation, String token, String expected) {
        Answer answer = ask.send(operation, token);
        if (answer.status() != 200) {
            return REFUSALS.contains(answer.status()) ? Integer.toString(answer.status()) : answer.toString();
        }
        if (!expected.contains("seen")) {
            return "yes";
        }
        Map<String, Boolean> shown = new TreeMap<>(Map.of("list", ask.isShownIn(answer)));
        if (operation.takes("count")) {
            Answer counted = ask.send(operation, token, Map.of("count", "capped"), "application/json");
            shown.put("count", counted.json().path("count").path("value").asInt() > 0);
        }
        if (operation.answersWith(SHEET)) {
            shown.put("export", ask.isShownIn(ask.send(operation, token, Map.of(), SHEET)));
        }
        Set<Boolean> answers = Set.copyOf(shown.values());
        return answers.size() > 1 ? shown.toString() : answers.contains(true) ? "seen" : "unseen";
    }
}
