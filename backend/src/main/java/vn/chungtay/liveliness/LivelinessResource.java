package vn.chungtay.liveliness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.access.Role;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Milestones")
class LivelinessResource {

    private final LivelinessService service;
    private final CurrentScope scope;

    LivelinessResource(LivelinessService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @Path("/pairing-balances")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listPairingBalances",
            summary = "What the two of each pairing did for each other",
            description =
                    "Needs the role viewer above a party, today or on the day they were paired. From the sessions that are confirmed, and the contributions that are received, on the asked day.")
    public Page<PairingBalanceView> balances(@Valid @BeanParam BalanceFilter filter) {
        return service.balances(scope.get(), filter);
    }

    @GET
    @Path("/silent-pairings")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listSilentPairings",
            summary = "Pairings without a confirmed session for long, the longest silent first",
            description = "Needs the role viewer above a party, today or on the day they were paired.")
    public Page<SilentPairingView> silent(@Valid @BeanParam SilenceFilter filter, @Context HttpHeaders headers) {
        return service.silent(scope.get(), filter, Language.of(headers));
    }
}
