package vn.chungtay.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the service answered; header names in any case. */
record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    static Answer of(int status, Map<String, List<String>> headers, byte[] body) {
        Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        // The client's own name for the status line is none of them.
        headers.forEach((name, values) -> {
            if (name != null && !name.startsWith(":")) {
                anyCase.put(name, values);
            }
        });
        return new Answer(status, anyCase, body == null ? new byte[0] : body);
    }

    String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    /** The media type without its parameters; empty when there is none. */
    String mediaType() {
        String type = header("Content-Type");
        return type == null ? "" : type.replaceFirst(";.*", "").strip();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
