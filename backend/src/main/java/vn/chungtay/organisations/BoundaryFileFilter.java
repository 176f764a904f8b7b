package vn.chungtay.organisations;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.shared.PageQuery;

/** Which boundary files are asked for. */
public class BoundaryFileFilter extends PageQuery {

    @QueryParam("asOf")
    @Parameter(
            description = "Those that had begun to hold by this day: the first of them is the map of the day.",
            example = "2026-11-15")
    public LocalDate asOf;
}
