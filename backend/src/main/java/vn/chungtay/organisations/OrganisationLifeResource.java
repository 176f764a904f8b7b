package vn.chungtay.organisations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.access.Role;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Transition;

@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class OrganisationLifeResource {

    private static final String NAMED = "Its id, or a code it bears or bore.";
    private static final String EXAMPLE = "HN281MN025";

    private final OrganisationLifeService service;
    private final ProfileService profiles;
    private final CurrentScope scope;
    private final DryRun dryRun;

    OrganisationLifeResource(
            OrganisationLifeService service, ProfileService profiles, CurrentScope scope, DryRun dryRun) {
        this.service = service;
        this.profiles = profiles;
        this.scope = scope;
        this.dryRun = dryRun;
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "createOrganisation",
            summary = "Put a unit, cluster, school or partner outside the city into the directory",
            description =
                    "Needs the role administrator of the parent or above it; of the department when there is no parent, as for a partner outside the city.")
    @APIResponse(
            responseCode = "201",
            description = "Made.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response create(@NotNull @Valid CreateOrganisation request, @Context HttpHeaders headers) {
        return made(service.create(scope.get(), request, Language.of(headers)));
    }

    @POST
    @Path("/{idOrCode}/versions")
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "changeOrganisation",
            summary = "Change an organisation from a day on: its name, code, parents, zone, levels, ownership, point",
            description =
                    "Needs the role administrator of it or above it, and of the new parent or above that. A new version begins; nothing of before is overwritten.")
    @APIResponse(
            responseCode = "201",
            description = "Changed; the organisation as of today.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response change(
            @PathParam("idOrCode") @Parameter(description = NAMED, example = EXAMPLE) String idOrCode,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ChangeOrganisation request,
            @Context HttpHeaders headers) {
        return made(service.change(scope.get(), idOrCode, IfMatch.of(ifMatch), request, Language.of(headers)));
    }

    @PATCH
    @Path("/{idOrCode}")
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "correctOrganisation",
            summary = "Put right what was recorded wrongly of a period",
            description = "Needs the role administrator of it or above it. No new period begins.")
    public OrganisationView correct(
            @PathParam("idOrCode") @Parameter(description = NAMED, example = EXAMPLE) String idOrCode,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CorrectOrganisation request,
            @Context HttpHeaders headers) {
        return service.correct(scope.get(), idOrCode, IfMatch.of(ifMatch), request, Language.of(headers));
    }

    @GET
    @Path("/{idOrCode}/transitions")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listOrganisationTransitions",
            summary = "An organisation's life so far",
            description = "Needs the role viewer.")
    public Page<Transition> history(
            @PathParam("idOrCode") @Parameter(description = NAMED, example = EXAMPLE) String idOrCode) {
        return service.history(scope.get(), idOrCode);
    }

    @POST
    @Path("/{idOrCode}/transitions")
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "transitionOrganisation",
            summary = "Close an organisation on a day, or undo that",
            description =
                    "Needs the role administrator of it or above it. It is not closed while others stand under it or a pairing of it is open; "
                            + "a pilot school names the school that takes its place.")
    public OrganisationView transition(
            @PathParam("idOrCode") @Parameter(description = NAMED, example = EXAMPLE) String idOrCode,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid OrganisationTransition request,
            @Context HttpHeaders headers) {
        return service.transition(scope.get(), idOrCode, IfMatch.of(ifMatch), request, Language.of(headers));
    }

    @PUT
    @Path("/{idOrCode}/profiles/{schoolYear}")
    @RolesAllowed({Role.EDITOR_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(
            operationId = "stateProfile",
            summary = "Say the profile of a school year",
            description = "Needs the role editor or administrator of the organisation or above it.")
    public OrganisationView profile(
            @PathParam("idOrCode") @Parameter(description = NAMED, example = EXAMPLE) String idOrCode,
            @PathParam("schoolYear") @Parameter(description = "The school year.", example = "2023-2024")
                    String schoolYear,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid StateProfile request,
            @Context HttpHeaders headers) {
        return profiles.state(scope.get(), idOrCode, schoolYear, IfMatch.of(ifMatch), request, Language.of(headers));
    }

    private Response made(OrganisationView view) {
        return dryRun.wanted()
                ? Response.ok(view).build()
                : Response.created(URI.create("/api/v1/organisations/" + view.id()))
                        .entity(view)
                        .build();
    }
}
