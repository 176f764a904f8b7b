package vn.chungtay.liveliness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import vn.chungtay.contract.IfMatch;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;

@Path("/api/v1/pairings/{id}/milestones")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Milestones",
        description =
                "How far pairings and units have come, how lively they are, and a word to those that have fallen silent.")
class MilestoneResource {

    private final MilestoneService service;
    private final CurrentScope scope;

    MilestoneResource(MilestoneService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listPairingMilestones",
            summary = "The milestones of a pairing",
            description =
                    "Needs the role viewer. Since when they are paired and when they signed is for everyone; the rest for those above a party.")
    public Page<MilestoneView> list(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return service.list(scope.get(), id, Language.of(headers));
    }

    @GET
    @Path("/{kind}")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getPairingMilestone",
            summary = "A milestone of a pairing",
            description = "Needs the role viewer, as listPairingMilestones.")
    public MilestoneView get(
            @PathParam("id") UUID id, @PathParam("kind") MilestoneKind kind, @Context HttpHeaders headers) {
        return service.get(scope.get(), id, kind, Language.of(headers));
    }

    @PUT
    @Path("/{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "setPairingMilestone",
            summary = "Say when a milestone was reached, or take that back",
            description =
                    "Needs the role editor at or above one of the parties. MET, CONTENT, PLAN and ROADMAP; where the records know a day, only an "
                            + "earlier one can be said. If-Match is the milestone's, 0 where nothing was said yet.")
    public MilestoneView set(
            @PathParam("id") UUID id,
            @PathParam("kind") MilestoneKind kind,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SetMilestone request,
            @Context HttpHeaders headers) {
        return service.set(scope.get(), id, kind, IfMatch.of(ifMatch), request, Language.of(headers));
    }
}
