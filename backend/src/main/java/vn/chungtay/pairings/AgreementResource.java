package vn.chungtay.pairings;

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

@Path("/api/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pairings")
class AgreementResource {

    private final AgreementService service;
    private final CurrentScope scope;
    private final DryRun dryRun;

    AgreementResource(AgreementService service, CurrentScope scope, DryRun dryRun) {
        this.service = service;
        this.scope = scope;
        this.dryRun = dryRun;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(operationId = "listAgreements", summary = "Agreements", description = "Needs the role viewer.")
    public Page<AgreementView> list(@Valid @BeanParam AgreementFilter filter, @Context HttpHeaders headers) {
        return service.list(scope.get(), filter, Language.of(headers));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.APPROVER_NAME)
    @Operation(
            operationId = "createAgreement",
            summary = "Record a signed paper under an active pairing",
            description =
                    "Needs the role approver at or above one of the parties: it is that side's word, and the other side signs. "
                            + "Whose organisation stands above both enters it as signed.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response draft(@NotNull @Valid DraftAgreement request, @Context HttpHeaders headers) {
        AgreementView made = service.draft(scope.get(), request, Language.of(headers));
        return dryRun.wanted()
                ? Response.ok(made).build()
                : Response.created(URI.create("/api/v1/agreements/" + made.id()))
                        .entity(made)
                        .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(operationId = "getAgreement", summary = "An agreement", description = "Needs the role viewer.")
    public AgreementView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return service.get(scope.get(), id, Language.of(headers));
    }

    @GET
    @Path("/{id}/transitions")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listAgreementTransitions",
            summary = "An agreement's life so far",
            description =
                    "Needs the role viewer. Comments are shown to those above a party and to the department alone.")
    public Page<Transition> history(@PathParam("id") UUID id) {
        return service.transitions(scope.get(), id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listAgreementHistory",
            summary = "What was changed in an agreement, newest first",
            description = "Needs the role viewer above a party, today or on the record's day.")
    public Page<HistoryEntry> changes(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        return service.changes(scope.get(), id, page);
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.APPROVER_NAME)
    @Operation(
            operationId = "transitionAgreement",
            summary = "Sign an agreement for the side that has not confirmed it yet",
            description = "Needs the role approver at or above that side, and not also above the other.")
    public AgreementView transition(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AgreementTransition request,
            @Context HttpHeaders headers) {
        return service.transition(scope.get(), id, IfMatch.of(ifMatch), request, Language.of(headers));
    }
}
