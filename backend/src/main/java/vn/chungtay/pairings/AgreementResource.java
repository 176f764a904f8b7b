package vn.chungtay.pairings;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.access.Role;
import vn.chungtay.audit.HistoryEntry;
import vn.chungtay.contract.Attachment;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.papers.PaperFile;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.PersonalData;
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
    @Operation(
            operationId = "listAgreements",
            summary = "Agreements",
            description =
                    "Needs the role viewer. A draft is shown to those above a party, or of it, and to the department alone.")
    public Page<AgreementView> list(@Valid @BeanParam AgreementFilter filter, @Context HttpHeaders headers) {
        return service.list(scope.get(), filter, Language.of(headers));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "createAgreement",
            summary = "Draft a paper under an active pairing, or record a signed one",
            description =
                    "Needs the role editor at or above one of the parties. Of an approver it is that side's word, and the other side signs; "
                            + "an approver whose organisation stands above both, and who says when it was signed, enters it as signed. "
                            + "With renewsId it takes over what is not said from that agreement, and is nobody's word yet.")
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
    @Operation(
            operationId = "getAgreement",
            summary = "An agreement",
            description = "Needs the role viewer; of a draft above a party.")
    public AgreementView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return service.get(scope.get(), id, Language.of(headers));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "updateAgreement",
            summary = "Change what a draft says",
            description =
                    "Needs the role editor at or above a party, while nothing is signed. It takes back the words given for what it said before; "
                            + "of an approver of one side it is that side's word for what it says now.")
    public AgreementView amend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AmendAgreement request,
            @Context HttpHeaders headers) {
        return service.amend(scope.get(), id, IfMatch.of(ifMatch), request, Language.of(headers));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "deleteAgreement",
            summary = "Throw a draft away",
            description =
                    "Needs the role editor at or above a party, while nothing is signed. Its attachments go with it; the audit trail keeps what it said. "
                            + "Answered with the pairing it was under.")
    public PairingView discard(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Context HttpHeaders headers) {
        return service.discard(scope.get(), id, IfMatch.of(ifMatch), Language.of(headers));
    }

    @GET
    @Path("/{id}/paper")
    @PersonalData
    @Produces(PaperFile.MEDIA_TYPE)
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getAgreementPaper",
            summary = "The paper as a Word draft, in the form of Decree 30/2020/NĐ-CP",
            description =
                    "Needs the role viewer above a party, today or on the record's day. Without number and date: the clerk gives them after the signatures.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            headers =
                    @Header(
                            name = "Content-Disposition",
                            description = "Its name.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = PaperFile.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response paper(@PathParam("id") UUID id) {
        AgreementPaper.File file = service.paper(scope.get(), id);
        return Response.ok(file.content(), PaperFile.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(file.name()))
                .build();
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
            summary = "Sign an agreement for the side that has not confirmed it yet, or terminate a signed one",
            description =
                    "sign needs the role approver at or above that side, and not also above the other, and somebody named to sign for each; "
                            + "terminate needs the role approver at or above a party, a reason, and an agreement in force.")
    public AgreementView transition(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AgreementTransition request,
            @Context HttpHeaders headers) {
        return service.transition(scope.get(), id, IfMatch.of(ifMatch), request, Language.of(headers));
    }
}
