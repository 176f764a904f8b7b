package vn.chungtay.reform;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.access.Role;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PersonalData;

@Path("/api/v1/reforms/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reforms")
class ReformPeopleResource {

    private final ReformPeopleService service;
    private final CurrentScope scope;

    ReformPeopleResource(ReformPeopleService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @Path("/people")
    @PersonalData
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "listReformPeople",
            summary = "The people of the units that an applied reform ended, and where they could go",
            description =
                    "Needs the role administrator in the department. Read from Keycloak as it is asked: 503 while that is away. "
                            + "A page may have fewer rows than it could, and still be followed by another.")
    public Page<ReformPersonView> people(@PathParam("id") UUID id, @Valid @BeanParam PeopleOfReformFilter filter) {
        return service.list(scope.get(), id, filter);
    }

    @POST
    @Path("/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "movePeople",
            summary = "Move people of ended units to units that took over, at most 100",
            description =
                    "Needs the role administrator in the department. They keep their roles, leave the group of the ended unit and join those of the others. "
                            + "503 while Keycloak is away.")
    public MovedPeople move(
            @PathParam("id") UUID id, @NotNull @Valid MovePeople request, @Context HttpHeaders headers) {
        return service.move(scope.get(), id, request, Language.of(headers));
    }
}
