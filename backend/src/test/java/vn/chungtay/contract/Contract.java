package vn.chungtay.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The committed {@code openapi.yaml}, as a third party reads it: its operations, and a judge of values by its schemas. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Contract COMMITTED = read(Path.of("../openapi.yaml"));

    private final JsonNode document;
    private final ObjectNode closedComponents;
    private final List<ContractOperation> operations = new ArrayList<>();
    private final JsonSchemaFactory judges = judges();
    private final Map<JsonNode, JsonSchema> strict = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
        this.closedComponents = document.get("components").deepCopy();
        closedComponents.get("schemas").forEach(Contract::close);
        document.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> operations.add(new ContractOperation(
                        this, entry.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), entry.getValue()))));
    }

    public static Contract committed() {
        return COMMITTED;
    }

    private static Contract read(Path file) {
        try {
            return new Contract(new YAMLMapper().readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<ContractOperation> operations() {
        return operations;
    }

    ContractOperation named(String operationId) {
        return operations.stream()
                .filter(operation -> operation.id().equals(operationId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No operation " + operationId));
    }

    /** The operation that answers at an address; of two templates the one with fewer placeholders. */
    Optional<ContractOperation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.answersAt(path))
                .min(java.util.Comparator.comparing(
                        operation -> operation.placeholders().size()));
    }

    /** The node itself or what its reference names, with what stands beside the reference laid over it. */
    JsonNode resolve(JsonNode node) {
        if (node == null || !node.has("$ref")) {
            return node;
        }
        JsonNode named = resolve(document.at(node.get("$ref").asText().substring(1)));
        if (node.size() == 1 || !named.isObject()) {
            return named;
        }
        ObjectNode laid = named.deepCopy();
        node.properties().stream()
                .filter(beside -> !beside.getKey().equals("$ref"))
                .forEach(beside -> laid.set(beside.getKey(), beside.getValue()));
        return laid;
    }

    /** What is wrong with a value by a schema of the contract. A field that the contract does not name is wrong too. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return strict.computeIfAbsent(schema, this::judge).validate(value).stream()
                .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                .toList();
    }

    private JsonSchema judge(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        close(whole);
        whole.set("components", closedComponents);
        return judges.getSchema(
                whole,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    /** JSON Schema as OpenAPI 3.1 uses it; beside a schema stand the components that it refers to. */
    private static JsonSchemaFactory judges() {
        JsonMetaSchema plain = JsonMetaSchema.getV202012();
        JsonMetaSchema known = JsonMetaSchema.builder(plain)
                .keyword(new NonValidationKeyword("components"))
                .build();
        return JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012))
                .metaSchema(known)
                .defaultMetaSchemaIri(known.getIri())
                .build();
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("unevaluatedProperties", false);
        }
        schema.forEach(Contract::close);
    }
}
