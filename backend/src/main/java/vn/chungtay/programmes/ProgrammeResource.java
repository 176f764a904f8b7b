package vn.chungtay.programmes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.access.Role;
import vn.chungtay.shared.Page;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Programme",
        description = "The movement's phases, school years and themes, and what is planned of its measures.")
class ProgrammeResource {

    private final ProgrammeService service;

    ProgrammeResource(ProgrammeService service) {
        this.service = service;
    }

    @GET
    @Path("/programmes")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(operationId = "listProgrammes", summary = "The movement", description = "Needs the role viewer.")
    public Page<ProgrammeViews.ProgrammeView> programmes() {
        return service.programmes();
    }
}
