package vn.chungtay.papers;

import java.time.LocalDate;

/** How official papers write days. */
public final class PaperText {

    /** A day that the clerk fills in. */
    public static final String OPEN_DAY = "ngày … tháng … năm …";

    private PaperText() {}

    /** A day in words: with a zero before days under 10, and before January and February alone. */
    public static String day(LocalDate day) {
        return "ngày %02d tháng %s năm %d"
                .formatted(
                        day.getDayOfMonth(),
                        day.getMonthValue() < 3 ? "0" + day.getMonthValue() : "" + day.getMonthValue(),
                        day.getYear());
    }
}
