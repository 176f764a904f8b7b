package vn.chungtay.organisations;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.shared.PageQuery;

/** What a list of yearly profiles can be narrowed by. */
public class ProfileFilter extends PageQuery {

    @QueryParam("organisation")
    @Parameter(description = "The code of an organisation: its own profiles.", example = "HN-271")
    public String organisation;

    @QueryParam("unit")
    @Parameter(
            description = "The code of an organisation: its profiles and those of all below it on the day.",
            example = "HN-271")
    public String unit;

    @QueryParam("schoolYear")
    @Parameter(description = "School years, separated by commas.", example = "2023-2024")
    public String schoolYear;

    @QueryParam("kind")
    @Parameter(
            description =
                    "Kinds, separated by commas: CITY_DEPARTMENT, DISTRICT_OFFICE, COMMUNE, CLUSTER, SCHOOL, EXTERNAL.")
    public String kind;

    @QueryParam("asOf")
    @Parameter(description = "The day of whose map is spoken; today by default.", example = "2023-11-15")
    public LocalDate asOf;
}
