package vn.chungtay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;
import vn.chungtay.testing.People;

/** Every question of the demo data has its answer, and behind every figure is the list that has exactly as many rows. */
@QuarkusTest
@OwnDatabase(Content.HANOI)
class ExpectedFiguresTest {

    @TestFactory
    Stream<DynamicTest> everyQuestionHasItsAnswerAndItsList() throws IOException {
        List<NamedCsvRecord> questions = HanoiData.questions();
        assertThat(questions).hasSizeGreaterThan(55);
        return questions.stream()
                .map(question -> DynamicTest.dynamicTest(question.getField("figure"), () -> HanoiData.check(question)));
    }

    @TestFactory
    Stream<DynamicTest> everyPartHasItsListForEveryViewer() {
        return Stream.of(
                        EveryPart.whole("2023-11-15", "HN-271"),
                        EveryPart.as("an office", People.viewer("HN-005"), "2023-11-15", "HN-005"),
                        EveryPart.as("a school", People.viewer("HN281MN025"), "2024-06-30", "HN281MN025"),
                        EveryPart.as("the guest", People.viewer("LC-080"), "2023-06-30", "LC-080"))
                .flatMap(tests -> tests);
    }
}
