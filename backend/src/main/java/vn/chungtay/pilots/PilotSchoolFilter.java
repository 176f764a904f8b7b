package vn.chungtay.pilots;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.organisations.FigureParts;
import vn.chungtay.organisations.UnitMap;
import vn.chungtay.shared.PageQuery;

/** What the list of pilot schools, and the figure over it, can be narrowed by. */
public class PilotSchoolFilter extends PageQuery {

    @QueryParam("level")
    @Parameter(
            description =
                    "Levels of the slots, separated by commas: PRESCHOOL, PRIMARY, LOWER_SECONDARY, UPPER_SECONDARY, CONTINUING.")
    public String level;

    @QueryParam("scope")
    @Parameter(
            description = "The code of an organisation: pilot schools that are it or stood below it.",
            example = "HN-009")
    public String scope;

    @QueryParam("phase")
    @Parameter(description = "The code of a phase; without one a school of two phases is listed with the later.")
    public String phase;

    @QueryParam("asOf")
    @Parameter(description = "The day; today by default.", example = "2023-11-15")
    public LocalDate asOf;

    @QueryParam("map")
    @Parameter(
            description = "On whose map scope is meant: then (of the day the school took its slot) or now (today's).")
    public UnitMap map;

    @QueryParam("part")
    @Parameter(description = FigureParts.DESCRIPTION, example = FigureParts.EXAMPLE)
    public String part;
}
