package vn.chungtay.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Settings as they are sent: times far away, so that they are in nobody's way. */
public final class SettingFixtures {

    private static final AtomicInteger TIMES = new AtomicInteger();

    private SettingFixtures() {}

    /** A phase of a time of its own. */
    public static Map<String, Object> phase() {
        int year = 2200 + 20 * TIMES.incrementAndGet();
        return new HashMap<>(Map.of(
                "code",
                year + "-" + (year + 3),
                "name",
                "Giai đoạn thử",
                "startsOn",
                year + "-08-01",
                "endsOn",
                (year + 3) + "-07-31",
                "unitKinds",
                List.of("COMMUNE"),
                "quotas",
                List.of(quota("PRIMARY", 2), quota("PRESCHOOL", 1))));
    }

    public static Map<String, Object> quota(String level, int slots) {
        return Map.of("level", level, "slots", slots);
    }

    public static Map<String, Object> schoolYear() {
        int year = 2200 + 20 * TIMES.incrementAndGet();
        return new HashMap<>(
                Map.of("code", year + "-" + (year + 1), "startsOn", year + "-08-01", "endsOn", (year + 1) + "-07-31"));
    }

    public static Map<String, Object> theme() {
        String code = "THEME_" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(TIMES.incrementAndGet() % 26) + "_"
                + Long.toString(System.nanoTime(), 36)
                        .toUpperCase(java.util.Locale.ROOT)
                        .replaceAll("[0-9]", "X");
        return new HashMap<>(Map.of("code", code, "nameVi", "Văn hóa đọc", "nameEn", "Reading culture"));
    }

    public static Map<String, Object> target(String measure, String schoolYear) {
        return new HashMap<>(Map.of("measure", measure, "schoolYear", schoolYear, "value", 12));
    }

    public static Map<String, Object> reported(String measure) {
        return new HashMap<>(Map.of(
                "measure", measure,
                "from", "2022-12-12",
                "to", "2023-12-12",
                "value", 800,
                "qualifier", "OVER",
                "source", "Báo cáo thử"));
    }

    public static Map<String, Object> with(Map<String, Object> said, String field, Object value) {
        Map<String, Object> more = new HashMap<>(said);
        more.put(field, value);
        return more;
    }

    public static Map<String, Object> without(Map<String, Object> said, String field) {
        Map<String, Object> less = new HashMap<>(said);
        less.remove(field);
        return less;
    }
}
