package vn.chungtay.pilots;

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

@Path("/api/v1/pilot-schools")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pilots")
class PilotSchoolResource {

    private final PilotService service;
    private final CurrentScope scope;

    PilotSchoolResource(PilotService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listPilotSchools",
            summary = "The schools in approved selections on a day",
            description = "Needs the role viewer.")
    public Page<PilotSchoolView> list(@Valid @BeanParam PilotSchoolFilter filter) {
        return service.listSchools(scope.get(), filter);
    }
}
