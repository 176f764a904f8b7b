package vn.chungtay.contract;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Refuses a body that says itself that it is too large, before anybody looks at it. One that does not say how long it is is counted while
 * it is read: see {@link RequestBody}.
 */
@ApplicationScoped
class BodyLimits {

    /** Behind the trace and what every answer carries, before everything else. */
    private static final int EARLY = 500;

    private final EarlyProblems problems;

    BodyLimits(EarlyProblems problems) {
        this.problems = problems;
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
            problems.end(call, 413, "HTTP_413");
        } else {
            // Most callers listen for an answer only when they have sent everything.
            request.handler(part -> {});
            request.endHandler(end -> problems.end(call, 413, "HTTP_413"));
            request.resume();
        }
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
