package vn.chungtay.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** An operation of the tests alone that meets an error of ours. */
@Path("/api/v1/failing")
class FailingResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("viewer")
    @Operation(hidden = true)
    public String fail() {
        Logger.getLogger(FailingResource.class).info("about to fail");
        throw new IllegalStateException("as the test wants it");
    }
}
