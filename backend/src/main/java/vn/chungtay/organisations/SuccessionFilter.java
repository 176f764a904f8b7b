package vn.chungtay.organisations;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.shared.PageQuery;

/** What a list of successions can be narrowed by. */
public class SuccessionFilter extends PageQuery {

    @QueryParam("organisation")
    @Parameter(
            description = "The code of an organisation: what it took over and what was taken over from it.",
            example = "HN-005")
    public String organisation;

    @QueryParam("predecessor")
    @Parameter(description = "The code of who was succeeded.", example = "HN-005")
    public String predecessor;

    @QueryParam("successor")
    @Parameter(description = "The code of who took over.", example = "HN-005")
    public String successor;

    @QueryParam("from")
    @Parameter(description = "On this day or later.")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "On this day or earlier.")
    public LocalDate to;
}
