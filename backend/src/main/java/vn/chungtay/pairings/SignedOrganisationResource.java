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

@Path("/api/v1/signed-organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pairings")
class SignedOrganisationResource {

    private final PairingService service;
    private final CurrentScope scope;

    SignedOrganisationResource(PairingService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listSignedOrganisations",
            summary = "Who had signed by a day",
            description =
                    "Each organisation once, however many agreements it signed, even if they have ended since. Needs the role viewer.")
    public Page<SignedOrganisationView> list(@Valid @BeanParam SignedOrganisationFilter filter) {
        return service.signed(scope.get(), filter);
    }
}
