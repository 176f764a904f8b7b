package vn.chungtay.organisations;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which points the map shows: as a list of the directory is narrowed. */
public class MapPointFilter {

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(description = "Words of a name, a former name or a code, as in the directory.")
    public String q;

    @QueryParam("kind")
    @Parameter(description = "Kinds, separated by commas.")
    public String kind;

    @QueryParam("level")
    @Parameter(description = "Education levels taught, separated by commas.")
    public String level;

    @QueryParam("zone")
    @Parameter(description = "INNER or OUTER.")
    public String zone;

    @QueryParam("unit")
    @Parameter(description = "The code of an organisation: it and all below it on the day.", example = "HN-005")
    public String unit;

    @QueryParam("bbox")
    @Parameter(
            description = "What has its point within west,south,east,north, in degrees of WGS 84.",
            example = "105.78,21.02,105.81,21.05")
    public String bbox;

    @QueryParam("asOf")
    @Parameter(description = "The day of whose map is spoken; today by default.", example = "2023-11-15")
    public LocalDate asOf;

    OrganisationFilter asFilter() {
        OrganisationFilter filter = new OrganisationFilter();
        filter.q = q;
        filter.kind = kind;
        filter.level = level;
        filter.zone = zone;
        filter.unit = unit;
        filter.bbox = bbox;
        filter.asOf = asOf;
        return filter;
    }
}
