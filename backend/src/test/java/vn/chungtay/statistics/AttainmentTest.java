package vn.chungtay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A percentage is rounded half up. */
class AttainmentTest {

    @ParameterizedTest
    @CsvSource({
        "65, 90, 72",
        "0, 90, 0",
        "90, 90, 100",
        "100, 90, 111",
        "1, 200, 1",
        "9, 2000, 0",
        "1, 3, 33",
        "2, 3, 67",
        "5, 1000, 1",
        "149, 1000, 15",
        "900000000000000000, 1000000000000000, 90000"
    })
    void ofATarget(long value, long target, long percent) {
        assertThat(Attainment.percent(value, target)).isEqualTo(percent);
    }
}
