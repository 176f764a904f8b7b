package vn.chungtay.reform;

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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.access.Role;
import vn.chungtay.audit.HistoryEntry;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.operations.OperationView;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.Transition;

@Path("/api/v1/reforms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reforms", description = "The reform of the map of units: seen beforehand, and done at once.")
class ReformResource {

    private final ReformService service;
    private final CurrentScope scope;
    private final DryRun dryRun;

    ReformResource(ReformService service, CurrentScope scope, DryRun dryRun) {
        this.service = service;
        this.scope = scope;
        this.dryRun = dryRun;
    }

    @GET
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "listReforms",
            summary = "The reforms, newest day first",
            description = "Needs the role administrator or auditor in the department.")
    public Page<ReformSummary> list(@Valid @BeanParam ReformFilter filter) {
        return service.list(scope.get(), filter);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "createReform",
            summary = "Begin to prepare a reform",
            description = "Needs the role administrator in the department.")
    @APIResponse(
            responseCode = "201",
            description = "The draft, without files.",
            content = @Content(schema = @Schema(implementation = ReformView.class)))
    public Response create(@NotNull @Valid CreateReform request, @Context HttpHeaders headers) {
        ReformView made = service.create(scope.get(), request, Language.of(headers));
        return dryRun.wanted()
                ? Response.ok(made).build()
                : Response.created(address(made.id())).entity(made).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "getReform",
            summary = "A reform with its files and what they do",
            description = "Needs the role administrator or auditor in the department.")
    public ReformView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return service.get(scope.get(), id, Language.of(headers));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "updateReform",
            summary = "Change the day, the title or the deciding document of a reform",
            description =
                    "Needs the role administrator in the department, while it is not applied. Another day makes a preview void.")
    public ReformView amend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PatchReform request,
            @Context HttpHeaders headers) {
        return service.amend(scope.get(), id, IfMatch.of(ifMatch), request, Language.of(headers));
    }

    @GET
    @Path("/{id}/transitions")
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "listReformTransitions",
            summary = "A reform's life so far",
            description = "Needs the role administrator or auditor in the department.")
    public Page<Transition> transitions(@PathParam("id") UUID id) {
        return service.transitions(scope.get(), id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "listReformHistory",
            summary = "What was changed in a reform, its files and moves, newest first",
            description = "Needs the role administrator or auditor in the department.")
    public Page<HistoryEntry> changes(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        return service.changes(scope.get(), id, page);
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "transitionReform",
            summary = "See beforehand what a reform does, do it, or put it aside",
            description =
                    "Needs the role administrator in the department. preview and apply take a while: they answer 202 with the operation that does it. "
                            + "A reform of a day to come can be previewed, as of that day; it is applied on its day or later. "
                            + "apply needs a preview without problems, and is refused when something has changed since it. One reform runs at a time.")
    @APIResponse(
            responseCode = "200",
            description = "Put aside; with validateOnly the record as it is, when preview or apply could begin.",
            content = @Content(schema = @Schema(implementation = ReformView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Begun.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The address of the operation.",
                            required = true,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)),
            content = @Content(schema = @Schema(implementation = OperationView.class)))
    public Response transition(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReformTransition request,
            @Context HttpHeaders headers) {
        Language language = Language.of(headers);
        if (request.action() == ReformAction.discard || dryRun.wanted()) {
            return Response.ok(service.settle(scope.get(), id, IfMatch.of(ifMatch), request, language))
                    .build();
        }
        OperationView begun = service.begin(scope.get(), id, IfMatch.of(ifMatch), request, language);
        return Response.accepted(begun)
                .location(URI.create("/api/v1/operations/" + begun.id()))
                .build();
    }

    private static URI address(UUID id) {
        return URI.create("/api/v1/reforms/" + id);
    }
}
