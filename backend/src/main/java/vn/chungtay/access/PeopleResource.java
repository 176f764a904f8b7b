package vn.chungtay.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PersonalData;

@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Who has which role where; people are kept in Keycloak.")
class PeopleResource {

    private final PeopleService service;
    private final CurrentScope scope;

    PeopleResource(PeopleService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @PersonalData
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "listPeople",
            summary = "People with their roles and organisations",
            description =
                    "Needs the role administrator in the department. One of q, organisation and role at a time. Read from Keycloak as it is asked: 503 while that is away.")
    public Page<PersonView> list(@Valid @BeanParam PeopleFilter filter) {
        return service.list(scope.get(), filter);
    }
}
