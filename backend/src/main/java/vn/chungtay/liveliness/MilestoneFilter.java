package vn.chungtay.liveliness;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.organisations.Zone;
import vn.chungtay.shared.PageQuery;

/** Which units the board shows. */
public class MilestoneFilter extends PageQuery {

    @QueryParam("phase")
    @Parameter(description = "The code of a phase; by default the one of the asked day.", example = "2022-2025")
    public String phase;

    @QueryParam("asOf")
    @Parameter(
            description =
                    "What had been reached by the end of this day; today by default, and never later than the phase.",
            example = "2023-11-15")
    public LocalDate asOf;

    @QueryParam("unit")
    @Parameter(description = "The code of an organisation: it and the units below it.", example = "HN-005")
    public String unit;

    @QueryParam("zone")
    @Parameter(description = "INNER or OUTER.")
    public Zone zone;

    @QueryParam("reached")
    @Parameter(description = "Only units that have reached this milestone.", example = "SIGNED")
    public MilestoneKind reached;

    @QueryParam("missing")
    @Parameter(description = "Only units that have not, as far as the caller may know.", example = "MET")
    public MilestoneKind missing;
}
