package vn.chungtay.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The relative address of a list and by what it is narrowed: whoever follows it finds the rows that a number stands for. */
public final class ListAddress {

    private final String collection;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private ListAddress(String collection) {
        this.collection = collection;
    }

    /** @param collection its name in the contract, such as {@code session-reports} */
    public static ListAddress of(String collection) {
        return new ListAddress(collection);
    }

    /** A parameter said anew takes the place of the one before; without a value it is left out. */
    public ListAddress with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Commas and colons are left as they are: they part values, and a person reads these addresses in print. */
    @Override
    public String toString() {
        return "/api/v1/" + collection
                + parameters.entrySet().stream()
                        .filter(parameter -> parameter.getValue() != null)
                        .map(parameter -> parameter.getKey()
                                + '='
                                + URLEncoder.encode(parameter.getValue().toString(), StandardCharsets.UTF_8)
                                        .replace("%2C", ",")
                                        .replace("%3A", ":"))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
