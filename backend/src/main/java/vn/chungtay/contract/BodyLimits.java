package vn.chungtay.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import vn.chungtay.shared.Language;

/**
 * Refuses a body that says itself that it is too large, before anybody looks at it. One that does not say how long it is is counted while
 * it is read: see {@link RequestBody}.
 */
@ApplicationScoped
class BodyLimits {

    /** Behind the trace and what every answer carries, before everything else. */
    private static final int EARLY = 500;

    private final ProblemWriter problems;
    private final ObjectMapper json;

    BodyLimits(ProblemWriter problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (!request.path().startsWith("/api/")
                || length(request) <= RequestBody.limit(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            call.next();
        } else if (request.getHeader(HttpHeaders.EXPECT) != null) {
            answer(call);
        } else {
            // Most callers listen for an answer only when they have sent everything.
            request.handler(part -> {});
            request.endHandler(end -> answer(call));
            request.resume();
        }
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }

    private void answer(RoutingContext call) {
        Language language = Language.of(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = problems.problem(
                413, "HTTP_413", List.of(), List.of(), language, call.request().path());
        try {
            call.response()
                    .setStatusCode(413)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.name().toLowerCase(Locale.ROOT))
                    .putHeader("Connection", "close")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
