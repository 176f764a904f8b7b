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

@Path("/api/v1/pairing-picture")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
class PictureResource {

    private final LivelinessService service;
    private final CurrentScope scope;

    PictureResource(LivelinessService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getPairingPicture",
            summary = "Who is paired with whom, and how often they met",
            description =
                    "Needs the role viewer. Takes the filters of the list of pairings. How often two met is told of the pairings of which the caller stands above a party, today or on the day they were paired.")
    public PictureView picture(@Valid @BeanParam PictureFilter filter) {
        return service.picture(scope.get(), filter);
    }
}
