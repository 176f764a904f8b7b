package vn.chungtay.files;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.chungtay.shared.Callers;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.ListCount;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Refusal;

/**
 * Every list can be had as CSV or XLSX, by the same address and with the same rights: whatever an operation returns as a {@link Page}. The
 * operation itself only knows JSON.
 */
@Singleton
class ListAnswers {

    /** How many files are written at once, of the 16 connections there are. */
    static final int AT_ONCE = 6;

    private static final int CUT_WITHIN_S = 10;

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ListForm asked;
    private final HanoiTime time;
    private final SecurityIdentity caller;
    private final CurrentVertxRequest current;
    private final String publicUrl;

    ListAnswers(
            ListForm asked,
            HanoiTime time,
            SecurityIdentity caller,
            CurrentVertxRequest current,
            @ConfigProperty(name = "chungtay.public-url") String publicUrl) {
        this.current = current;
        this.publicUrl = publicUrl;
        this.asked = asked;
        this.time = time;
        this.caller = caller;
    }

    /** Notes what is wanted, and lets the operation be found by what it can. */
    @ServerRequestFilter(preMatching = true)
    void prefer(ContainerRequestContext request) {
        if (!READS.contains(request.getMethod())) {
            return;
        }
        ListFormat wanted = ListFormat.preferred(accepted(request));
        asked.want(wanted);
        if (wanted == ListFormat.CSV || wanted == ListFormat.XLSX) {
            request.getHeaders()
                    .putSingle(
                            HttpHeaders.ACCEPT,
                            request.getHeaderString(HttpHeaders.ACCEPT) + ", " + MediaType.APPLICATION_JSON
                                    + ";q=0.001");
        }
    }

    /** Before the entity tags, which are of what is really sent. */
    @ServerResponseFilter(priority = Priorities.USER + 100)
    void shape(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200 || !(response.getEntity() instanceof Page<?> page)) {
            return;
        }
        if (asked.asFile()) {
            ListFile file = new ListFile(
                    asked.format(),
                    Language.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
                    asked.rowType(),
                    asked.rows() == null ? take -> page.items().forEach(take) : asked.rows(),
                    new ListSource(publicUrl, request.getUriInfo(), time.now(), Callers.nameOf(caller)));
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
            response.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION, file.disposition());
            if (file.link() != null) {
                response.getHeaders().putSingle(HttpHeaders.LINK, file.link());
            }
            HttpServerRequest call = current.getCurrent().request();
            response.setEntity(
                    (StreamingOutput) out -> oneOfFew(file, out, call),
                    null,
                    asked.format().mediaType());
        } else {
            response.setEntity(new Page<>(page.items(), page.nextPageToken(), asked.counted() ? count(page) : null));
        }
    }

    /** Each holds a connection to the database for as long as its reader takes; others need theirs. */
    private void oneOfFew(ListFile file, OutputStream out, HttpServerRequest call) throws IOException {
        if (!places.tryAcquire()) {
            throw Refusal.unavailable("FILES_BUSY");
        }
        try {
            file.write(out);
        } catch (IOException | RuntimeException broken) {
            cut(call);
            throw broken;
        } finally {
            places.release();
        }
    }

    /** Before anything else closes the stream: to close it is to end the answer well, and a part would look like all. */
    private static void cut(HttpServerRequest call) {
        if (call.response().headWritten()) {
            call.connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .completeOnTimeout(null, CUT_WITHIN_S, TimeUnit.SECONDS)
                    .exceptionally(gone -> null)
                    .join();
        }
    }

    /** A list that has no pages is as long as it is. */
    private static ListCount count(Page<?> page) {
        List<?> items = page.items();
        return page.count() == null ? ListCount.capped(items.size()) : page.count();
    }

    /** What a header that is none of media types asks for is in no format of ours. */
    private static List<MediaType> accepted(ContainerRequestContext request) {
        try {
            return request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException unreadable) {
            throw new NotAcceptableException(unreadable);
        }
    }
}
