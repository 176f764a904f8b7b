package vn.chungtay.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Method;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import vn.chungtay.shared.PersonalData;

/** The call at work, as events of the audit trail name it. */
@RequestScoped
class AuditedCall {

    private static final int LONGEST_REQUEST = 2_000;
    private static final String BASE = "/api/v1/";

    private final CurrentVertxRequest current;
    private String operation;
    private boolean personal;

    AuditedCall(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Notes which operation was found for the call, if any. */
    void reaches(SimpleResourceInfo found) {
        if (found == null || found.getResourceClass() == null || operation != null) {
            return;
        }
        try {
            Method method = found.getResourceClass().getMethod(found.getMethodName(), found.parameterTypes());
            Operation described = method.getAnnotation(Operation.class);
            operation = described == null ? found.getMethodName() : described.operationId();
            personal = method.isAnnotationPresent(PersonalData.class);
        } catch (NoSuchMethodException notOfAResource) {
            operation = found.getMethodName();
        }
    }

    /** Its {@code operationId} in the contract; null when it reached none. */
    String operation() {
        return operation;
    }

    /** Whether its answer is about persons. */
    boolean personal() {
        return personal;
    }

    /** The address it came from, as the proxy in front says. */
    String address() {
        RoutingContext call = current.getCurrent();
        SocketAddress remote = call == null ? null : call.request().remoteAddress();
        return remote == null ? null : remote.hostAddress();
    }

    static String traceId() {
        Object trace = MDC.get("traceId");
        return trace == null ? null : trace.toString();
    }

    /** Method and address, as they were asked. */
    static String request(ContainerRequestContext request) {
        String asked = request.getMethod()
                + ' '
                + request.getUriInfo().getRequestUri().getRawPath()
                + (request.getUriInfo().getRequestUri().getRawQuery() == null
                        ? ""
                        : '?' + request.getUriInfo().getRequestUri().getRawQuery());
        return asked.substring(0, Math.min(asked.length(), LONGEST_REQUEST));
    }

    /** The collection that was asked, by its name in the contract; null outside the API. */
    static String collection(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        return path.startsWith(BASE) ? path.substring(BASE.length()).split("/", 2)[0] : null;
    }

    /** The record that was asked; null when the address names none by its id. */
    static UUID record(ContainerRequestContext request) {
        List<String> ids = request.getUriInfo().getPathParameters().getOrDefault("id", List.of());
        try {
            return ids.isEmpty() ? null : UUID.fromString(ids.getFirst());
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
