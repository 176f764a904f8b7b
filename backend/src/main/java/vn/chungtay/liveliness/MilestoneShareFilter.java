package vn.chungtay.liveliness;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.organisations.Zone;

/** Over which units the shares are counted. */
public class MilestoneShareFilter {

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

    MilestoneFilter asFilter() {
        MilestoneFilter filter = new MilestoneFilter();
        filter.phase = phase;
        filter.asOf = asOf;
        filter.unit = unit;
        filter.zone = zone;
        return filter;
    }
}
