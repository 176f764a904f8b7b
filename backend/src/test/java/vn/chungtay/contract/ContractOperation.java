package vn.chungtay.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An operation as the contract describes it. */
record ContractOperation(Contract contract, String method, String path, JsonNode node) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");

    String id() {
        return node.path("operationId").asText();
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** Whether anybody may call it without signing in. */
    boolean open() {
        return node.path("security").isArray() && node.get("security").isEmpty();
    }

    /** Parameters of a kind: path, query or header. */
    List<JsonNode> parameters(String in) {
        List<JsonNode> found = new ArrayList<>();
        node.path("parameters").forEach(parameter -> {
            JsonNode resolved = contract.resolve(parameter);
            if (resolved.path("in").asText().equals(in)) {
                found.add(resolved);
            }
        });
        return found;
    }

    JsonNode schemaOf(JsonNode parameterOrMedia) {
        return contract.resolve(parameterOrMedia.path("schema"));
    }

    /** Whether it is a list that comes in pages. */
    boolean pages() {
        return parameters("query").stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals("pageSize"));
    }

    /** Whether it writes to a record that its caller must have read. */
    boolean wantsIfMatch() {
        return parameters("header").stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals("If-Match"));
    }

    /** The media types it takes, in the order of the contract. */
    Map<String, JsonNode> bodies() {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        contract.resolve(node.path("requestBody"))
                .path("content")
                .properties()
                .forEach(media -> bodies.put(media.getKey(), media.getValue()));
        return bodies;
    }

    boolean takesJson() {
        return bodies().containsKey("application/json");
    }

    /** The media types in which it answers, the one it prefers first. */
    List<String> formats() {
        List<String> formats = new ArrayList<>();
        answer(200).path("content").fieldNames().forEachRemaining(formats::add);
        return formats;
    }

    /** The documented answer of a status, or null. */
    JsonNode answer(int status) {
        return contract.resolve(node.path("responses").get(Integer.toString(status)));
    }

    List<String> placeholders() {
        List<String> names = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(path);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    boolean answersAt(String address) {
        String[] mine = path.split("/", -1);
        String[] asked = address.split("/", -1);
        if (mine.length != asked.length) {
            return false;
        }
        for (int i = 0; i < mine.length; i++) {
            if (!mine[i].equals(asked[i]) && !mine[i].startsWith("{")) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return id();
    }
}
