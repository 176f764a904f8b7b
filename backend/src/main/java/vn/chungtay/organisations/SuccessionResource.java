package vn.chungtay.organisations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/api/v1/successions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class SuccessionResource {

    private final SuccessionService service;
    private final CurrentScope scope;

    SuccessionResource(SuccessionService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listSuccessions",
            summary = "Who took over from whom, newest first",
            description = "Needs the role viewer.")
    public Page<SuccessionRecord> list(@Valid @BeanParam SuccessionFilter filter) {
        return service.list(scope.get(), filter);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "recordSuccession",
            summary = "Record who takes over from whom",
            description =
                    "Needs the role administrator of all of them, or above. Every predecessor that does not go on ends on the day before; its open "
                            + "pairings end with the reason REFORM. Said again, a succession is stated anew.")
    public RecordedSuccessions record(@NotNull @Valid RecordSuccession request) {
        return new RecordedSuccessions(service.record(scope.get(), request));
    }

    @POST
    @Path("/imports")
    @Consumes({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "importSuccessions",
            summary = "Take successions of a file",
            description =
                    "Needs the role administrator. Columns: fromCode, toCode, on, formerCommunes, share, decidingDocument, pilotReplacement (the code of the school "
                            + "that takes the places of a pilot school that ends). Each ends its predecessor on the day before; who stands under one stays there until a file of schools or units moves them, and "
                            + "notices tell how many. All or nothing, unless partial.")
    public ImportSummary importFile(InputStream file, @Context HttpHeaders headers) {
        return service.importFile(scope.get(), file, Language.of(headers));
    }

    @GET
    @Path("/imports/template")
    @Produces({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "getSuccessionImportTemplate",
            summary = "The empty file of an import",
            description = "Needs the role administrator. CSV or XLSX by Accept; headings by Accept-Language.")
    public Response template(@Context HttpHeaders headers) {
        return ImportTemplate.of(SuccessionImporter.COLUMNS, headers);
    }
}
