package vn.chungtay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DemoData;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;
import vn.chungtay.testing.People;

/** The reform of 1 July 2025 comes by file: the old figures do not move, the new ones are right, school pairings survive. */
@QuarkusTest
@OwnDatabase(Content.HANOI)
class ReformFiguresTest {

    @TestFactory
    Stream<DynamicTest> everyQuestionHasItsAnswerAfterTheReformToo() throws IOException {
        List<NamedCsvRecord> before = HanoiData.questions();
        long held = unitPairings("2025-06-30");
        assertThat(held).isEqualTo(21);
        DemoData.loadReform();
        HanoiData.walkAnew();
        List<NamedCsvRecord> after = HanoiData.questions("reform/expected.csv");
        assertThat(after).hasSizeGreaterThan(19);
        return Stream.of(
                        Stream.concat(before.stream(), after.stream())
                                .map(question -> DynamicTest.dynamicTest(
                                        question.getField("figure"), () -> HanoiData.check(question))),
                        EveryPart.whole("2026-06-30", "HN281MN025"),
                        EveryPart.as("a commune", People.viewer("HN-00598"), "2023-11-15", "HN281MN025"),
                        Stream.of(
                                DynamicTest.dynamicTest("unit pairings held until the last day", () -> assertThat(
                                                unitPairings("2025-06-30"))
                                        .isEqualTo(21)),
                                DynamicTest.dynamicTest("an office has ended", this::anOfficeHasEnded),
                                DynamicTest.dynamicTest("a school stands elsewhere", this::aSchoolStandsElsewhere),
                                DynamicTest.dynamicTest(
                                        "the files again change nothing", this::theFilesAgainChangeNothing)))
                .flatMap(tests -> tests);
    }

    private void anOfficeHasEnded() {
        Api.as(People.department())
                .get("/organisations/{code}", "HN-001")
                .then()
                .body("validTo", equalTo("2025-06-30"))
                .body("successors.organisation.kind.unique()", contains("COMMUNE"));
        Api.as(People.department())
                .queryParam("kind", "UNIT")
                .queryParam("status", "ENDED")
                .queryParam("pageSize", 200)
                .get("/pairings")
                .then()
                .body("items.findAll { it.endReason == 'REFORM' }.endedOn.unique()", contains("2025-07-01"));
        Api.as(People.department())
                .queryParam("kind", "SCHOOL")
                .queryParam("status", "ENDED")
                .queryParam("pageSize", 200)
                .get("/pairings")
                .then()
                .body("items.findAll { it.endReason == 'REFORM' }", empty());
        Api.as(People.department())
                .queryParam("parent", "HN-001")
                .get("/organisations")
                .then()
                .body("items", empty());
    }

    private void aSchoolStandsElsewhere() {
        Api.as(People.department())
                .get("/organisations/{code}", "HN001CS001")
                .then()
                .body("parent.code", equalTo("HN-00097"))
                .body("validTo", nullValue())
                .body("versions[1].parent.code", equalTo("HN-001"))
                .body("versions[1].validTo", equalTo("2025-06-30"));
    }

    private void theFilesAgainChangeNothing() throws IOException {
        for (String[] step :
                new String[][] {{"organisations", "units"}, {"successions", "successions"}, {"schools", "schools"}}) {
            Api.as(People.administrator())
                    .contentType("text/csv; charset=UTF-8")
                    .body(Files.readAllBytes(DemoData.FOLDER.resolve("reform/" + step[1] + ".csv")))
                    .post("/" + step[0] + "/imports")
                    .then()
                    .body("problems", empty())
                    .body("created", equalTo(0))
                    .body("updated", equalTo(0));
        }
    }

    private static long unitPairings(String day) {
        return HanoiData.figure(People.department(), "pairings", "kind=UNIT&asOf=" + day)
                .getLong("value");
    }
}
