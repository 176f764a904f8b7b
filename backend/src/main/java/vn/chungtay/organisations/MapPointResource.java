package vn.chungtay.organisations;

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

@Path("/api/v1/map-points")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class MapPointResource {

    private final OrganisationService service;
    private final CurrentScope scope;

    MapPointResource(OrganisationService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getMapPoints",
            summary = "Where units and schools stand, all at once for a map",
            description =
                    "Needs the role viewer. Up to 60,000 points; how many more fit, and how many have no point yet, is said. Their names are in the directory, which takes the same bbox.")
    public MapPointsView points(@Valid @BeanParam MapPointFilter filter) {
        return service.points(scope.get(), filter.asFilter());
    }
}
