package vn.chungtay.pilots;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.shared.PageQuery;

/** Which units of a phase are asked for. */
public class PilotUnitFilter extends PageQuery {

    @QueryParam("phase")
    @Parameter(description = "The code of a phase; the current one by default.", example = "2025-2030")
    public String phase;

    @QueryParam("unit")
    @Parameter(description = "The code of an organisation: it and those below it today.", example = "HN-005")
    public String unit;

    @QueryParam("state")
    @Parameter(description = "NOT_BEGUN, DRAFT, SUBMITTED, RETURNED, APPROVED, separated by commas.")
    public String state;

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(description = "Words of the unit's name or code, of any time, without regard to accents and case.")
    public String q;
}
