package vn.chungtay.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.access.MemberOrganisation;
import vn.chungtay.shared.ChangeOrigin;

/** Tells the database who makes a change: the caller of the request at work, or nobody when the service acts by itself. */
@ApplicationScoped
class CallOrigin implements ChangeOrigin {

    private final SecurityIdentity identity;
    private final CurrentScope scope;
    private final AuditedCall call;
    private final CarriedOrigin carried;
    private final ObjectMapper json;

    CallOrigin(
            SecurityIdentity identity, CurrentScope scope, AuditedCall call, CarriedOrigin carried, ObjectMapper json) {
        this.identity = identity;
        this.scope = scope;
        this.call = call;
        this.carried = carried;
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
        if (carried.origin() != null) {
            return carried.origin();
        }
        boolean known = !identity.isAnonymous();
        try {
            return json.writeValueAsString(new Origin(
                    known ? scope.get().personId() : null,
                    known ? scope.get().personName() : null,
                    known ? only(scope.get().organisations()) : null,
                    call.address(),
                    AuditedCall.traceId(),
                    call.operation()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Who belongs to several organisations says with each action for which of them, and that stands in the action's own event. */
    private static UUID only(List<MemberOrganisation> organisations) {
        return organisations.size() == 1 ? organisations.getFirst().id() : null;
    }
}
