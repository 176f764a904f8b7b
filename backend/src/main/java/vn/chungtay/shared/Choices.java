package vn.chungtay.shared;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads parameters that take several values separated by commas. */
public final class Choices {

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

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
