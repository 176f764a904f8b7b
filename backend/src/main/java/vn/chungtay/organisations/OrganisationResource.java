package vn.chungtay.organisations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.access.Role;
import vn.chungtay.audit.HistoryEntry;
import vn.chungtay.files.ImportSummary;
import vn.chungtay.files.ImportTemplate;
import vn.chungtay.files.Imports;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;

@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations", description = "Units and schools, on any day.")
class OrganisationResource {

    private final OrganisationService service;
    private final CurrentScope scope;

    OrganisationResource(OrganisationService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listOrganisations",
            summary = "The directory on a day",
            description = "Needs the role viewer.")
    public Page<OrganisationSummary> list(@Valid @BeanParam OrganisationFilter filter) {
        return service.list(scope.get(), filter);
    }

    @GET
    @Path("/{idOrCode}")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getOrganisation",
            summary = "An organisation with its names and parents over time",
            description = "Needs the role viewer.")
    public OrganisationView get(
            @PathParam("idOrCode")
                    @Parameter(description = "Its id, or a code it bears or bore.", example = "HN281MN025")
                    String idOrCode,
            @QueryParam("asOf") @Parameter(description = "The day; today by default.") LocalDate asOf,
            @Context HttpHeaders headers) {
        return service.get(scope.get(), idOrCode, asOf, Language.of(headers));
    }

    @GET
    @Path("/{idOrCode}/history")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listOrganisationHistory",
            summary = "What was changed in what is recorded of an organisation, newest first",
            description = "Needs the role viewer.")
    public Page<HistoryEntry> changes(
            @PathParam("idOrCode")
                    @Parameter(description = "Its id, or a code it bears or bore.", example = "HN281MN025")
                    String idOrCode,
            @Valid @BeanParam PageQuery page) {
        return service.changes(scope.get(), idOrCode, page);
    }

    @POST
    @Path("/imports")
    @Consumes({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "importOrganisations",
            summary = "Take units of a file",
            description =
                    "Needs the role administrator. "
                            + "Columns: code, kind, name, parentCode, professionalParentCode, zone, gsoCode, validFrom, newCode, validTo, decidingDocument. All or nothing, unless partial.")
    public ImportSummary importUnits(InputStream file, @Context HttpHeaders headers) {
        return service.importUnits(scope.get(), file, Language.of(headers));
    }

    @GET
    @Path("/imports/template")
    @Produces({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "getOrganisationImportTemplate",
            summary = "The empty file of an import",
            description = "Needs the role administrator. CSV or XLSX by Accept; headings by Accept-Language.")
    public Response template(@Context HttpHeaders headers) {
        return ImportTemplate.of(UnitImporter.COLUMNS, headers);
    }
}
