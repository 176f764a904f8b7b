package vn.chungtay.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much of what was planned there is. */
final class Attainment {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Attainment() {}

    /** In percent, rounded half up: 65 of 90 are 72. */
    static long percent(long value, long target) {
        return BigDecimal.valueOf(value)
                .multiply(WHOLE)
                .divide(BigDecimal.valueOf(target), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
