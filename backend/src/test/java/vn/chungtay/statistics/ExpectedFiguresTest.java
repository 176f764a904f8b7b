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
}
