package vn.chungtay.contract;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * One trace for each request: the caller's own, when it sends a {@code traceparent} (W3C Trace Context), else a new one. It stands on the
 * answer, in every problem and in every line of the log that the request causes.
 */
@ApplicationScoped
class Traces {

    static final String HEADER = "traceparent";

    /** Before everything else, so that whatever answers or logs has it. */
    private static final int FIRST = 2_000;

    private static final String LOGGED_AS = "traceId";
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);
    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    void register(@Observes Filters filters) {
        filters.register(Traces::begin, FIRST);
    }

    private static void begin(RoutingContext call) {
        Matcher sent = FORM.matcher(String.valueOf(call.request().getHeader(HEADER)));
        boolean known = sent.matches()
                && !sent.group(1).equals(NO_TRACE)
                && !sent.group(2).equals(NO_SPAN);
        String trace = known ? sent.group(1) : random() + random();
        MDC.put(LOGGED_AS, trace);
        call.response().putHeader(HEADER, "00-" + trace + '-' + random() + '-' + (known ? sent.group(3) : "00"));
        call.next();
    }

    /** The trace of the request at work; work that no request began gets one of its own. */
    static String current() {
        Object trace = MDC.get(LOGGED_AS);
        if (trace == null) {
            trace = random() + random();
            MDC.put(LOGGED_AS, trace);
        }
        return trace.toString();
    }

    /** 16 hexadecimal digits that are not all zero. */
    private static String random() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}
