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

@Path("/api/v1/pilot-units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pilots")
class PilotUnitResource {

    private final PilotService service;
    private final CurrentScope scope;

    PilotUnitResource(PilotService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listPilotUnits",
            summary = "Who has selected pilot schools in a phase, and who has not",
            description =
                    "Needs the role viewer. Units that the caller stands above in whatever state, others once their selection is approved.")
    public Page<PilotUnitView> list(@Valid @BeanParam PilotUnitFilter filter) {
        return service.listUnits(scope.get(), filter);
    }

    @GET
    @Path("/summary")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getPilotSummary",
            summary = "How many units are in which state, and how many pilot schools of each level there are",
            description = "Needs the role viewer. It counts the units that the list of them shows to the caller.")
    public PilotSummaryView summary(@Valid @BeanParam PilotSummaryFilter filter) {
        return service.summary(scope.get(), filter.asUnits());
    }
}
