package vn.chungtay.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values out of a schema and of chance: mostly what an operation understands, now and then what it must refuse. */
final class FuzzValues {

    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;
    private static final LocalDate MIDDLE = LocalDate.of(2024, 6, 1);

    private final Contract contract;
    private final Random chance;
    private final List<String> words;

    /** @param words texts that mean something to the service: codes, names, values of the contract */
    FuzzValues(Contract contract, Random chance, List<String> words) {
        this.contract = contract;
        this.chance = chance;
        this.words = words;
    }

    boolean in(int percent) {
        return chance.nextInt(100) < percent;
    }

    <T> T of(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    /** A value for a parameter. */
    String text(JsonNode parameter, JsonNode schema) {
        List<String> right = Samples.right(schema);
        List<String> wrong = Samples.wrong(schema);
        return switch (chance.nextInt(10)) {
            case 0 -> of(Samples.HOSTILE);
            case 1 -> wrong.isEmpty() ? word() : of(wrong);
            case 2, 3 -> right.isEmpty() ? word() : of(right);
            case 4 -> parameter.has("example") ? parameter.get("example").asText() : word();
            case 5 -> word() + ',' + word();
            case 6 -> noise(chance.nextInt(40));
            default -> json(schema).asText();
        };
    }

    String word() {
        return of(words);
    }

    /** A value that a schema describes; a field that may be missing is there half of the time. */
    JsonNode json(JsonNode anySchema) {
        JsonNode schema = contract.resolve(anySchema);
        if (schema.has("enum")) {
            return schema.get("enum").get(chance.nextInt(schema.get("enum").size()));
        }
        return switch (schema.path("type").asText()) {
            case "boolean" -> NEW.booleanNode(chance.nextBoolean());
            case "integer", "number" -> number(schema);
            case "array" -> array(schema);
            case "object" -> object(schema);
            default -> NEW.textNode(string(schema));
        };
    }

    private JsonNode number(JsonNode schema) {
        long least = schema.path("minimum").asLong(-5);
        long most = schema.path("maximum").asLong(1_000);
        return NEW.numberNode(in(20) ? (chance.nextBoolean() ? least : most) : chance.nextLong(least, most));
    }

    private JsonNode array(JsonNode schema) {
        ArrayNode array = NEW.arrayNode();
        int size = schema.path("minItems").asInt(0) + chance.nextInt(4);
        IntStream.range(0, size).forEach(i -> array.add(json(schema.path("items"))));
        return array;
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = NEW.objectNode();
        List<String> required = IntStream.range(0, schema.path("required").size())
                .mapToObj(i -> schema.get("required").get(i).asText())
                .toList();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || chance.nextBoolean()) {
                object.set(property.getKey(), json(property.getValue()));
            }
        });
        return object;
    }

    private String string(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> MIDDLE.plusDays(chance.nextInt(-1_500, 1_500)).toString();
            case "date-time" -> MIDDLE.plusDays(chance.nextInt(-900, 900)) + "T08:30:00Z";
            case "uuid" ->
                String.format("019a2f6c-%04x-7c41-9d55-%012x", chance.nextInt(0x10000), chance.nextInt(1_000));
            default -> in(75) ? word() : noise(Math.min(schema.path("maxLength").asInt(50), 400));
        };
    }

    /** Any value at all, of whatever type. */
    JsonNode anything() {
        return switch (chance.nextInt(9)) {
            case 0 -> NEW.nullNode();
            case 1 -> NEW.booleanNode(chance.nextBoolean());
            case 2 -> NEW.numberNode(chance.nextLong());
            case 3 -> NEW.numberNode(chance.nextDouble() * 1e300);
            case 4 -> NEW.arrayNode().add(word()).addNull();
            case 5 -> NEW.objectNode().put(word(), word());
            case 6 -> NEW.textNode(of(Samples.HOSTILE));
            case 7 -> NEW.textNode(noise(chance.nextInt(3_000)));
            default -> NEW.textNode(word());
        };
    }

    /** Characters of every kind, the ones that end things among them. */
    String noise(int length) {
        return IntStream.range(0, length)
                .map(i -> switch (chance.nextInt(8)) {
                    case 0 -> chance.nextInt(0x20);
                    case 1 -> 0x1EA0 + chance.nextInt(0x5A);
                    case 2 -> chance.nextInt(0x1F300, 0x1F600);
                    case 3 -> "\"',;\\/%&=<>{}[]$|\t\r\n".charAt(chance.nextInt(20));
                    default -> 'a' + chance.nextInt(26);
                })
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Bytes with a few of them changed, lost or doubled. */
    byte[] spoiled(byte[] bytes) {
        if (bytes.length == 0) {
            return new byte[] {(byte) chance.nextInt(256)};
        }
        int from = chance.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + chance.nextInt(20));
        byte[] spoiled = bytes.clone();
        switch (chance.nextInt(3)) {
            case 0 -> {
                for (int i = from; i < to; i++) {
                    spoiled[i] = (byte) chance.nextInt(256);
                }
            }
            case 1 -> spoiled = java.util.Arrays.copyOf(bytes, from);
            default -> {
                spoiled = java.util.Arrays.copyOf(bytes, bytes.length + to - from);
                System.arraycopy(bytes, from, spoiled, bytes.length, to - from);
            }
        }
        return spoiled;
    }

    /** A file of lines and cells with one of them changed, lost or doubled. */
    String spoiled(String csv) {
        List<String> lines = new java.util.ArrayList<>(List.of(csv.split("\n", -1)));
        int at = chance.nextInt(lines.size());
        switch (chance.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(at));
            case 2 -> lines.set(at, lines.get(at).replace(',', ';'));
            default -> {
                List<String> cells =
                        new java.util.ArrayList<>(List.of(lines.get(at).split(",", -1)));
                int cell = chance.nextInt(cells.size());
                String value = in(50) ? word() : in(50) ? of(Samples.HOSTILE) : noise(30);
                cells.set(cell, in(30) ? '"' + value.replace("\"", "\"\"") + '"' : value);
                lines.set(at, String.join(",", cells));
            }
        }
        return String.join("\n", lines);
    }
}
