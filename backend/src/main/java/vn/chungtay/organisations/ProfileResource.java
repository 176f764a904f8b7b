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

@Path("/api/v1/profiles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class ProfileResource {

    private final ProfileService service;
    private final CurrentScope scope;

    ProfileResource(ProfileService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listProfiles",
            summary = "What units and schools said of themselves for a school year",
            description = "Needs the role viewer.")
    public Page<ProfileView> list(@Valid @BeanParam ProfileFilter filter) {
        return service.list(scope.get(), filter);
    }

    @POST
    @Path("/imports")
    @Consumes({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "importProfiles",
            summary = "Take yearly profiles of a file",
            description =
                    "Needs the role administrator. Columns: code, schoolYear, pupils, pupilsQualifier, ethnicMinorityPercent, classrooms, "
                            + "computerRooms, libraryRooms, note. All or nothing, unless partial.")
    public ImportSummary importFile(InputStream file, @Context HttpHeaders headers) {
        return service.importFile(scope.get(), file, Language.of(headers));
    }

    @GET
    @Path("/imports/template")
    @Produces({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "getProfileImportTemplate",
            summary = "The empty file of an import",
            description = "Needs the role administrator. CSV or XLSX by Accept; headings by Accept-Language.")
    public Response template(@Context HttpHeaders headers) {
        return ImportTemplate.of(ProfileImporter.COLUMNS, headers);
    }
}
