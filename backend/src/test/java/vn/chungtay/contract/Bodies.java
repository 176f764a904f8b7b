package vn.chungtay.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies of JSON that are wrong in exactly one place, by the schema of the contract. */
final class Bodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;

    /** Bodies that are no JSON, or not an object, by name. */
    static final Map<String, byte[]> MALFORMED = malformed();

    /** A body with a wrong field: where, and why it is wrong. */
    record Wrong(String pointer, String why, JsonNode body) {}

    private final Contract contract;

    Bodies(Contract contract) {
        this.contract = contract;
    }

    /** Every way to make one field of the body wrong. */
    List<Wrong> wrong(JsonNode schema, ObjectNode good) {
        List<Wrong> wrong = new ArrayList<>();
        ObjectNode more = good.deepCopy();
        more.put("noSuchField", 1);
        wrong.add(new Wrong("/noSuchField", "unknown", more));
        schema.path("required").forEach(name -> {
            ObjectNode less = good.deepCopy();
            less.remove(name.asText());
            wrong.add(new Wrong("/" + name.asText(), "missing", less));
            wrong.add(new Wrong("/" + name.asText(), "null", good.deepCopy().set(name.asText(), NEW.nullNode())));
        });
        schema.path("properties").properties().forEach(property -> {
            JsonNode type = contract.resolve(property.getValue());
            wrongValues(type).forEach((why, value) -> {
                ObjectNode body = good.deepCopy();
                body.set(property.getKey(), value);
                wrong.add(new Wrong("/" + property.getKey(), why, body));
            });
        });
        return wrong;
    }

    private Map<String, JsonNode> wrongValues(JsonNode type) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        switch (type.path("type").asText()) {
            case "string" -> {
                values.put("a number", NEW.numberNode(5));
                values.put("true", NEW.booleanNode(true));
                values.put("an array", NEW.arrayNode().add("a"));
                values.put("an object", NEW.objectNode().put("a", 1));
                Samples.wrong(type).forEach(text -> values.put(text, NEW.textNode(text)));
                if (type.path("pattern").asText().equals("\\S")) {
                    values.put("blank", NEW.textNode(" "));
                }
            }
            case "integer", "number" -> {
                values.put("a text", NEW.textNode("five"));
                values.put("a number in quotes", NEW.textNode("5"));
                if (type.path("type").asText().equals("integer")) {
                    values.put("a fraction", NEW.numberNode(1.5));
                }
                values.put("too large for any number", NEW.numberNode(Double.MAX_VALUE));
                values.put("false", NEW.booleanNode(false));
                values.put("an array", NEW.arrayNode().add(1));
                bound(type, "minimum", -1, values);
                bound(type, "maximum", 1, values);
            }
            case "boolean" -> {
                values.put("a text", NEW.textNode("true"));
                values.put("a number", NEW.numberNode(1));
                values.put("an object", NEW.objectNode());
            }
            case "array" -> arrays(type, values);
            default -> {}
        }
        return values;
    }

    private static void bound(JsonNode type, String bound, int beyond, Map<String, JsonNode> values) {
        if (type.has(bound)) {
            values.put("beyond the " + bound, NEW.numberNode(type.get(bound).asLong() + beyond));
        }
    }

    private void arrays(JsonNode type, Map<String, JsonNode> values) {
        values.put("no array", NEW.textNode("a"));
        values.put("an object", NEW.objectNode());
        values.put("an array of null", NEW.arrayNode().addNull());
        values.put("an array of arrays", NEW.arrayNode().add(NEW.arrayNode()));
        wrongValues(contract.resolve(type.path("items")))
                .forEach((why, value) ->
                        values.put("an item: " + why, NEW.arrayNode().add(value)));
        if (type.has("minItems")) {
            values.put("too few", NEW.arrayNode());
        }
        if (type.has("maxItems")) {
            ArrayNode many = NEW.arrayNode();
            for (int i = 0; i <= type.get("maxItems").asInt(); i++) {
                many.add("X" + i);
            }
            values.put("too many", many);
        }
    }

    private static Map<String, byte[]> malformed() {
        Map<String, byte[]> malformed = new LinkedHashMap<>();
        Map.of(
                        "an open brace", "{",
                        "an array", "[]",
                        "a text", "\"text\"",
                        "a number", "5",
                        "null", "null",
                        "a name without quotes", "{a: 1}",
                        "a comment", "{} // and so on",
                        "something behind it", "{} {}",
                        "a field twice", "{\"id\": null, \"id\": null}",
                        "very deep", "[".repeat(20_000))
                .forEach((name, text) -> malformed.put(name, text.getBytes(StandardCharsets.UTF_8)));
        malformed.put("nothing", new byte[0]);
        malformed.put("bytes that are no text", new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
        malformed.put("UTF-16", "{}".getBytes(StandardCharsets.UTF_16LE));
        return malformed;
    }

    static ObjectNode object(JsonNode node) {
        return node != null && node.isObject() ? node.deepCopy() : JSON.createObjectNode();
    }
}
