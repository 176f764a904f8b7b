package vn.chungtay.liveliness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.access.Role;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.Language;

@Path("/api/v1/pairings/{id}/nudges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Milestones")
class PairingNudgeResource {

    private final LivelinessService service;
    private final CurrentScope scope;
    private final DryRun dryRun;

    PairingNudgeResource(LivelinessService service, CurrentScope scope, DryRun dryRun) {
        this.service = service;
        this.scope = scope;
        this.dryRun = dryRun;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "nudgePairing",
            summary = "Ask a silent pair to meet again",
            description =
                    "Needs the role editor at or above one of the parties. It waits for both sides until a session of both is confirmed after it, or it "
                            + "is marked as done; there is one at a time.")
    @APIResponse(
            responseCode = "201",
            description = "Sent.",
            content = @Content(schema = @Schema(implementation = NudgeView.class)))
    public Response nudge(
            @PathParam("id") UUID id, @NotNull @Valid NudgePairing request, @Context HttpHeaders headers) {
        NudgeView made = service.nudge(scope.get(), id, request, Language.of(headers));
        return dryRun.wanted()
                ? Response.ok(made).build()
                : Response.created(URI.create("/api/v1/nudges/" + made.id()))
                        .entity(made)
                        .build();
    }
}
