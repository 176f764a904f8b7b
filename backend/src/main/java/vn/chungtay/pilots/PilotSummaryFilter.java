package vn.chungtay.pilots;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which units of a phase are counted. */
public class PilotSummaryFilter {

    @QueryParam("phase")
    @Parameter(description = "The code of a phase; the current one by default.", example = "2025-2030")
    public String phase;

    @QueryParam("unit")
    @Parameter(description = "The code of an organisation: it and those below it today.", example = "HN-005")
    public String unit;

    PilotUnitFilter asUnits() {
        PilotUnitFilter units = new PilotUnitFilter();
        units.phase = phase;
        units.unit = unit;
        return units;
    }
}
