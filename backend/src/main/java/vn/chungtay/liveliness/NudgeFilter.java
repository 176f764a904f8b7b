package vn.chungtay.liveliness;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.shared.PageQuery;

/** What a list of nudges can be narrowed by. */
public class NudgeFilter extends PageQuery {

    @QueryParam("pairing")
    @Parameter(description = "The id of a pairing.")
    public UUID pairing;

    @QueryParam("unit")
    @Parameter(description = "The code of an organisation: nudges to it or to one below it.", example = "HN-005")
    public String unit;

    @QueryParam("status")
    @Parameter(description = "OPEN, ANSWERED, DONE, separated by commas.")
    public String status;
}
