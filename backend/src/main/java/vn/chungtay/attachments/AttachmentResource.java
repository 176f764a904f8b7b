package vn.chungtay.attachments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.access.Role;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PersonalData;
import vn.chungtay.shared.Refusal;

@Path("/api/v1/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Attachments",
        description =
                "Pictures and papers of activities and agreements: announced, sent in pieces, taken when their content is harmless.")
class AttachmentResource {

    /** Of the draft “Resumable Uploads for HTTP”, and of tus. */
    private static final String PIECE = "application/partial-upload";

    private static final String PIECE_OF_TUS = "application/offset+octet-stream";
    private static final String OFFSET = "Upload-Offset";
    private static final String COMPLETE = "Upload-Complete";
    private static final String LIMIT = "Upload-Limit";

    private final AttachmentService service;
    private final CurrentScope scope;
    private final DryRun dryRun;

    AttachmentResource(AttachmentService service, CurrentScope scope, DryRun dryRun) {
        this.service = service;
        this.scope = scope;
        this.dryRun = dryRun;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listAttachments",
            summary = "Attachments, oldest first",
            description =
                    "Needs the role viewer. Of an activity they are seen by who sees it; of an agreement by those above a party alone.")
    public Page<AttachmentView> list(@Valid @BeanParam AttachmentFilter filter, @Context HttpHeaders headers) {
        return service.list(scope.get(), filter, Language.of(headers));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "createAttachment",
            summary = "Announce a file that is going to be sent",
            description =
                    "Needs the role editor at a party of the record or above one. At most 20 MB, ten a record: PDF, JPEG, PNG, WebP, DOCX, XLSX, PPTX, told by "
                            + "content. Then send it to its upload. What is not sent within a day is forgotten. A repeat with the same id returns the attachment.")
    @APIResponse(
            responseCode = "201",
            description = "Announced.",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response declare(@NotNull @Valid DeclareAttachment request, @Context HttpHeaders headers) {
        AttachmentView made = service.declare(scope.get(), request, Language.of(headers));
        return dryRun.wanted()
                ? Response.ok(made).build()
                : Response.created(URI.create("/api/v1/attachments/" + made.id()))
                        .entity(made)
                        .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getAttachment",
            summary = "An attachment",
            description = "Needs the role viewer, and sight of its record as in the list.")
    public AttachmentView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return service.get(scope.get(), id, Language.of(headers));
    }

    @GET
    @Path("/{id}/upload")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getAttachmentUpload",
            summary = "How much of a file has come",
            description =
                    "Needs the role viewer, and sight of its record. HEAD gives the headers alone, as in the draft “Resumable Uploads for HTTP”.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = UploadView.class)),
            headers = {
                @Header(
                        name = OFFSET,
                        description = "Where the next piece begins.",
                        schema = @Schema(type = SchemaType.INTEGER)),
                @Header(
                        name = COMPLETE,
                        description = "?1 when the file was taken, ?0 before.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(name = LIMIT, description = "How large it may be.", schema = @Schema(type = SchemaType.STRING))
            })
    public Response upload(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        UploadView upload = service.upload(scope.get(), id, Language.of(headers));
        return Response.ok(upload, MediaType.APPLICATION_JSON_TYPE)
                .header(OFFSET, upload.offset())
                .header(COMPLETE, upload.complete() ? "?1" : "?0")
                .header(LIMIT, "max-size=" + DeclareAttachment.LARGEST)
                .build();
    }

    @PATCH
    @Path("/{id}/upload")
    @Consumes({PIECE, PIECE_OF_TUS})
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "appendAttachmentUpload",
            summary = "Send the next piece of a file",
            description =
                    "Needs the role editor at a party of the record or above one. A piece is taken whole or not at all, so make it as small as the connection is "
                            + "poor. With the last one the file is looked into: it is complete when this answers 200, or refused for good with 400. When no answer came, send the last piece "
                            + "again, empty, where the upload says it has come to.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = PIECE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PIECE_OF_TUS, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)),
            headers = {
                @Header(
                        name = HttpHeaders.ETAG,
                        description = "The entity tag: the record's version.",
                        required = true,
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = OFFSET,
                        description = "Where the next piece begins.",
                        schema = @Schema(type = SchemaType.INTEGER)),
                @Header(
                        name = COMPLETE,
                        description = "?1 when the file was taken, ?0 before.",
                        schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "409",
            description = "Conflict",
            headers =
                    @Header(
                            name = OFFSET,
                            description = "Where the next piece begins, when it was sent for another place.",
                            schema = @Schema(type = SchemaType.INTEGER)))
    public Response append(
            @PathParam("id") UUID id,
            @HeaderParam(OFFSET)
                    @Parameter(
                            required = true,
                            description = "Where the piece begins: as many bytes as have come before it.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"),
                            example = "0")
                    String offset,
            @HeaderParam(COMPLETE)
                    @Parameter(
                            description = "?1 says that this is the last piece.",
                            schema = @Schema(type = SchemaType.STRING),
                            example = "?1")
                    String complete,
            InputStream piece,
            @Context HttpHeaders headers) {
        AttachmentView shown =
                service.append(scope.get(), id, place(offset), "?1".equals(complete), piece, Language.of(headers));
        UploadView upload = service.upload(scope.get(), id, Language.of(headers));
        return Response.ok(shown)
                .header(OFFSET, upload.offset())
                .header(COMPLETE, upload.complete() ? "?1" : "?0")
                .build();
    }

    @GET
    @Path("/{id}/content")
    @PersonalData
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getAttachmentContent",
            summary = "The file itself, to be saved",
            description =
                    "Needs the role viewer, and sight of its record. Of a picture it is what was drawn anew of it.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")),
            headers =
                    @Header(
                            name = HttpHeaders.CONTENT_DISPOSITION,
                            description = "The name of the file.",
                            schema = @Schema(type = SchemaType.STRING)))
    public Response content(@PathParam("id") UUID id) {
        AttachmentService.Download file = service.open(scope.get(), id, FileStore.Part.CONTENT);
        return handedOut(file, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.name().disposition())
                .build();
    }

    @GET
    @Path("/{id}/thumbnail")
    @Produces("image/jpeg")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getAttachmentThumbnail",
            summary = "A small picture of a picture",
            description =
                    "Needs the role viewer, and sight of its record. At most 480 pixels wide and high; there is none of a paper.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response thumbnail(@PathParam("id") UUID id) {
        return handedOut(service.open(scope.get(), id, FileStore.Part.THUMBNAIL), "image/jpeg")
                .build();
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "transitionAttachment",
            summary = "Take an attachment down",
            description =
                    "Needs the role editor at a party of the record or above one. The file goes at once and for good; that it was there, who took it down and why stays.")
    public AttachmentView transition(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AttachmentTransition request,
            @Context HttpHeaders headers) {
        return service.transition(scope.get(), id, IfMatch.of(ifMatch), request, Language.of(headers));
    }

    /** Whatever it is, nothing of it runs where it is opened. */
    private static Response.ResponseBuilder handedOut(AttachmentService.Download file, String mediaType) {
        return Response.ok(file.bytes(), mediaType)
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private static long place(String offset) {
        if (offset == null || !offset.matches("[0-9]{1,9}")) {
            throw Refusal.invalid(OFFSET, "UPLOAD_OFFSET_MISSING");
        }
        return Long.parseLong(offset);
    }
}
