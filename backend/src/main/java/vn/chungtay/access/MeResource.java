package vn.chungtay.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.shared.HanoiTime;

@Path("/api/v1/me")
@Tag(name = "Me", description = "Who is calling.")
class MeResource {

    private final CurrentScope scope;
    private final HanoiTime time;

    private final String console;

    MeResource(
            CurrentScope scope,
            HanoiTime time,
            @ConfigProperty(name = "chungtay.keycloak.console-url") String console) {
        this.scope = scope;
        this.time = time;
        this.console = console;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getMe",
            summary = "Who is calling, for which organisations, with which roles",
            description = "Needs the role viewer, which every other role includes.")
    public MeView me() {
        return MeView.of(scope.get(), time.today(), console);
    }
}
