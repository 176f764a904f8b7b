package vn.chungtay.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.shared.ChangeOrigin;

/** Tells the database who makes a change: the caller of the request at work, or nobody when the service acts by itself. */
@ApplicationScoped
class CallOrigin implements ChangeOrigin {

    private final SecurityIdentity identity;
    private final CurrentScope scope;
    private final AuditedCall call;
    private final ObjectMapper json;

    CallOrigin(SecurityIdentity identity, CurrentScope scope, AuditedCall call, ObjectMapper json) {
        this.identity = identity;
        this.scope = scope;
        this.call = call;
        this.json = json;
    }

    /** What {@code audit_changed} in the database reads. */
    private record Origin(
            String personId, String personName, UUID organisation, String address, String traceId, String operation) {}

    @Override
    public String describe() {
        if (!Arc.container().requestContext().isActive()) {
            return "{}";
        }
        Who who = Who.calling(identity, scope);
        try {
            return json.writeValueAsString(new Origin(
                    who.personId(),
                    who.personName(),
                    who.organisation(),
                    call.address(),
                    AuditedCall.traceId(),
                    call.operation()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
