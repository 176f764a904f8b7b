package vn.chungtay.authorisation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chungtay.testing.Api;

/** The operations of the contract, by id, as the running service describes them; the build compares that with openapi.yaml. */
final class Contract {

    private Contract() {}

    /** An operation: its method, its path below {@code /api/v1}, and what its description says of it. */
    record Operation(String method, String path, Map<String, Object> described) {

        boolean writes() {
            return !method.equals("GET");
        }

        /** Whether anyone may call it, signed in or not. */
        boolean openToAll() {
            return described.get("security") instanceof List<?> none && none.isEmpty();
        }

        boolean takes(String parameter) {
            return described.get("parameters") instanceof List<?> parameters
                    && parameters.stream()
                            .anyMatch(one -> one instanceof Map<?, ?> map && parameter.equals(map.get("name")));
        }

        boolean answersWith(String mediaType) {
            return described.get("responses") instanceof Map<?, ?> responses
                    && responses.get("200") instanceof Map<?, ?> ok
                    && ok.get("content") instanceof Map<?, ?> content
                    && content.containsKey(mediaType);
        }
    }

    static Map<String, Operation> operations() {
        Map<String, Map<String, Object>> paths = Api.anyone()
                .get("/openapi.json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        Map<String, Operation> operations = new HashMap<>();
        paths.forEach((path, methods) -> methods.forEach((method, described) -> {
            if (described instanceof Map<?, ?> map && map.get("operationId") instanceof String id) {
                @SuppressWarnings("unchecked")
                Map<String, Object> description = (Map<String, Object>) map;
                operations.put(
                        id,
                        new Operation(method.toUpperCase(Locale.ROOT), path.substring(Api.V1.length()), description));
            }
        }));
        return operations;
    }
}
