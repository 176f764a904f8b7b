package vn.chungtay.plans;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import vn.chungtay.audit.HistoryEntry;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.Transition;

@Path("/api/v1/activity-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "The joint plan of a pairing for a school year.")
class PlanResource {

    private final PlanService service;
    private final CurrentScope scope;
    private final DryRun dryRun;

    PlanResource(PlanService service, CurrentScope scope, DryRun dryRun) {
        this.service = service;
        this.scope = scope;
        this.dryRun = dryRun;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listActivityPlans",
            summary = "Plans of the caller's organisations and those below",
            description = "Needs the role viewer above a party today, or on the day the plan was begun.")
    public Page<PlanView> list(@Valid @BeanParam PlanFilter filter, @Context HttpHeaders headers) {
        return service.list(scope.get(), filter, Language.of(headers));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "createActivityPlan",
            summary = "Begin the plan of an active pairing for a school year",
            description = "Needs the role editor at or above a party. One plan a pairing and school year.")
    @APIResponse(
            responseCode = "201",
            description = "Begun.",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response draft(@NotNull @Valid DraftPlan request, @Context HttpHeaders headers) {
        return made(service.draft(scope.get(), request, Language.of(headers)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getActivityPlan",
            summary = "A plan, the whole sheet",
            description = "Needs the role viewer above a party.")
    public PlanView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return service.get(scope.get(), id, Language.of(headers));
    }

    @POST
    @Path("/{id}/lines")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "addPlanLine",
            summary = "Add a line at the end of the plan",
            description = "Needs the role editor at or above a party. It withdraws the other side's agreement.")
    @APIResponse(
            responseCode = "201",
            description = "Added; the plan.",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response addLine(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PlanLineRequest request,
            @Context HttpHeaders headers) {
        return made(service.addLine(scope.get(), id, IfMatch.of(ifMatch), request, Language.of(headers)));
    }

    @PUT
    @Path("/{id}/lines/{lineId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "updatePlanLine",
            summary = "Say a line of the plan anew",
            description = "Needs the role editor at or above a party. It withdraws the other side's agreement.")
    public PlanView changeLine(
            @PathParam("id") UUID id,
            @PathParam("lineId") UUID line,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PlanLineRequest request,
            @Context HttpHeaders headers) {
        return service.changeLine(scope.get(), id, line, IfMatch.of(ifMatch), request, Language.of(headers));
    }

    @DELETE
    @Path("/{id}/lines/{lineId}")
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "deletePlanLine",
            summary = "Take a line out of the plan",
            description = "Needs the role editor at or above a party. It withdraws the other side's agreement.")
    public PlanView removeLine(
            @PathParam("id") UUID id,
            @PathParam("lineId") UUID line,
            @HeaderParam("If-Match") String ifMatch,
            @Context HttpHeaders headers) {
        return service.removeLine(scope.get(), id, line, IfMatch.of(ifMatch), Language.of(headers));
    }

    @GET
    @Path("/{id}/transitions")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listActivityPlanTransitions",
            summary = "A plan's life so far",
            description = "Needs the role viewer above a party.")
    public Page<Transition> history(@PathParam("id") UUID id) {
        return service.transitions(scope.get(), id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listActivityPlanHistory",
            summary = "What was changed in a plan and its lines, newest first",
            description = "Needs the role viewer above a party, today or on the record's day.")
    public Page<HistoryEntry> changes(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        return service.changes(scope.get(), id, page);
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.APPROVER_NAME)
    @Operation(
            operationId = "transitionActivityPlan",
            summary = "Agree with, submit, approve or return a plan",
            description =
                    "Needs the role approver: agree for one party, and not both; submit for either; approve and return at or above a superior "
                            + "of a party, and nobody approves what they submitted. All superiors must approve; one return, with a comment, suffices.")
    public PlanView transition(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PlanTransition request,
            @Context HttpHeaders headers) {
        return service.transition(scope.get(), id, IfMatch.of(ifMatch), request, Language.of(headers));
    }

    private Response made(PlanView plan) {
        return dryRun.wanted()
                ? Response.ok(plan).build()
                : Response.created(URI.create("/api/v1/activity-plans/" + plan.id()))
                        .entity(plan)
                        .build();
    }
}
