package vn.chungtay.reform;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.access.Role;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;

@Path("/api/v1/reforms/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reforms")
class ReformPairingResource {

    private final ReformPairingService service;
    private final CurrentScope scope;

    ReformPairingResource(ReformPairingService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @Path("/pairing-suggestions")
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "listPairingSuggestions",
            summary =
                    "Which successors could go on with the pairings that end, of units and of schools, strongest first",
            description =
                    "Needs the role administrator or auditor in the department. Of the last preview, or of the application; empty before them.")
    public Page<SuggestionView> suggestions(@PathParam("id") UUID id, @Valid @BeanParam SuggestionFilter filter) {
        return service.list(scope.get(), id, filter);
    }

    @POST
    @Path("/pairings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "proposeSuccessors",
            summary = "Propose pairings of successors, at most 500",
            description =
                    "Needs the role administrator in the department, after the reform is applied. Each is a proposal in the name of the first of the two, "
                            + "which the second accepts; it shows the ended pairing and its agreements as its history.")
    public ProposedSuccessors propose(
            @PathParam("id") UUID id, @NotNull @Valid ProposeSuccessors request, @Context HttpHeaders headers) {
        return service.propose(scope.get(), id, request, Language.of(headers));
    }
}
