package vn.chungtay.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.access.Role;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;

@Path("/api/v1/worklist")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Worklist", description = "What waits for me.")
class WorklistResource {

    private final WorklistService service;
    private final CurrentScope scope;

    WorklistResource(WorklistService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listWorklist",
            summary = "What waits for the caller, the most urgent first",
            description =
                    "Needs the role viewer. Only what the caller may really do; at most 200, as one works from the top: what is behind them comes up "
                            + "when these are done.")
    public Page<WorklistItem> waiting(
            @QueryParam("organisation")
                    @Parameter(
                            description = "The code of an organisation: what waits for it or for one below it.",
                            example = "HN-005")
                    String organisation,
            @Context HttpHeaders headers) {
        return service.waiting(scope.get(), organisation, Language.of(headers));
    }
}
