package vn.chungtay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.chungtay.testing.HanoiProfile;
import vn.chungtay.testing.People;

/** Every question of the demo data has its answer, and behind every figure is the list that has exactly as many rows. */
@QuarkusTest
@TestProfile(HanoiProfile.class)
class ExpectedFiguresTest {

    private static final String OFFICER = People.department();

    @TestFactory
    Stream<DynamicTest> everyQuestionHasItsAnswerAndItsList() throws IOException {
        HanoiData.load();
        List<NamedCsvRecord> questions = HanoiData.questions();
        assertThat(questions).hasSizeGreaterThan(55);
        return questions.stream()
                .map(question -> DynamicTest.dynamicTest(question.getField("figure"), () -> check(question)));
    }

    private static void check(NamedCsvRecord question) throws SQLException {
        JsonPath figure = HanoiData.ask(OFFICER, question);
        long answer = Long.parseLong(question.getField("answer"));
        if (question.getField("measure").equals("organisations")) {
            answer += HanoiData.strangers(question.getField("parameters").contains("ownership=PUBLIC"));
        }
        String field = question.getField("field");
        if (field.startsWith("sum:")) {
            String beginning = field.substring(4);
            List<Map<String, Object>> parts = figure.getList("breakdown");
            assertThat(parts.stream()
                            .filter(part -> part.get("key").toString().startsWith(beginning))
                            .mapToLong(part -> ((Number) part.get("value")).longValue())
                            .sum())
                    .isEqualTo(answer);
            return;
        }
        assertThat(figure.getLong(field)).isEqualTo(answer);
        if (question.getField("measure").equals("participations")) {
            String category = question.getField("parameters")
                    .replaceFirst(".*category=", "")
                    .toLowerCase(Locale.ROOT);
            assertThat(HanoiData.walk(OFFICER, figure.getString("records"))
                            .sums()
                            .get(category))
                    .isEqualTo(answer);
            return;
        }
        assertThat(HanoiData.walk(OFFICER, figure.getString("records")).count()).isEqualTo(figure.getInt("value"));
        if (field.equals("unconfirmed")) {
            assertThat(HanoiData.walk(OFFICER, figure.getString("unconfirmedRecords"))
                            .count())
                    .isEqualTo(figure.getInt("unconfirmed"));
        }
    }
}
