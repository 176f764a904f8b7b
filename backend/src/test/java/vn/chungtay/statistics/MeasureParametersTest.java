package vn.chungtay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.shared.Refusal;

/** In which order somebody wrote the parameters of a measure tells nothing. */
class MeasureParametersTest {

    private static String read(String text) {
        return MeasureParameters.read(Measure.SESSIONS, text).text();
    }

    @Test
    void namesAndValuesStandInOneOrder() {
        String canonical = "kind=EXCHANGE&level=CONTINUING,UPPER_SECONDARY&mode=ONLINE";
        assertThat(read("kind=EXCHANGE&level=UPPER_SECONDARY,CONTINUING&mode=ONLINE"))
                .isEqualTo(canonical);
        assertThat(read("mode=ONLINE&level=CONTINUING,UPPER_SECONDARY,CONTINUING&kind=EXCHANGE"))
                .isEqualTo(canonical);
        assertThat(read(" level = CONTINUING , UPPER_SECONDARY &kind=EXCHANGE&mode=ONLINE "))
                .isEqualTo(canonical);
    }

    @Test
    void whatSaysNothingIsNotThere() {
        assertThat(read(null)).isEmpty();
        assertThat(read("  ")).isEmpty();
        assertThat(read("kind=&level=,")).isEmpty();
    }

    @Test
    void aQuestionAsksBySameParametersAsItsText() {
        StatisticsQuery query = new StatisticsQuery();
        query.schoolYear = "2022-2023";
        query.scope = "HN";
        query.parties = "HN-272,HN-005";
        query.kind = "THEMATIC_SESSION";
        assertThat(query.own(Measure.SESSIONS))
                .isEqualTo(MeasureParameters.read(Measure.SESSIONS, "parties=HN-005,HN-272&kind=THEMATIC_SESSION"));
        assertThat(query.own(Measure.SESSIONS).query().parties).isEqualTo("HN-005,HN-272");
    }

    @Test
    void whatIsAddedUpIsAPartOfTheQuestion() {
        MeasureParameters asked =
                MeasureParameters.read(Measure.CONTRIBUTIONS, "unitOfMeasure=TITLE&of=quantity&kind=BOOKS");
        assertThat(asked.text()).isEqualTo("kind=BOOKS&of=quantity&unitOfMeasure=TITLE");
        assertThat(asked.query().own(Measure.CONTRIBUTIONS)).isEqualTo(asked);
        assertThatThrownBy(() -> MeasureParameters.read(Measure.CONTRIBUTIONS, "of=weight")
                        .query())
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.errors())
                        .extracting(Refusal.FieldError::pointer, Refusal.FieldError::code)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("/parameters", "VALUE_UNKNOWN")));
    }

    @ParameterizedTest
    @CsvSource({
        "scope=HN, MEASURE_PARAMETER_ELSEWHERE",
        "schoolYear=2022-2023, MEASURE_PARAMETER_ELSEWHERE",
        "asOf=2023-11-15, MEASURE_PARAMETER_ELSEWHERE",
        "map=now, MEASURE_PARAMETER_ELSEWHERE",
        "by=unit, MEASURE_PARAMETER_ELSEWHERE",
        "category=PUPILS, MEASURE_PARAMETER_UNKNOWN",
        "kind=EXCHANGE&kind=TRAINING, MEASURE_PARAMETER_TWICE",
        "EXCHANGE, MEASURE_PARAMETERS_FORM",
        "=EXCHANGE, MEASURE_PARAMETERS_FORM"
    })
    void whatIsNoneOfTheMeasuresOwnIsRefused(String text, String code) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.errors())
                        .extracting(Refusal.FieldError::pointer, Refusal.FieldError::code)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("/parameters", code)));
    }
}
