package vn.chungtay.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.shared.HanoiTime;

@Path("/api/v1/me")
@Tag(name = "Me", description = "Who is calling.")
class MeResource {

    private final CurrentScope scope;
    private final HanoiTime time;

    MeResource(CurrentScope scope, HanoiTime time) {
        this.scope = scope;
        this.time = time;
    }

    @GET
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getMe",
            summary = "Who is calling, for which organisations, with which roles",
            description = "Needs the role viewer, which every other role includes.")
    public MeView me() {
        return MeView.of(scope.get(), time.today());
    }
}
