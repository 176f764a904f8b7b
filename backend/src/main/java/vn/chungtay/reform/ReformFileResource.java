package vn.chungtay.reform;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.access.Role;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.files.Imports;
import vn.chungtay.shared.Language;

@Path("/api/v1/reforms/{id}/files/{part}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reforms")
class ReformFileResource {

    private final ReformFileService service;
    private final CurrentScope scope;

    ReformFileResource(ReformFileService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @PUT
    @Consumes({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "putReformFile",
            summary = "Give a reform one of its files, in place of the one before",
            description =
                    "Needs the role administrator in the department, while the reform is not applied. The columns are those of the import of units, "
                            + "successions or schools; the templates are theirs. It makes a preview void. If-Match is the reform's.")
    public ReformView put(
            @PathParam("id") UUID id,
            @PathParam("part") ReformPart part,
            @QueryParam("name")
                    @Size(max = 200)
                    @Parameter(description = "What its sender calls it.", example = "don-vi-moi.csv")
                    String name,
            @HeaderParam("If-Match") String ifMatch,
            InputStream file,
            @Context HttpHeaders headers) {
        return service.put(scope.get(), id, IfMatch.of(ifMatch), part, name, file, Language.of(headers));
    }

    @DELETE
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "deleteReformFile",
            summary = "Take a file of a reform away",
            description =
                    "Needs the role administrator in the department, while the reform is not applied. It makes a preview void. If-Match is the reform's.")
    public ReformView delete(
            @PathParam("id") UUID id,
            @PathParam("part") ReformPart part,
            @HeaderParam("If-Match") String ifMatch,
            @Context HttpHeaders headers) {
        return service.delete(scope.get(), id, IfMatch.of(ifMatch), part, Language.of(headers));
    }
}
