package vn.chungtay.audit;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.runtime.BlockingOperationNotAllowedException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import vn.chungtay.access.Caller;
import vn.chungtay.contract.Problem;

/**
 * Sees every call begin and end. Into the trail goes who was refused (a credential that is not good, something not allowed or not to be seen,
 * a step that the record's state or another's change stood against), who read about persons, and who took a list away as a file.
 */
class CallWatch {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final AuditedCall call;
    private final Attempts attempts;
    private final SecurityIdentity identity;

    CallWatch(AuditedCall call, Attempts attempts, SecurityIdentity identity) {
        this.call = call;
        this.attempts = attempts;
        this.identity = identity;
    }

    @ServerRequestFilter
    void begin(SimpleResourceInfo operation) {
        call.reaches(operation);
    }

    /** After the entity tags: who has what they ask for already is given nothing. */
    @ServerResponseFilter(priority = Priorities.USER - 100)
    void end(ContainerRequestContext request, ContainerResponseContext response, SimpleResourceInfo operation) {
        call.reaches(operation);
        if (refused(request, response.getStatus())) {
            attempts.add(attempt(Attempt.Kind.REFUSED, request, response));
        } else if (readOnTheRecord(request, response)) {
            attempts.add(attempt(Attempt.Kind.READ, request, response));
        }
    }

    private boolean refused(ContainerRequestContext request, int status) {
        return switch (status) {
            case 401 ->
                request.getHeaderString(HttpHeaders.AUTHORIZATION) != null
                        || request.getCookies().keySet().stream().anyMatch(OidcUtils::isSessionCookie);
            case 403 -> true;
            // Of what one may not see one is not told that it exists: who asks for it all the same leaves a trace.
            case 404 -> call.operation() != null;
            case 409, 412 -> !READS.contains(request.getMethod());
            default -> false;
        };
    }

    private boolean readOnTheRecord(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        boolean file = type != null
                && (type.getSubtype().equals("csv") || type.getSubtype().contains("spreadsheet"));
        return response.getStatus() == 200 && request.getMethod().equals("GET") && (call.personal() || file);
    }

    private Attempt attempt(Attempt.Kind kind, ContainerRequestContext request, ContainerResponseContext response) {
        Optional<Caller> caller = response.getStatus() == 401 ? Optional.empty() : caller();
        return new Attempt(
                Instant.now(),
                kind,
                caller.map(Caller::personId).orElse(null),
                caller.map(Caller::personName).orElse(null),
                caller.map(Caller::organisationCodes)
                        .filter(codes -> codes.size() == 1)
                        .map(codes -> codes.iterator().next())
                        .orElse(null),
                call.address(),
                AuditedCall.traceId(),
                call.operation(),
                AuditedCall.collection(request),
                AuditedCall.record(request),
                AuditedCall.request(request),
                response.getStatus(),
                response.getEntity() instanceof Problem problem ? problem.code() : null);
    }

    /** None when the call was refused before anybody asked who makes it. */
    private Optional<Caller> caller() {
        try {
            return identity.isAnonymous() ? Optional.empty() : Optional.of(Caller.of(identity));
        } catch (BlockingOperationNotAllowedException | AuthenticationFailedException notAsked) {
            return Optional.empty();
        }
    }
}
