package vn.chungtay.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Shows an example of everything that is sent and answered, put together out of its fields: a field's own example, else what
 * {@code contract-examples.properties} says of {@code Schema.field} or {@code field}. What may be left out and has neither, is.
 */
final class ContractExamples {

    static final String JSON = "application/json";
    /** Of a field that means something else here than everywhere, and may be missing. */
    private static final String LEFT_OUT = "-";

    private final Map<String, Schema> schemas;
    private final Properties words = new Properties();

    ContractExamples(OpenAPI contract) {
        schemas = contract.getComponents().getSchemas();
        try (InputStream file = ContractExamples.class.getResourceAsStream("/contract-examples.properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void show(Operation operation) {
        String id = operation.getOperationId();
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> show(id, parameter));
        }
        if (operation.getRequestBody() != null) {
            show(id + ".body", operation.getRequestBody().getContent());
        }
        for (String success : List.of("200", "201")) {
            APIResponse response = operation.getResponses().getAPIResponse(success);
            if (response != null) {
                show(id + ".answer", response.getContent());
            }
        }
    }

    private void show(String id, Parameter parameter) {
        String said = words.getProperty(id + '.' + parameter.getName(), words.getProperty("?" + parameter.getName()));
        if (parameter.getExample() == null && said != null) {
            parameter.setExample(typed(parameter.getSchema(), said));
        }
    }

    private void show(String id, Content content) {
        if (content == null) {
            return;
        }
        content.getMediaTypes().forEach((type, media) -> {
            if (media.getExample() != null || media.getExamples() != null) {
                return;
            }
            if (type.equals(JSON)) {
                show(media);
            } else if (words.containsKey(id + '.' + type)) {
                media.setExample(words.getProperty(id + '.' + type));
            }
        });
    }

    private void show(MediaType media) {
        Schema schema = media.getSchema();
        if (schema != null) {
            media.setExample(value(nameOf(schema), "", schema));
        }
    }

    private Object value(String holder, String field, Schema schema) {
        return said(holder, field, schema).orElseGet(() -> {
            Schema meant = meant(schema);
            String name = schema.getRef() == null ? holder : nameOf(schema);
            if (meant.getProperties() != null) {
                return object(name, meant);
            }
            if (meant != schema) {
                return value(name, "", meant);
            }
            if (is(meant, SchemaType.ARRAY)) {
                Schema item = meant.getItems();
                return List.of(value(holder, item.getRef() == null ? field : "", item));
            }
            return plain(meant);
        });
    }

    /** What is said of the field itself, or of its type by name. */
    private Optional<Object> said(String holder, String field, Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return Optional.of(typed(schema, schema.getExamples().getFirst()));
        }
        boolean composed = is(schema, SchemaType.ARRAY) || meant(schema).getProperties() != null;
        String word = composed ? null : words.getProperty(holder + '.' + field, words.getProperty(field));
        return Optional.ofNullable(word).filter(text -> !text.equals(LEFT_OUT)).map(text -> typed(schema, text));
    }

    private Map<String, Object> object(String name, Schema schema) {
        Map<String, Object> example = new LinkedHashMap<>();
        schema.getProperties().forEach((field, type) -> {
            boolean required =
                    schema.getRequired() != null && schema.getRequired().contains(field);
            if (required || said(name, field, type).isPresent()) {
                example.put(field, value(name, field, type));
            }
        });
        return example;
    }

    private static Object plain(Schema schema) {
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().getFirst();
        }
        if (is(schema, SchemaType.BOOLEAN)) {
            return true;
        }
        if (is(schema, SchemaType.INTEGER) || is(schema, SchemaType.NUMBER)) {
            return schema.getMinimum() == null ? 1 : schema.getMinimum();
        }
        return is(schema, SchemaType.STRING) ? "…" : Map.of();
    }

    private static Object typed(Schema schema, Object example) {
        if (example instanceof String text) {
            if (is(schema, SchemaType.INTEGER)) {
                return Long.valueOf(text);
            }
            if (is(schema, SchemaType.NUMBER)) {
                return new BigDecimal(text);
            }
            if (is(schema, SchemaType.BOOLEAN)) {
                return Boolean.valueOf(text);
            }
        }
        return example;
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    private Schema meant(Schema schema) {
        return schema.getRef() == null ? schema : schemas.get(nameOf(schema));
    }

    private static String nameOf(Schema schema) {
        return schema.getRef() == null
                ? ""
                : schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
    }
}
