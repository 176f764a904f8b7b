package vn.chungtay.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.access.Role;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Refusal;

@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics", description = "Figures as of a day, each with the list behind it.")
class StatisticsResource {

    /** Of every list; where there is none, it is refused before. */
    private static final String COUNT = "count";

    private final StatisticsService service;
    private final CurrentScope scope;

    StatisticsResource(StatisticsService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @Path("/{measure}")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "getStatistic",
            summary = "A figure, as of a day, with the viewer's rights",
            description =
                    "Needs the role viewer. sessions and participations take schoolYear, kind, organisingLevel, mode, theme, level, parties (participations "
                            + "also category); signed-organisations agreementType, level, ownership, with, schoolYear; pairings and partners kind, level (partners "
                            + "needs scope); contributions kind, unitOfMeasure, giver, receiver, of, schoolYear; pilots level; organisations kind, level, ownership. All take scope, asOf, map, by. Others are refused by name.")
    public FigureView figure(
            @PathParam("measure")
                    @Parameter(
                            description =
                                    "sessions, participations, signed-organisations, pairings, partners, contributions, pilots or organisations.",
                            example = "sessions")
                    String measure,
            @BeanParam StatisticsQuery query,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Measure.of(measure).ifPresent(known -> refuseOthers(known, uri));
        return service.figure(scope.get(), measure, query, Language.of(headers));
    }

    @GET
    @Path("/{measure}/parts")
    @RolesAllowed(Role.VIEWER_NAME)
    @Operation(
            operationId = "listStatisticParts",
            summary = "A figure and its parts as rows, also as CSV or XLSX",
            description =
                    "Needs the role viewer. Takes what getStatistic takes. The first row is the whole, under the measure's name; then the parts of by, each with the "
                            + "address of its own list.")
    public Page<FigureView.PartView> parts(
            @PathParam("measure") @Parameter(description = "As in getStatistic.", example = "sessions") String measure,
            @BeanParam StatisticsQuery query,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Measure.of(measure).ifPresent(known -> refuseOthers(known, uri));
        return service.rows(scope.get(), measure, query, Language.of(headers));
    }

    private static void refuseOthers(Measure measure, UriInfo uri) {
        List<Refusal.FieldError> errors = uri.getQueryParameters().keySet().stream()
                .sorted()
                .filter(name -> !measure.takes(name) && !name.equals(COUNT))
                .map(name -> new Refusal.FieldError(name, "MEASURE_PARAMETER_UNKNOWN", List.of(name)))
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
