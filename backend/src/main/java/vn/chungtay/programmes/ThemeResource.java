package vn.chungtay.programmes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

@Path("/api/v1/themes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme")
class ThemeResource {

    private final ThemeService service;
    private final CurrentScope scope;
    private final DryRun dryRun;

    ThemeResource(ThemeService service, CurrentScope scope, DryRun dryRun) {
        this.service = service;
        this.scope = scope;
        this.dryRun = dryRun;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listThemes",
            summary = "What sessions can be about",
            description = "Needs the role viewer.")
    public Page<ProgrammeViews.ThemeView> list(@Context HttpHeaders headers) {
        return service.list(scope.get(), Language.of(headers));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DEPARTMENT_NAME)
    @Operation(
            operationId = "createTheme",
            summary = "Add a theme",
            description = "Needs the role department at the root.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = ProgrammeViews.ThemeView.class)))
    public Response create(@NotNull @Valid CreateTheme request, @Context HttpHeaders headers) {
        ProgrammeViews.ThemeView made = service.create(scope.get(), request, Language.of(headers));
        return dryRun.wanted()
                ? Response.ok(made).build()
                : Response.created(URI.create("/api/v1/themes/" + made.id()))
                        .entity(made)
                        .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(operationId = "getTheme", summary = "A theme", description = "Needs the role viewer.")
    public ProgrammeViews.ThemeView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return service.get(scope.get(), id, Language.of(headers));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DEPARTMENT_NAME)
    @Operation(
            operationId = "updateTheme",
            summary = "Change a theme",
            description =
                    "Needs the role department at the root. One that is retired is no longer offered; records that name it keep it.")
    public ProgrammeViews.ThemeView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ChangeTheme request,
            @Context HttpHeaders headers) {
        return service.change(scope.get(), id, IfMatch.of(ifMatch), request, Language.of(headers));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listThemeHistory",
            summary = "What was changed in a theme, newest first",
            description = "Needs the role viewer in the department.")
    public Page<HistoryEntry> changes(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        return service.changes(scope.get(), id, page);
    }

    @POST
    @Path("/imports")
    @Consumes({Imports.CSV, Imports.XLSX})
    @RolesAllowed({Role.DEPARTMENT_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(
            operationId = "importThemes",
            summary = "Take themes of a file",
            description =
                    "Needs the role department or administrator, at the root. Columns: code, nameVi, nameEn, position, retired. All or nothing, unless partial.")
    public ImportSummary importFile(InputStream file, @Context HttpHeaders headers) {
        return service.importFile(scope.get(), file, Language.of(headers));
    }

    @GET
    @Path("/imports/template")
    @Produces({Imports.CSV, Imports.XLSX})
    @RolesAllowed({Role.DEPARTMENT_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(
            operationId = "getThemeImportTemplate",
            summary = "The empty file of an import",
            description =
                    "Needs the role department or administrator. CSV or XLSX by Accept; headings by Accept-Language.")
    public Response template(@Context HttpHeaders headers) {
        return ImportTemplate.of(ThemeImporter.COLUMNS, headers);
    }
}
