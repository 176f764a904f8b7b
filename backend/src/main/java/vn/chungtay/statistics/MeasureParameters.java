package vn.chungtay.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.chungtay.shared.Refusal;

/**
 * What a measure is asked by, in the one way in which it can be compared: names in order, the values of each in order and once. In which
 * order somebody wrote them tells nothing. A scope, a school year, a day, a map and a breakdown are no part of it.
 */
record MeasureParameters(SortedMap<String, String> values) {

    static final String POINTER = "/parameters";
    private static final int LONGEST = 500;

    MeasureParameters {
        SortedMap<String, String> canonical = new TreeMap<>();
        values.forEach((name, value) -> {
            String ordered = ordered(value);
            if (!ordered.isEmpty()) {
                canonical.put(name, ordered);
            }
        });
        values = canonical;
    }

    static MeasureParameters of(Map<String, String> values) {
        return new MeasureParameters(new TreeMap<>(values));
    }

    /**
     * Reads them as a question writes them: {@code agreementType=PLEDGE&level=PRIMARY,PRESCHOOL}; null or blank is none.
     *
     * @throws Refusal naming the field {@code parameters} when they cannot be read, or are none of the measure's own
     */
    static MeasureParameters read(Measure measure, String text) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String part :
                text == null || text.isBlank() ? new String[0] : text.strip().split("&")) {
            String[] named = part.split("=", 2);
            String name = named[0].strip();
            if (named.length < 2 || name.isEmpty()) {
                throw Refusal.invalid(POINTER, "MEASURE_PARAMETERS_FORM");
            }
            if (Measure.COMMON.contains(name) || name.equals(Measure.YEAR)) {
                throw Refusal.invalid(POINTER, "MEASURE_PARAMETER_ELSEWHERE", name);
            }
            if (!measure.takes(name)) {
                throw Refusal.invalid(POINTER, "MEASURE_PARAMETER_UNKNOWN", name);
            }
            if (values.put(name, named[1]) != null) {
                throw Refusal.invalid(POINTER, "MEASURE_PARAMETER_TWICE", name);
            }
        }
        MeasureParameters read = new MeasureParameters(values);
        if (read.text().length() > LONGEST) {
            throw Refusal.invalid(POINTER, "SIZE", 0, LONGEST);
        }
        return read;
    }

    /** As they are kept and compared. */
    String text() {
        return values.entrySet().stream()
                .map(parameter -> parameter.getKey() + '=' + parameter.getValue())
                .collect(Collectors.joining("&"));
    }

    /** The question that they ask. */
    StatisticsQuery query() {
        StatisticsQuery query = new StatisticsQuery();
        values.forEach(query::set);
        return query;
    }

    private static String ordered(String value) {
        List<String> parts = new ArrayList<>();
        for (String part : new TreeSet<>(Arrays.stream(value == null ? new String[0] : value.split(","))
                .map(String::strip)
                .toList())) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join(",", parts);
    }
}
