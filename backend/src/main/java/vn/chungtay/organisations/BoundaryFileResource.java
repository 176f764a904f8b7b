package vn.chungtay.organisations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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

@Path("/api/v1/boundary-files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class BoundaryFileResource {

    private static final String GEO_JSON = "application/geo+json";

    private final BoundaryFileService service;
    private final CurrentScope scope;
    private final DryRun dryRun;

    BoundaryFileResource(BoundaryFileService service, CurrentScope scope, DryRun dryRun) {
        this.service = service;
        this.scope = scope;
        this.dryRun = dryRun;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listBoundaryFiles",
            summary = "The city's own boundaries of its units, the latest first",
            description = "Needs the role viewer.")
    public Page<BoundaryFileView> list(@Valid @BeanParam BoundaryFileFilter filter, @Context HttpHeaders headers) {
        return service.list(scope.get(), filter, Language.of(headers));
    }

    @POST
    @Consumes(GEO_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "addBoundaryFile",
            summary = "Send the boundaries that hold from a day on",
            description =
                    "Needs the role administrator in the department. A GeoJSON FeatureCollection (RFC 7946) in WGS 84, at most 16 MB, of Polygons and MultiPolygons; "
                            + "property code names the unit that bears it on that day, each once. Whatever else it says is not kept. Another for the same day is taken "
                            + "when the first has been removed.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = GEO_JSON, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "Kept.",
            content = @Content(schema = @Schema(implementation = BoundaryFileView.class)))
    public Response add(
            @QueryParam("validFrom")
                    @Parameter(required = true, description = "The first day it holds.", example = "2025-07-01")
                    LocalDate validFrom,
            InputStream file,
            @Context HttpHeaders headers) {
        BoundaryFileView made = service.add(scope.get(), validFrom, Language.of(headers));
        return dryRun.wanted()
                ? Response.ok(made).build()
                : Response.created(URI.create("/api/v1/boundary-files/" + made.id()))
                        .entity(made)
                        .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getBoundaryFile",
            summary = "What is known of a boundary file",
            description = "Needs the role viewer.")
    public BoundaryFileView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return service.get(scope.get(), id, Language.of(headers));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "removeBoundaryFile",
            summary = "Take a boundary file away for good",
            description = "Needs the role administrator in the department.")
    public BoundaryFileView remove(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Context HttpHeaders headers) {
        return service.remove(scope.get(), id, IfMatch.of(ifMatch), Language.of(headers));
    }

    @GET
    @Path("/{id}/areas")
    @Produces(GEO_JSON)
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getBoundaryAreas",
            summary = "The areas of a boundary file",
            description =
                    "Needs the role viewer. A FeatureCollection of MultiPolygons with the properties code and name; what stands under an id never changes.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = GEO_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response areas(@PathParam("id") UUID id, @Context Request request) {
        BoundaryFileQueries.Areas areas = service.areas(scope.get(), id);
        EntityTag tag = new EntityTag(areas.digest());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(areas.geoJson(), GEO_JSON) : known)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
