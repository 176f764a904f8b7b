package vn.chungtay.pilots;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.shared.PageQuery;

/** Whose guests are asked for. */
public class GuidedSchoolFilter extends PageQuery {

    @QueryParam("pilot")
    @Parameter(description = "The id of a time as a pilot school, as the list of reach has it; all by default.")
    public UUID pilot;
}
