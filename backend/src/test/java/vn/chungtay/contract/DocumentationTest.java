package vn.chungtay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who reads the contract alone finds all that a call needs. */
class DocumentationTest {

    private static final Pattern VERB_AND_NOUN = Pattern.compile("[a-z]+([A-Z][a-z]+)+|getMe");
    private static final Pattern ROLE =
            Pattern.compile("\\b(role|roles) (viewer|editor|approver|department|administrator|auditor)\\b");

    static Stream<ContractOperation> operations() {
        return Contract.committed().operations().stream();
    }

    @Test
    void namesAreTakenOnce() {
        Set<String> seen = new HashSet<>();
        assertThat(operations().map(ContractOperation::id).filter(id -> !seen.add(id)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void saysWhatItDoesAndForWhom(ContractOperation operation) {
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(operation.id()).matches(VERB_AND_NOUN);
            softly.assertThat(operation.node().path("summary").asText()).isNotBlank();
            softly.assertThat(operation.node().path("tags")).isNotEmpty();
            if (!operation.open()) {
                softly.assertThat(operation.node().path("description").asText())
                        .as("the role it needs")
                        .containsPattern(ROLE);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void saysHowItCanFail(ContractOperation operation) {
        Set<Integer> wanted = new HashSet<>(List.of(400, 500));
        if (!operation.open()) {
            wanted.addAll(List.of(401, 403));
        }
        if (!operation.placeholders().isEmpty()) {
            wanted.add(404);
        }
        if (operation.wantsIfMatch()) {
            wanted.addAll(List.of(412, 428));
        }
        if (!operation.bodies().isEmpty()) {
            wanted.addAll(List.of(413, 415));
        }
        SoftAssertions.assertSoftly(softly -> wanted.forEach(status -> {
            JsonNode answer = operation.answer(status);
            softly.assertThat(answer).as("answer %d", status).isNotNull();
            if (answer != null) {
                softly.assertThat(answer.path("description").asText()).isNotBlank();
                softly.assertThat(answer.at("/content/application~1problem+json/schema")
                                .isMissingNode())
                        .as("problem of %d", status)
                        .isFalse();
            }
        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void showsAnExampleOfEverythingSentAndAnswered(ContractOperation operation) {
        SoftAssertions.assertSoftly(softly -> {
            operation.bodies().forEach((type, media) -> {
                if (!operation.schemaOf(media).path("format").asText().equals("binary")) {
                    softly.assertThat(faults(operation, type, media, "body as " + type))
                            .isEmpty();
                }
            });
            for (int status : new int[] {200, 201}) {
                JsonNode answer = operation.answer(status);
                if (answer != null && answer.path("content").has("application/json")) {
                    JsonNode media = answer.at("/content/application~1json");
                    softly.assertThat(faults(operation, "application/json", media, "answer " + status))
                            .isEmpty();
                }
            }
            Stream.of("path", "query", "header")
                    .flatMap(in -> operation.parameters(in).stream())
                    .forEach(parameter -> {
                        JsonNode schema = operation.schemaOf(parameter);
                        boolean shown = parameter.has("example")
                                || parameter.has("examples")
                                || Stream.of("enum", "examples", "default", "format")
                                        .anyMatch(schema::has);
                        softly.assertThat(shown)
                                .as("an example of " + parameter.path("name").asText())
                                .isTrue();
                    });
        });
    }

    private static List<String> faults(ContractOperation operation, String type, JsonNode media, String what) {
        if (!media.has("example") && !media.has("examples")) {
            return List.of(what + " has no example");
        }
        return type.endsWith("json") && media.has("example")
                ? operation.contract().faults(media.path("schema"), media.path("example"))
                : List.of();
    }
}
