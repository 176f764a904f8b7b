package vn.chungtay.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.access.Role;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PersonalData;

@Path("/api/v1/audit-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who did what, for which organisation, and when.")
class AuditResource {

    private final AuditService service;
    private final CurrentScope scope;

    AuditResource(AuditService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @PersonalData
    @RolesAllowed(Role.AUDITOR_NAME)
    @Operation(
            operationId = "listAuditEvents",
            summary = "The audit trail, newest first",
            description =
                    "Needs the role auditor at the department. Every change, every refused attempt, every reading about persons; this one too.")
    public Page<AuditEventView> list(@Valid @BeanParam AuditEventFilter filter) {
        return service.list(scope.get(), filter);
    }
}
