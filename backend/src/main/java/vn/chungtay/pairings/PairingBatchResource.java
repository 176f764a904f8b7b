package vn.chungtay.pairings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import vn.chungtay.files.ImportTemplate;
import vn.chungtay.files.Imports;
import vn.chungtay.shared.Language;

@Path("/api/v1/pairings/batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pairings")
class PairingBatchResource {

    private final PairingBatchService service;
    private final CurrentScope scope;

    PairingBatchResource(PairingBatchService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.APPROVER_NAME)
    @Operation(
            operationId = "joinPairs",
            summary = "Pair many at once, at most 500",
            description =
                    "Needs the role approver at or above one party of each pair: above both, they are paired at once; else it is a proposal. "
                            + "In one transaction; with a refused pair nothing is written, unless partial.")
    public PairingBatchView join(@NotNull @Valid PairingBatch request, @Context HttpHeaders headers) {
        return service.join(scope.get(), request, Language.of(headers));
    }

    @POST
    @Path("/imports")
    @Consumes({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.APPROVER_NAME)
    @Operation(
            operationId = "importPairingBatch",
            summary = "Pair the rows of a file, at most 500",
            description =
                    "Needs the role approver, as joinPairs. Columns: firstCode, secondCode, level, underPairingRef (the key of an imported pairing of "
                            + "units, or its id), levelOverrideReason, message. All or nothing, unless partial.")
    public PairingBatchView importFile(InputStream file, @Context HttpHeaders headers) {
        return service.joinFile(scope.get(), file, Language.of(headers));
    }

    @GET
    @Path("/imports/template")
    @Produces({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.APPROVER_NAME)
    @Operation(
            operationId = "getPairingBatchTemplate",
            summary = "The empty file of a batch of pairings",
            description = "Needs the role approver. CSV or XLSX by Accept; headings by Accept-Language.")
    public Response template(@Context HttpHeaders headers) {
        return ImportTemplate.of(PairToJoin.COLUMNS, headers);
    }
}
