package vn.chungtay.liveliness;

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

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Milestones")
class MilestoneBoardResource {

    private final MilestoneService service;
    private final CurrentScope scope;

    MilestoneBoardResource(MilestoneService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @Path("/milestones")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listUnitMilestones",
            summary = "The units of a phase and what they have reached by a day",
            description =
                    "Needs the role viewer. Connections and signatures are for everyone; the rest for those above a party.")
    public Page<UnitMilestonesView> board(@Valid @BeanParam MilestoneFilter filter) {
        return service.board(scope.get(), filter);
    }

    @GET
    @Path("/milestone-shares")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listMilestoneShares",
            summary = "How many units of a phase have reached each milestone by a day",
            description = "Needs the role viewer. Each is counted over the units of which the caller may know it.")
    public Page<MilestoneShareView> shares(@Valid @BeanParam MilestoneShareFilter filter) {
        return service.shares(scope.get(), filter.asFilter());
    }
}
