package vn.chungtay.liveliness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import vn.chungtay.contract.IfMatch;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Transition;

@Path("/api/v1/nudges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Milestones")
class NudgeResource {

    private final LivelinessService service;
    private final CurrentScope scope;

    NudgeResource(LivelinessService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listNudges",
            summary = "Words to pairs that had fallen silent",
            description = "Needs the role viewer above a party, today or on the day of the nudge.")
    public Page<NudgeView> list(@Valid @BeanParam NudgeFilter filter, @Context HttpHeaders headers) {
        return service.list(scope.get(), filter, Language.of(headers));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getNudge",
            summary = "A nudge",
            description = "Needs the role viewer above a party, today or on the day of the nudge.")
    public NudgeView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return service.get(scope.get(), id, Language.of(headers));
    }

    @GET
    @Path("/{id}/transitions")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listNudgeTransitions",
            summary = "A nudge's life so far",
            description = "Needs the role viewer above a party, today or on the day of the nudge.")
    public Page<Transition> history(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return service.history(scope.get(), id, Language.of(headers));
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "transitionNudge",
            summary = "Mark a nudge as done",
            description = "Needs the role editor at or above one of the parties.")
    public NudgeView transition(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NudgeTransition request,
            @Context HttpHeaders headers) {
        return service.transition(scope.get(), id, IfMatch.of(ifMatch), request, Language.of(headers));
    }
}
