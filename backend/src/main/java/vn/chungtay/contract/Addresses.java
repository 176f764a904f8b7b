package vn.chungtay.contract;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Refuses an address whose escapes cannot be read: the platform would answer with nothing but a number. */
@ApplicationScoped
class Addresses {

    /** As early as {@link BodyLimits}, behind the trace. */
    private static final int EARLY = 501;

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final EarlyProblems problems;

    Addresses(EarlyProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext call) {
        String address = call.request().uri();
        if (address.startsWith("/api/") && BROKEN_ESCAPE.matcher(address).find()) {
            problems.end(call, 400, "PARAMETER_MALFORMED");
        } else {
            call.next();
        }
    }
}
