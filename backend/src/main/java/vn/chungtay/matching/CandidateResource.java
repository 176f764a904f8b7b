package vn.chungtay.matching;

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

@Path("/api/v1/partner-candidates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching", description = "Who would fit whom.")
class CandidateResource {

    private final CandidateService service;
    private final CurrentScope scope;

    CandidateResource(CandidateService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listPartnerCandidates",
            summary = "Who would fit as a partner, the best first, each with its reasons",
            description =
                    "Needs the role viewer. Whoever is paired with it already, or has been asked, is left out. Sessions speak as far as the caller may "
                            + "read them.")
    public Page<CandidateView> list(@Valid @BeanParam CandidateFilter filter, @Context HttpHeaders headers) {
        return service.list(scope.get(), filter, Language.of(headers));
    }
}
