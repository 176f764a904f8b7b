package vn.chungtay.authorisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.chungtay.attachments.Uploads;
import vn.chungtay.testing.Api;

/**
 * What one case of the matrix asks of its operation, whoever asks. Writes are dry runs: the same permissions, no effect. The matrix asks
 * thousands of times, so it does without the conveniences of {@link Api}.
 */
final class Ask {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> path = new HashMap<>();
    private final Map<String, Object> query = new LinkedHashMap<>();
    private String takes = "application/json";
    private String etag;
    private String offset;
    private String mediaType;
    private String body;
    private Predicate<Answer> shows;

    private Ask() {}

    /** An answer as far as the matrix looks at it. */
    record Answer(int status, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException(body, broken);
            }
        }
    }

    /** Of the operation as it is, or with one parameter of its path. */
    static Ask of(Object... path) {
        Ask ask = new Ask();
        for (int i = 0; i < path.length; i += 2) {
            ask.path.put((String) path[i], path[i + 1]);
        }
        return ask;
    }

    Ask query(String name, Object value) {
        query.put(name, value);
        return this;
    }

    Ask json(Object value) {
        mediaType = "application/json";
        try {
            body = JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
        return this;
    }

    Ask csv(String rows) {
        mediaType = "text/csv; charset=UTF-8";
        body = rows + '\n';
        return this;
    }

    Ask geoJson(String content) {
        mediaType = "application/geo+json";
        body = content;
        return this;
    }

    /** A piece of a file, from its beginning. */
    Ask piece(String content) {
        mediaType = Uploads.PIECE;
        body = content;
        offset = "0";
        return this;
    }

    Ask taking(String type) {
        takes = type;
        return this;
    }

    Ask ifMatch(String version) {
        etag = version;
        return this;
    }

    /** What the answer contains when it shows the record. */
    Ask showing(String text) {
        shows = answer -> answer.body().contains(text);
        return this;
    }

    /** A figure shows the record when it counts it; nothing else can be in it. */
    Ask counting() {
        shows = answer -> answer.json().path("value").asLong() > 0;
        return this;
    }

    /** As {@link #counting}, of a figure as rows: the first is the whole. */
    Ask countingFirst() {
        shows = answer -> answer.body().startsWith("\uFEFF")
                ? answer.body()
                                .lines()
                                .skip(1)
                                .findFirst()
                                .orElseThrow()
                                .split(",")[2]
                                .compareTo("0")
                        > 0
                : answer.json().path("items").path(0).path("value").asLong() > 0;
        return this;
    }

    boolean isShownIn(Answer answer) {
        if (shows == null) {
            throw new IllegalStateException("The table says seen or unseen, and the case does not say what");
        }
        return shows.test(answer);
    }

    /** Sends it as the bearer of the token, or as nobody (null). */
    Answer send(Contract.Operation operation, String token) {
        return send(operation, token, Map.of(), takes);
    }

    Answer send(Contract.Operation operation, String token, Map<String, Object> more, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(operation, more))
                .header("Accept", accept)
                .method(operation.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (etag != null) {
            request.header("If-Match", '"' + etag + '"');
        }
        if (offset != null) {
            request.header("Upload-Offset", offset);
        }
        if (body != null) {
            request.header("Content-Type", mediaType);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private URI address(Contract.Operation operation, Map<String, Object> more) {
        String filled = operation.path();
        for (Map.Entry<String, Object> one : path.entrySet()) {
            filled = filled.replace('{' + one.getKey() + '}', encoded(one.getValue()));
        }
        Map<String, Object> parameters = new LinkedHashMap<>(query);
        parameters.putAll(more);
        if (operation.writes()) {
            parameters.put("validateOnly", true);
        }
        String asked = parameters.entrySet().stream()
                .map(one -> one.getKey() + '=' + encoded(one.getValue()))
                .collect(Collectors.joining("&", "?", ""));
        return URI.create("http://localhost:" + RestAssured.port + Api.V1 + filled + asked);
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
