package vn.chungtay.shared;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads parameters that take several values separated by commas. */
public final class Choices {

    private static final Pattern SCHOOL_YEAR = Pattern.compile("[0-9]{4}-[0-9]{4}");

    private Choices() {}

    /** The values named, none when the parameter is absent; an unknown one is refused by name. */
    public static <E extends Enum<E>> Set<E> of(String parameter, String text, Class<E> type) {
        Set<E> chosen = new LinkedHashSet<>();
        for (String name : split(text)) {
            chosen.add(Arrays.stream(type.getEnumConstants())
                    .filter(value -> value.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid(parameter, "VALUE_UNKNOWN", name, names(type))));
        }
        return chosen;
    }

    /** The parts of a comma-separated parameter. */
    public static List<String> split(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    /** The school years that a parameter names, none when it is absent; what is not written as one is refused. */
    public static List<String> schoolYears(String parameter, String text) {
        List<String> years = split(text);
        if (!years.stream().allMatch(year -> SCHOOL_YEAR.matcher(year).matches())) {
            throw Refusal.invalid(parameter, "SCHOOL_YEAR_FORM");
        }
        return years;
    }

    /** The values that there are, for whoever named another. */
    public static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> ((Enum<?>) value).name())
                .collect(Collectors.joining(", "));
    }
}
