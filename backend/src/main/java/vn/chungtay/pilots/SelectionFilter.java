package vn.chungtay.pilots;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.shared.PageQuery;

/** What a list of selections can be narrowed by. */
public class SelectionFilter extends PageQuery {

    @QueryParam("phase")
    @Parameter(description = "The code of a phase.", example = "2025-2030")
    public String phase;

    @QueryParam("unit")
    @Parameter(
            description = "The code of an organisation: selections of it and of those below it today.",
            example = "HN-005")
    public String unit;

    @QueryParam("status")
    @Parameter(description = "Statuses, separated by commas: DRAFT, SUBMITTED, APPROVED, RETURNED.")
    public String status;
}
