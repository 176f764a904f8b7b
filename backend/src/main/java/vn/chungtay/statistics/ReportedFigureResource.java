package vn.chungtay.statistics;

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

@Path("/api/v1/reported-figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
class ReportedFigureResource {

    private final ReportedFigureService service;
    private final CurrentScope scope;
    private final DryRun dryRun;

    ReportedFigureResource(ReportedFigureService service, CurrentScope scope, DryRun dryRun) {
        this.service = service;
        this.scope = scope;
        this.dryRun = dryRun;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listReportedFigures",
            summary = "What was said of the time before the system",
            description = "Needs the role viewer.")
    public Page<ReportedFigureView> list(@Valid @BeanParam ReportedFigureFilter filter, @Context HttpHeaders headers) {
        return service.list(scope.get(), filter, Language.of(headers));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DEPARTMENT_NAME)
    @Operation(
            operationId = "createReportedFigure",
            summary = "Add a reported figure",
            description = "Needs the role department at the root.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = ReportedFigureView.class)))
    public Response create(@NotNull @Valid CreateReportedFigure request, @Context HttpHeaders headers) {
        ReportedFigureView made = service.create(scope.get(), request, Language.of(headers));
        return dryRun.wanted()
                ? Response.ok(made).build()
                : Response.created(URI.create("/api/v1/reported-figures/" + made.id()))
                        .entity(made)
                        .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(operationId = "getReportedFigure", summary = "A reported figure", description = "Needs the role viewer.")
    public ReportedFigureView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return service.get(scope.get(), id, Language.of(headers));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DEPARTMENT_NAME)
    @Operation(
            operationId = "updateReportedFigure",
            summary = "Change a reported figure",
            description = "Needs the role department at the root. Of what it is, stays.")
    public ReportedFigureView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ChangeReportedFigure request,
            @Context HttpHeaders headers) {
        return service.change(scope.get(), id, IfMatch.of(ifMatch), request, Language.of(headers));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.DEPARTMENT_NAME)
    @Operation(
            operationId = "deleteReportedFigure",
            summary = "Take a reported figure away",
            description =
                    "Needs the role department at the root. Answered with what it was; the audit trail keeps that it was there.")
    public ReportedFigureView remove(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Context HttpHeaders headers) {
        return service.remove(scope.get(), id, IfMatch.of(ifMatch), Language.of(headers));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listReportedFigureHistory",
            summary = "What was changed in a reported figure, newest first",
            description = "Needs the role viewer in the department.")
    public Page<HistoryEntry> changes(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        return service.changes(scope.get(), id, page);
    }

    @POST
    @Path("/imports")
    @Consumes({Imports.CSV, Imports.XLSX})
    @RolesAllowed({Role.DEPARTMENT_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(
            operationId = "importReportedFigures",
            summary = "Take reported figures of a file",
            description =
                    "Needs the role department or administrator, at the root. Columns: measure, parameters, scopeCode, from, to, value, qualifier, source. All or nothing, unless partial.")
    public ImportSummary importFile(InputStream file, @Context HttpHeaders headers) {
        return service.importFile(scope.get(), file, Language.of(headers));
    }

    @GET
    @Path("/imports/template")
    @Produces({Imports.CSV, Imports.XLSX})
    @RolesAllowed({Role.DEPARTMENT_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(
            operationId = "getReportedFigureImportTemplate",
            summary = "The empty file of an import",
            description =
                    "Needs the role department or administrator. CSV or XLSX by Accept; headings by Accept-Language.")
    public Response template(@Context HttpHeaders headers) {
        return ImportTemplate.of(ReportedFigureImporter.COLUMNS, headers);
    }
}
