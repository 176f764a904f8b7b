package vn.chungtay.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** An answer as it is kept, so that it can be given again byte for byte. */
record KeptAnswer(int status, Map<String, String> headers, byte[] body) {

    /** The answer that the result of an operation becomes. */
    static KeptAnswer of(Object result, ObjectMapper json) throws JsonProcessingException {
        Response response = result instanceof RestResponse<?> typed
                ? typed.toResponse()
                : result instanceof Response one ? one : null;
        Object entity = response == null ? result : response.getEntity();
        Map<String, String> headers = new LinkedHashMap<>();
        if (response != null && response.getLocation() != null) {
            headers.put(HttpHeaders.LOCATION, response.getLocation().toString());
        }
        if (entity instanceof Versioned record) {
            headers.put(HttpHeaders.ETAG, EntityTags.ofWritten(record));
        }
        return new KeptAnswer(
                response == null ? entity == null ? 204 : 200 : response.getStatus(),
                headers,
                entity == null ? new byte[0] : json.writeValueAsBytes(entity));
    }

    Response response() {
        Response.ResponseBuilder again = Response.status(status);
        headers.forEach(again::header);
        return body.length == 0
                ? again.build()
                : again.type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                        .entity(body)
                        .build();
    }

    /** Ends an operation that has been answered before. */
    static final class Again extends RuntimeException {

        private final transient KeptAnswer answer;

        Again(KeptAnswer answer) {
            super("Answered before", null, false, false);
            this.answer = answer;
        }

        KeptAnswer answer() {
            return answer;
        }
    }
}
