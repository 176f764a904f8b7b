package vn.chungtay.plans;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.organisations.UnitMap;
import vn.chungtay.shared.PageQuery;

/** What a list of plans can be narrowed by. */
public class PlanFilter extends PageQuery {

    @QueryParam("pairing")
    @Parameter(description = "The id of a pairing.")
    public UUID pairing;

    @QueryParam("schoolYear")
    @Parameter(description = "The code of a school year.", example = "2026-2027")
    public String schoolYear;

    @QueryParam("unit")
    @Parameter(
            description = "The code of an organisation: plans of it or of one below it on the day the plan was begun.",
            example = "HN-005")
    public String unit;

    @QueryParam("school")
    @Parameter(description = "The code of a school or unit that is itself a party.", example = "HN281MN025")
    public String school;

    @QueryParam("status")
    @Parameter(description = "DRAFT, AGREED, SUBMITTED, APPROVED, RETURNED, separated by commas.")
    public String status;

    @QueryParam("map")
    @Parameter(
            description =
                    "On whose map unit is meant: then (the day the plan was begun, the default) or now (today's).")
    public UnitMap map;
}
