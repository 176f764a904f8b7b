package vn.chungtay.sessions;

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
import org.jboss.resteasy.reactive.RestResponse;
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
import vn.chungtay.shared.Transition;

@Path("/api/v1/session-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions", description = "Joint activities: planned, held, confirmed by both sides, counted once.")
class SessionResource {

    private final SessionService service;
    private final CurrentScope scope;
    private final DryRun dryRun;

    SessionResource(SessionService service, CurrentScope scope, DryRun dryRun) {
        this.service = service;
        this.scope = scope;
        this.dryRun = dryRun;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listSessionReports",
            summary = "Activities, newest first",
            description =
                    "Needs the role viewer; shows what "
                            + "one's own organisations, or those below them, take part in. With asOf or standing: the records behind a figure of that day.")
    public Page<SessionView> list(@Valid @BeanParam SessionFilter filter, @Context HttpHeaders headers) {
        return service.list(scope.get(), filter, Language.of(headers));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "createSessionReport",
            summary = "Plan an activity, or report a held one",
            description =
                    "Needs the role editor " + "at the host or above it. A repeat with the same id returns the record.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public RestResponse<SessionView> create(@NotNull @Valid SessionRequest request, @Context HttpHeaders headers) {
        SessionView made = service.create(scope.get(), request, Language.of(headers));
        return dryRun.wanted()
                ? RestResponse.ok(made)
                : RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                        .location(URI.create("/api/v1/session-reports/" + made.id()))
                        .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getSessionReport",
            summary = "The record of an activity",
            description = "Needs the role viewer at a party or above one.")
    public SessionView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return service.get(scope.get(), id, Language.of(headers));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "updateSessionReport",
            summary = "Change what is said of an activity",
            description = "Needs the role editor at the host "
                    + "or above it; while no partner's word stands on it. With report the host gives its word at once.")
    public SessionView update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SessionRequest request,
            @Context HttpHeaders headers) {
        return service.edit(scope.get(), id, IfMatch.of(ifMatch), request, Language.of(headers));
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "transitionSessionReport",
            summary = "Report, confirm, return or cancel",
            description =
                    "report and cancel need the role "
                            + "editor at the host; confirm the role approver at a partner, of somebody who neither stands above the host nor reported it; return the role "
                            + "approver at any party or above one. The first partner's confirmation counts the activity; a return takes it out again.")
    public SessionView transition(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SessionStep step,
            @Context HttpHeaders headers) {
        return service.step(scope.get(), id, IfMatch.of(ifMatch), step, Language.of(headers));
    }

    @GET
    @Path("/{id}/transitions")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listSessionReportTransitions",
            summary = "What happened to the record, oldest first",
            description = "Needs the role viewer at a party or above one.")
    public Page<Transition> transitions(@PathParam("id") UUID id) {
        return service.transitions(scope.get(), id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listSessionReportHistory",
            summary = "What was changed in the record of an activity, newest first",
            description = "Needs the role viewer above a party, today or on the record's day.")
    public Page<HistoryEntry> changes(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        return service.changes(scope.get(), id, page);
    }

    @POST
    @Path("/imports")
    @Consumes({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "importSessionReports",
            summary = "Take activities of a file",
            description =
                    "Needs the role administrator. Columns: "
                            + "ref, schoolYear, date, organisingLevel, educationLevels, kind, mode, themes, title, hostCode, partnerCodes, umbrella, minutes, managers, "
                            + "teachers, staff, pupils, status, cancelReason, hostConfirmedOn, partnerConfirmedOn, returnedOn. All or nothing, unless partial.")
    public ImportSummary importReports(InputStream file, @Context HttpHeaders headers) {
        return service.importReports(scope.get(), file, Language.of(headers));
    }

    @GET
    @Path("/imports/template")
    @Produces({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "getSessionReportImportTemplate",
            summary = "The empty file of an import",
            description = "Needs the role administrator. CSV or XLSX by Accept; headings by Accept-Language.")
    public Response template(@Context HttpHeaders headers) {
        return ImportTemplate.of(SessionImporter.COLUMNS, headers);
    }
}
