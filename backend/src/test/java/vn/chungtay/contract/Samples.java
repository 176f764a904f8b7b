package vn.chungtay.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values of a parameter, right and wrong by its schema. */
final class Samples {

    /** Texts that have broken programs before; what is answered to them is the operation's own affair, as long as it is in the contract. */
    static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "'",
            "\"><script>alert(1)</script>",
            "' or 1=1 --",
            "%",
            "%25_\\",
            "${jndi:ldap://x}",
            "{0}",
            "../../etc/passwd",
            "\uD83C\uDDFB\uD83C\uDDF3",
            "ế\u0301\u0000",
            "\u202Eabc",
            "-1",
            "0",
            "1e400",
            "NaN",
            "null",
            "true",
            ",",
            ",,,",
            "-",
            "a,-a",
            "9".repeat(60),
            "x".repeat(4_000));

    private static final int SOME = 4;

    private Samples() {}

    /** Every fourth of the hostile texts, others for each place: together the places see them all, and the fuzzer shuffles them. */
    static List<String> someHostile(String place) {
        int offset = Math.floorMod(place.hashCode(), SOME);
        return IntStream.range(0, HOSTILE.size())
                .filter(i -> i % SOME == offset)
                .mapToObj(HOSTILE::get)
                .toList();
    }

    /** Values that the schema refuses. */
    static List<String> wrong(JsonNode schema) {
        List<String> wrong = new ArrayList<>();
        switch (schema.path("type").asText()) {
            case "integer" -> {
                wrong.addAll(List.of("abc", "1.5", "1e2", " 1", "0x10", "99999999999999999999", "१"));
                if (schema.has("minimum")) {
                    wrong.add(Long.toString(schema.get("minimum").asLong() - 1));
                }
                if (schema.has("maximum")) {
                    wrong.add(Long.toString(schema.get("maximum").asLong() + 1));
                }
            }
            case "boolean" -> wrong.addAll(List.of("maybe", "TRUE", "1"));
            case "string" -> wrongText(schema, wrong);
            default -> {}
        }
        return wrong;
    }

    private static void wrongText(JsonNode schema, List<String> wrong) {
        if (schema.has("enum")) {
            wrong.addAll(List.of("NO_SUCH_VALUE", schema.at("/enum/0").asText() + "X"));
        }
        switch (schema.path("format").asText()) {
            case "date" ->
                wrong.addAll(List.of("2023-02-30", "2023-13-01", "yesterday", "20230101", "0000-00-00", "99999-01-01"));
            case "date-time" -> wrong.addAll(List.of("2023-02-30T00:00:00Z", "2023-01-01", "now"));
            case "uuid" -> wrong.addAll(List.of("1", "not-a-uuid", "01890a5d-ac96-774b-bcce-b302099a805", "{}"));
            default -> {}
        }
        if (schema.has("maxLength")) {
            wrong.add("x".repeat(schema.get("maxLength").asInt() + 1));
        }
    }

    /** The outermost values that the schema takes, and every value of an enum. */
    static List<String> right(JsonNode schema) {
        List<String> right = new ArrayList<>();
        Stream.of("minimum", "maximum")
                .filter(schema::has)
                .forEach(bound -> right.add(schema.get(bound).asText()));
        schema.path("enum").forEach(value -> right.add(value.asText()));
        if (schema.path("format").asText().equals("date")) {
            right.addAll(List.of("1900-01-01", "2024-02-29", "2200-12-31"));
        }
        if (schema.has("maxLength")) {
            right.add("x".repeat(schema.get("maxLength").asInt()));
        }
        return right;
    }
}
