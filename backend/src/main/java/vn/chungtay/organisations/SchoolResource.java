package vn.chungtay.organisations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.access.Role;
import vn.chungtay.files.ImportSummary;
import vn.chungtay.files.ImportTemplate;
import vn.chungtay.files.Imports;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;

@Path("/api/v1/schools")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class SchoolResource {

    private final OrganisationService service;
    private final CurrentScope scope;

    SchoolResource(OrganisationService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listSchools",
            summary = "The schools and centres of the directory on a day",
            description = "Needs the role viewer.")
    public Page<OrganisationSummary> list(@Valid @BeanParam OrganisationFilter filter) {
        return service.listSchools(scope.get(), filter);
    }

    @POST
    @Path("/imports")
    @Consumes({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "importSchools",
            summary = "Take schools of a file",
            description =
                    "Needs the role administrator. "
                            + "Columns: code, name, levels, ownership, parentCode, professionalParentCode, zone, formerCommuneGsoCode, latitude, longitude, pupils, validFrom, newCode, validTo, decidingDocument. All or nothing, unless partial.")
    public ImportSummary importSchools(InputStream file, @Context HttpHeaders headers) {
        return service.importSchools(scope.get(), file, Language.of(headers));
    }

    @GET
    @Path("/imports/template")
    @Produces({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "getSchoolImportTemplate",
            summary = "The empty file of an import",
            description = "Needs the role administrator. CSV or XLSX by Accept; headings by Accept-Language.")
    public Response template(@Context HttpHeaders headers) {
        return ImportTemplate.of(SchoolImporter.COLUMNS, headers);
    }
}
