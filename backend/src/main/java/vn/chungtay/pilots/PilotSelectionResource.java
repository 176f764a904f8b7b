package vn.chungtay.pilots;

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
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.Transition;

@Path("/api/v1/pilot-selections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pilots", description = "The schools that units pick as models.")
class PilotSelectionResource {

    private final PilotService service;
    private final CurrentScope scope;
    private final DryRun dryRun;

    PilotSelectionResource(PilotService service, CurrentScope scope, DryRun dryRun) {
        this.service = service;
        this.scope = scope;
        this.dryRun = dryRun;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listPilotSelections",
            summary = "The selections of pilot schools",
            description =
                    "Needs the role viewer. Approved ones are readable by everyone, others by those above the unit.")
    public Page<SelectionView> list(@Valid @BeanParam SelectionFilter filter, @Context HttpHeaders headers) {
        return service.list(scope.get(), filter, Language.of(headers));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "createPilotSelection",
            summary = "Begin the selection of a unit in a phase",
            description = "Needs the role editor in the unit or above it. There is one a unit and phase.")
    @APIResponse(
            responseCode = "201",
            description = "The draft, with all slots of the quota empty.",
            content = @Content(schema = @Schema(implementation = SelectionView.class)))
    public Response draft(@Valid @NotNull DraftPilotSelection request, @Context HttpHeaders headers) {
        SelectionView view = service.draft(scope.get(), request, Language.of(headers));
        return dryRun.wanted()
                ? Response.ok(view).build()
                : Response.created(URI.create("/api/v1/pilot-selections/" + view.id()))
                        .entity(view)
                        .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getPilotSelection",
            summary = "A selection with its slots, what is missing and who held each slot",
            description = "Needs the role viewer.")
    public SelectionView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return service.get(scope.get(), id, Language.of(headers));
    }

    @GET
    @Path("/{id}/candidates")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listPilotCandidates",
            summary =
                    "The unit's schools as candidates for a slot: who may take it, who may not and why, and what speaks for each",
            description = "Needs the role viewer. Sessions are counted as far as the caller may read them.")
    public Page<PilotCandidateView> candidates(
            @PathParam("id") UUID id, @Valid @BeanParam PilotCandidateFilter filter, @Context HttpHeaders headers) {
        return service.listCandidates(scope.get(), id, filter, Language.of(headers));
    }

    @GET
    @Path("/{id}/reach")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listPilotReach",
            summary = "Whom each pilot school of a selection has reached by the sessions it hosted",
            description = "Needs the role viewer. Sessions are counted as far as the caller may read them.")
    public Page<PilotReachView> reach(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        return service.listReach(scope.get(), id, page);
    }

    @GET
    @Path("/{id}/guided-schools")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listGuidedSchools",
            summary = "Which schools came to the sessions of a selection's pilot schools",
            description = "Needs the role viewer. Sessions are counted as far as the caller may read them.")
    public Page<GuidedSchoolView> guided(@PathParam("id") UUID id, @Valid @BeanParam GuidedSchoolFilter filter) {
        return service.listGuided(scope.get(), id, filter);
    }

    @PUT
    @Path("/{id}/slots/{level}/{position}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "fillPilotSlot",
            summary = "Put a school into a slot of a draft",
            description =
                    "Needs the role editor in the unit or above it. The school is a public one of the unit and teaches the level. If-Match is the selection's.")
    public SelectionView fill(
            @PathParam("id") UUID id,
            @PathParam("level") EducationLevel level,
            @PathParam("position") int position,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull FillPilotSlot request,
            @Context HttpHeaders headers) {
        return service.fill(scope.get(), id, IfMatch.of(ifMatch), level, position, request, Language.of(headers));
    }

    @DELETE
    @Path("/{id}/slots/{level}/{position}")
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "clearPilotSlot",
            summary = "Empty a slot of a draft",
            description = "Needs the role editor in the unit or above it. If-Match is the selection's.")
    public SelectionView clear(
            @PathParam("id") UUID id,
            @PathParam("level") EducationLevel level,
            @PathParam("position") int position,
            @HeaderParam("If-Match") String ifMatch,
            @Context HttpHeaders headers) {
        return service.clear(scope.get(), id, IfMatch.of(ifMatch), level, position, Language.of(headers));
    }

    @GET
    @Path("/{id}/transitions")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listPilotSelectionTransitions",
            summary = "The life of a selection, oldest first",
            description =
                    "Needs the role viewer. Comments are shown to those above the unit and to the department alone.")
    public Page<Transition> transitions(@PathParam("id") UUID id) {
        return service.transitions(scope.get(), id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listPilotSelectionHistory",
            summary = "What was changed in a selection and its slots, newest first",
            description = "Needs the role viewer above the unit, today or when it was begun.")
    public Page<HistoryEntry> changes(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        return service.changes(scope.get(), id, page);
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.APPROVER_NAME)
    @Operation(
            operationId = "transitionPilotSelection",
            summary = "Submit, approve or return a selection, or replace a school of an approved one",
            description =
                    "Needs the role approver: of the unit or above to submit and to replace, of the unit's superior or above to approve and return. "
                            + "Nobody approves what they submitted.")
    public SelectionView transition(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull PilotTransition step,
            @Context HttpHeaders headers) {
        return service.transition(scope.get(), id, IfMatch.of(ifMatch), step, Language.of(headers));
    }

    @POST
    @Path("/imports")
    @Consumes({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "importPilotSelections",
            summary = "Take approved selections of a file",
            description =
                    "Needs the role administrator. "
                            + "Columns: unitCode, schoolCode, level, selectedOn, replacedOn, replacedByCode. The rows of a unit and phase make one selection. All or nothing, unless partial.")
    public ImportSummary importPilots(InputStream file, @Context HttpHeaders headers) {
        return service.importPilots(scope.get(), file, Language.of(headers));
    }

    @GET
    @Path("/imports/template")
    @Produces({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "getPilotSelectionImportTemplate",
            summary = "The empty file of an import",
            description = "Needs the role administrator. CSV or XLSX by Accept; headings by Accept-Language.")
    public Response template(@Context HttpHeaders headers) {
        return ImportTemplate.of(PilotImporter.COLUMNS, headers);
    }
}
