package vn.chungtay.reform;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.access.Role;
import vn.chungtay.shared.Page;

@Path("/api/v1/reforms/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reforms")
class ReformEffectResource {

    private final ReformService service;
    private final CurrentScope scope;

    ReformEffectResource(ReformService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @Path("/effects")
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "listReformEffects",
            summary =
                    "What becomes of each unit, school, group of people, open pairing, plan, approval and pilot selection",
            description =
                    "Needs the role administrator or auditor in the department. Of the last preview, or of the application; empty before them.")
    public Page<EffectView> effects(@PathParam("id") UUID id, @Valid @BeanParam EffectFilter filter) {
        return service.effects(scope.get(), id, filter);
    }

    @GET
    @Path("/picture")
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "getReformPicture",
            summary = "Old units, new units, and what goes from which to which",
            description =
                    "Needs the role administrator or auditor in the department. Of the last preview, or of the application; empty before them.")
    public ReformPicture picture(
            @PathParam("id") UUID id,
            @QueryParam("unit")
                    @Size(max = 40)
                    @Parameter(description = "The code of a unit, old or new: its links alone.", example = "HN-005")
                    String unit) {
        return service.picture(scope.get(), id, unit);
    }
}
