package vn.chungtay.pairings;

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

@Path("/api/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pairings")
class PartnerResource {

    private final PairingService service;
    private final CurrentScope scope;

    PartnerResource(PairingService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listPartners",
            summary = "With whom an organisation is paired on a day",
            description = "Each partner once, however many pairings join the two. Needs the role viewer, and a scope.")
    public Page<PartnerView> list(@Valid @BeanParam PartnerFilter filter) {
        return service.partners(scope.get(), filter);
    }
}
