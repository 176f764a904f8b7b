package vn.chungtay.contract;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import vn.chungtay.shared.Callers;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.Refusal;

/** Before an operation that writes: its body is taken in, and its Idempotency-Key read. */
class RequestBodies {

    static final String KEY = "Idempotency-Key";
    static final int LONGEST_KEY = 200;

    private final RequestBody body;
    private final IdempotencyKey key;
    private final DryRun dryRun;
    private final SecurityIdentity caller;

    RequestBodies(RequestBody body, IdempotencyKey key, DryRun dryRun, SecurityIdentity caller) {
        this.body = body;
        this.key = key;
        this.dryRun = dryRun;
        this.caller = caller;
    }

    /** After {@link RequestLaws}: a request that they refuse is not read. */
    @ServerRequestFilter(priority = Priorities.USER + 100)
    void take(ContainerRequestContext request, SimpleResourceInfo operation) throws IOException {
        if (!RequestLaws.concern(operation) || RequestLaws.reads(request)) {
            return;
        }
        String mediaType = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (mediaType != null) {
            request.setEntityStream(body.take(request.getEntityStream(), mediaType));
        } else if (!request.getMethod().equals(HttpMethod.DELETE)) {
            // Whatever writes here takes a body, and what has no type could be measured by no limit.
            throw new NotSupportedException();
        }
        String sent = request.getHeaderString(KEY);
        if (sent != null && request.getMethod().equals(HttpMethod.POST) && !dryRun.wanted()) {
            key.ask(new IdempotencyKey.Asked(Callers.idOf(caller), readable(sent), hash(request, mediaType)));
        }
    }

    /** The draft of the standard writes a key in quotes, most clients do not: both are one key. */
    private static String readable(String sent) {
        String key = sent.strip();
        if (key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        if (!key.matches("[\\x21-\\x7e]{1," + LONGEST_KEY + "}")) {
            throw Refusal.invalid(KEY, "IDEMPOTENCY_KEY_MALFORMED", LONGEST_KEY);
        }
        return key;
    }

    /** What was asked: the address, what it asks to be answered under, and the body. */
    private byte[] hash(ContainerRequestContext request, String mediaType) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String head = String.join(
                    "\n",
                    request.getUriInfo().getRequestUri().getRawPath(),
                    String.valueOf(request.getUriInfo().getRequestUri().getRawQuery()),
                    String.valueOf(request.getHeaderString(HttpHeaders.IF_MATCH)),
                    String.valueOf(mediaType),
                    "");
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            body.digest(digest);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
