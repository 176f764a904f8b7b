package vn.chungtay.organisations;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.shared.PageQuery;

/** What a list of the directory can be narrowed by. */
public class OrganisationFilter extends PageQuery {

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(
            description =
                    "Words of a name, a former name or a code, without regard to accents, đ/d, tone placement and case.",
            example = "truong mam non dong lo")
    public String q;

    @QueryParam("kind")
    @Parameter(
            description =
                    "Kinds, separated by commas: CITY_DEPARTMENT, DISTRICT_OFFICE, COMMUNE, CLUSTER, SCHOOL, EXTERNAL.")
    public String kind;

    @QueryParam("level")
    @Parameter(
            description =
                    "Education levels taught, separated by commas: PRESCHOOL, PRIMARY, LOWER_SECONDARY, UPPER_SECONDARY, CONTINUING.")
    public String level;

    @QueryParam("ownership")
    @Parameter(description = "PUBLIC or PRIVATE.")
    public String ownership;

    @QueryParam("zone")
    @Parameter(description = "INNER or OUTER.")
    public String zone;

    @QueryParam("unit")
    @Parameter(description = "The code of an organisation: it and all below it on the day.", example = "HN-005")
    public String unit;

    @QueryParam("scope")
    @Parameter(description = "As unit; the name that figures use.")
    public String scope;

    @QueryParam("parent")
    @Parameter(description = "The code of an organisation: those directly below it on the day.")
    public String parent;

    @QueryParam("professionalParent")
    @Parameter(description = "The code of a cluster: its members on the day.", example = "HN-005")
    public String professionalParent;

    @QueryParam("parentEnded")
    @Parameter(
            description =
                    "True: those alone that stand under an organisation that had ended by the day, administratively or professionally, and have to be moved.",
            example = "true")
    public Boolean parentEnded;

    @QueryParam("asOf")
    @Parameter(description = "The day of whose map is spoken; today by default.", example = "2023-11-15")
    public LocalDate asOf;

    @QueryParam("bbox")
    @Parameter(
            description =
                    "What has its point within west,south,east,north, in degrees of WGS 84; no part of the map crosses the day line.",
            example = "105.78,21.02,105.81,21.05")
    public String bbox;

    @QueryParam("map")
    @Parameter(description = "On whose map scope is meant: then (the asked day's) or now (today's).")
    public UnitMap map;

    @QueryParam("part")
    @Parameter(description = FigureParts.DESCRIPTION, example = FigureParts.EXAMPLE)
    public String part;
}
