package vn.chungtay.support;

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

@Path("/api/v1/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Support",
        description =
                "What some give to others, in both directions: pledged, delivered, received. No pupil is named in it.")
class ContributionResource {

    private final SupportService service;
    private final CurrentScope scope;
    private final DryRun dryRun;

    ContributionResource(SupportService service, CurrentScope scope, DryRun dryRun) {
        this.service = service;
        this.scope = scope;
        this.dryRun = dryRun;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listContributions",
            summary = "Contributions, newest first",
            description =
                    "Needs the role viewer; shows what "
                            + "one's own organisations, or those below them, give or receive. With asOf or standing: the records behind a figure of that day.")
    public Page<ContributionView> list(@Valid @BeanParam ContributionFilter filter, @Context HttpHeaders headers) {
        return service.list(scope.get(), filter, Language.of(headers));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "createContribution",
            summary = "Pledge a contribution, or record one that was handed over",
            description =
                    "Needs the role editor at a giver or above it; where sponsors alone give, at a receiver or above it. A repeat with the same id returns the record.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ContributionView.class)))
    public RestResponse<ContributionView> create(
            @NotNull @Valid ContributionRequest request, @Context HttpHeaders headers) {
        ContributionView made = service.create(scope.get(), request, Language.of(headers));
        return dryRun.wanted()
                ? RestResponse.ok(made)
                : RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                        .location(URI.create("/api/v1/contributions/" + made.id()))
                        .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getContribution",
            summary = "A contribution",
            description = "Needs the role viewer at a party or above one.")
    public ContributionView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return service.get(scope.get(), id, Language.of(headers));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "updateContribution",
            summary = "Change what is said of a contribution",
            description =
                    "Needs the role editor at a giver or above it (where sponsors alone give, at a receiver); until all have received it. With deliver "
                            + "the giver gives its word at once.")
    public ContributionView update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ContributionRequest request,
            @Context HttpHeaders headers) {
        return service.edit(scope.get(), id, IfMatch.of(ifMatch), request, Language.of(headers));
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "transitionContribution",
            summary = "Deliver, receive, return, withdraw or seal",
            description =
                    "deliver and withdraw need the role editor at a giver; receive the role approver at a receiver, of somebody who neither stands above a "
                            + "giver nor delivered it; return the role approver at any party or above one; seal the role editor at any party. The word of the last "
                            + "receiver counts the contribution; a return takes it out again.")
    public ContributionView transition(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ContributionStep step,
            @Context HttpHeaders headers) {
        return service.step(scope.get(), id, IfMatch.of(ifMatch), step, Language.of(headers));
    }

    @GET
    @Path("/{id}/transitions")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listContributionTransitions",
            summary = "What happened to a contribution, oldest first",
            description = "Needs the role viewer at a party or above one.")
    public Page<Transition> transitions(@PathParam("id") UUID id) {
        return service.transitions(scope.get(), id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listContributionHistory",
            summary = "What was changed in the record of a contribution, newest first",
            description = "Needs the role viewer above a party, today or on the record's day.")
    public Page<HistoryEntry> changes(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        return service.changes(scope.get(), id, page);
    }

    @POST
    @Path("/imports")
    @Consumes({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "importContributions",
            summary = "Take contributions of a file",
            description =
                    "Needs the role administrator. Columns: ref, schoolYear, date, giverCode, receiverCode, kind, quantity, unitOfMeasure, valueVnd, note, status, "
                            + "receivedOn; deliveredOn (the date when empty), returnedOn, reason (of a return or a withdrawal), sponsorKind, sponsorName. Several givers "
                            + "or receivers are separated by semicolons. All or nothing, unless partial.")
    public ImportSummary importContributions(InputStream file, @Context HttpHeaders headers) {
        return service.importContributions(scope.get(), file, Language.of(headers));
    }

    @GET
    @Path("/imports/template")
    @Produces({Imports.CSV, Imports.XLSX})
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "getContributionImportTemplate",
            summary = "The empty file of an import",
            description = "Needs the role administrator. CSV or XLSX by Accept; headings by Accept-Language.")
    public Response template(@Context HttpHeaders headers) {
        return ImportTemplate.of(ContributionImporter.COLUMNS, headers);
    }
}
