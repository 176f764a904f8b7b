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
import java.io.InputStream;
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
import vn.chungtay.files.ImportSummary;
import vn.chungtay.files.ImportTemplate;
import vn.chungtay.files.Imports;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.Transition;

@Path("/api/v1/pairings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pairings", description = "Who works with whom, and what they signed.")
class PairingResource {

    private final PairingService service;
    private final CurrentScope scope;
    private final DryRun dryRun;

    PairingResource(PairingService service, CurrentScope scope, DryRun dryRun) {
        this.service = service;
        this.scope = scope;
        this.dryRun = dryRun;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listPairings",
            summary = "Pairings; with asOf those open on that day",
            description = "Needs the role viewer.")
    public Page<PairingView> list(@Valid @BeanParam PairingFilter filter, @Context HttpHeaders headers) {
        return service.list(scope.get(), filter, Language.of(headers));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.APPROVER_NAME)
    @Operation(
            operationId = "proposePairing",
            summary = "Propose a pairing",
            description =
                    "Needs the role approver at or above one of the parties. Whose organisation stands above both makes it active at once.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed, or made.",
            content = @Content(schema = @Schema(implementation = PairingView.class)))
    public Response propose(@NotNull @Valid ProposePairing request, @Context HttpHeaders headers) {
        PairingView made = service.propose(scope.get(), request, Language.of(headers));
        return dryRun.wanted()
                ? Response.ok(made).build()
                : Response.created(URI.create("/api/v1/pairings/" + made.id()))
                        .entity(made)
                        .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getPairing",
            summary = "A pairing with its agreements",
            description = "Needs the role viewer.")
    public PairingView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return service.get(scope.get(), id, Language.of(headers));
    }

    @GET
    @Path("/{id}/transitions")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listPairingTransitions",
            summary = "A pairing's life so far",
            description =
                    "Needs the role viewer. Comments are shown to those above a party and to the department alone.")
    public Page<Transition> history(@PathParam("id") UUID id) {
        return service.transitions(scope.get(), id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listPairingHistory",
            summary = "What was changed in a pairing, newest first",
            description = "Needs the role viewer above a party, today or on the record's day.")
    public Page<HistoryEntry> changes(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        return service.changes(scope.get(), id, page);
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.APPROVER_NAME)
    @Operation(
            operationId = "transitionPairing",
            summary = "Accept, decline, withdraw or end a pairing",
            description =
                    "Needs the role approver: accept and decline of the other party, and not also of the proposing one; withdraw of the "
                            + "proposing party; end (with endReason) of either.")
    public PairingView transition(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PairingTransition request,
            @Context HttpHeaders headers) {
        return service.transition(scope.get(), id, IfMatch.of(ifMatch), request, Language.of(headers));
    }

    @POST
    @Path("/imports")
    @Consumes({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "importPairings",
            summary = "Take pairings and signed agreements of a file",
            description =
                    "Needs the role administrator. Columns: ref, firstCode, secondCode, level, since, agreementType, agreementNumber, signedOn, "
                            + "underPairingRef, endedOn, endReason. All or nothing, unless partial.")
    public ImportSummary importFile(InputStream file, @Context HttpHeaders headers) {
        return service.importFile(scope.get(), file, Language.of(headers));
    }

    @GET
    @Path("/imports/template")
    @Produces({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "getPairingImportTemplate",
            summary = "The empty file of an import",
            description = "Needs the role administrator. CSV or XLSX by Accept; headings by Accept-Language.")
    public Response template(@Context HttpHeaders headers) {
        return ImportTemplate.of(PairingImporter.COLUMNS, headers);
    }
}
