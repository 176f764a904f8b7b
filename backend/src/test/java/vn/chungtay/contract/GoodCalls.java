package vn.chungtay.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A call of any operation that is right in every part: out of the examples of the contract, out of what the service's own lists hold, and for
 * the few that need a record in a certain state out of {@link Records}. A new operation is called by its example without a word here.
 */
final class GoodCalls {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Records records;
    private final String base;
    private final Map<String, JsonNode> firstOf = new ConcurrentHashMap<>();

    GoodCalls(Records records, String base) {
        this.records = records;
        this.base = base;
    }

    String base() {
        return base;
    }

    /** Whether the call is known to be made, and not only to be understood. */
    boolean succeeds(ContractOperation operation) {
        return operation.reads() || records.needs.containsKey(operation.id());
    }

    /** The call, as a dry run where the operation writes: it can be repeated. */
    Call of(ContractOperation operation) {
        Call call = new Call(operation)
                .by(Records.ANYTHING)
                .header("Accept", operation.formats().getFirst());
        operation.placeholders().forEach(name -> call.path(name, sample(operation, name)));
        operation.parameters("query").stream()
                .filter(parameter -> parameter.path("required").asBoolean())
                .forEach(parameter -> call.query(
                        parameter.path("name").asText(),
                        parameter.path("example").asText()));
        ObjectNode body = Bodies.object(operation
                .bodies()
                .getOrDefault("application/json", com.fasterxml.jackson.databind.node.MissingNode.getInstance())
                .path("example"));
        Optional.ofNullable(records.needs.get(operation.id())).ifPresent(need -> need.accept(call, body));
        if (operation.takesJson()) {
            call.json(body);
        } else if (call.body() == null && !operation.bodies().isEmpty()) {
            String mediaType = operation.bodies().keySet().iterator().next();
            JsonNode example = operation.bodies().get(mediaType).path("example");
            call.body(mediaType, example.asText().getBytes(StandardCharsets.UTF_8));
        }
        if (operation.wantsIfMatch()) {
            call.header("If-Match", etag(operation, call));
        }
        if (!operation.reads()) {
            call.query("validateOnly", "true");
        }
        return call;
    }

    ObjectNode bodyOf(Call call) {
        return Bodies.object(json(call.body()));
    }

    /** The version of the record that a call writes to, as it is now. */
    String etag(ContractOperation operation, Call call) {
        String record = operation.path().substring(0, operation.path().indexOf('}') + 1);
        // A part that can be read by itself has a version of its own.
        ContractOperation read = operation
                .contract()
                .operation("GET", operation.path().endsWith("}") ? operation.path() : record)
                .or(() -> operation.contract().operation("GET", record))
                .orElseThrow(() -> new AssertionError("Nothing reads " + record));
        Call get = new Call(read).by(Records.ANYTHING);
        read.placeholders().forEach(name -> get.path(name, call.path(name)));
        return get.send(base).header("ETag");
    }

    /** A value for a placeholder: the example, or the id of the first record in the list above it, or of its first part. */
    private String sample(ContractOperation operation, String name) {
        JsonNode parameter = operation.parameters("path").stream()
                .filter(candidate -> candidate.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(operation + " does not document " + name));
        if (parameter.has("example")) {
            return parameter.get("example").asText();
        }
        JsonNode schema = operation.schemaOf(parameter);
        if (schema.has("enum")) {
            return schema.at("/enum/0").asText();
        }
        if (!schema.path("format").asText().equals("uuid")) {
            return "1";
        }
        String list = operation.path().substring(0, operation.path().indexOf("/{"));
        JsonNode first = firstOf.computeIfAbsent(list, this::first);
        String part = name.equals("id") ? "/id" : "/" + name.replaceFirst("Id$", "s") + "/0/id";
        return first.at(part).asText("00000000-0000-7000-8000-000000000000");
    }

    private JsonNode first(String list) {
        ContractOperation operation = Contract.committed()
                .operation("GET", list)
                .orElseThrow(() -> new AssertionError("Nothing lists " + list));
        Call call = new Call(operation).by(Records.ANYTHING);
        return json(call.send(base).body()).at("/items/0");
    }

    private static JsonNode json(byte[] text) {
        try {
            return JSON.readTree(text == null ? new byte[0] : text);
        } catch (IOException noJson) {
            throw new IllegalArgumentException(noJson);
        }
    }
}
