package vn.chungtay.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.access.Role;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;

@Path("/api/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "Work that takes longer than a caller waits for.")
class OperationResource {

    private final OperationService service;
    private final CurrentScope scope;

    OperationResource(OperationService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listOperations",
            summary = "Long work, newest first",
            description =
                    "Needs the role viewer: one's own; an administrator and an auditor of the department see everybody's.")
    public Page<OperationView> list(@Valid @BeanParam OperationFilter filter, @Context HttpHeaders headers) {
        return service.list(scope.get(), filter, Language.of(headers));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getOperation",
            summary = "How far a piece of long work is",
            description =
                    "Needs the role viewer: one's own; an administrator and an auditor of the department see everybody's. Ask again every second or two.")
    public OperationView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return service.get(scope.get(), id, Language.of(headers));
    }
}
