package vn.chungtay.contract;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call of an operation, to be changed in one place and sent as it then stands. */
final class Call {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    record Parameter(String name, String value) {}

    private final ContractOperation operation;
    private final Map<String, String> path = new LinkedHashMap<>();
    private final List<Parameter> query = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body;

    Call(ContractOperation operation) {
        this.operation = operation;
        header("Accept", "application/json");
    }

    Call copy() {
        Call copy = new Call(operation);
        copy.path.putAll(path);
        copy.query.addAll(query);
        copy.headers.clear();
        copy.headers.putAll(headers);
        copy.body = body;
        return copy;
    }

    ContractOperation operation() {
        return operation;
    }

    Call path(String name, String value) {
        path.put(name, value);
        return this;
    }

    String path(String name) {
        return path.get(name);
    }

    Call query(String name, String value) {
        query.removeIf(parameter -> parameter.name.equals(name));
        return again(name, value);
    }

    /** Gives a parameter once more, even when it is there already. */
    Call again(String name, String value) {
        query.add(new Parameter(name, value));
        return this;
    }

    /** A header; null takes it away. */
    Call header(String name, String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    Call by(String token) {
        return header("Authorization", token == null ? null : "Bearer " + token);
    }

    Call body(String mediaType, byte[] content) {
        header("Content-Type", mediaType);
        body = content;
        return this;
    }

    Call json(Object content) {
        return body("application/json", content.toString().getBytes(StandardCharsets.UTF_8));
    }

    byte[] body() {
        return body;
    }

    String address() {
        String address = operation.path();
        for (String name : operation.placeholders()) {
            address = address.replace("{" + name + "}", encode(path.getOrDefault(name, "?")));
        }
        StringBuilder whole = new StringBuilder(address);
        char before = '?';
        for (Parameter parameter : query) {
            whole.append(before).append(encode(parameter.name)).append('=').append(encode(parameter.value));
            before = '&';
        }
        return whole.toString();
    }

    Answer send(String base) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + address())).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        request.method(
                operation.method(),
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return Answer.of(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException broken) {
            throw new AssertionError("No answer to " + this, broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder(operation.method()).append(' ').append(abridged(address()));
        headers.forEach((name, value) -> {
            if (!name.equals("Authorization")) {
                shown.append(" -H '")
                        .append(name)
                        .append(": ")
                        .append(abridged(value))
                        .append('\'');
            }
        });
        if (body != null) {
            shown.append(" -d '")
                    .append(abridged(new String(body, StandardCharsets.UTF_8)))
                    .append('\'');
        }
        return shown.toString();
    }

    private static String abridged(String text) {
        return text.length() <= 600 ? text : text.substring(0, 600) + "… (" + text.length() + ")";
    }
}
