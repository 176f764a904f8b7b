package vn.chungtay.reform;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.shared.PageQuery;

/** Which pairs of successors. */
public class SuggestionFilter extends PageQuery {

    @QueryParam("ended")
    @Parameter(description = "The id of an ended pairing: the pairs of its successors alone.")
    public UUID ended;

    @QueryParam("unit")
    @Size(max = 40)
    @Parameter(description = "The code of a unit or a school, old or new, that is on either side.", example = "HN-005")
    public String unit;

    @QueryParam("minWeight")
    @Min(0)
    @Parameter(description = "Only pairs with at least so many open pairings of schools.", example = "1")
    public Integer minWeight;

    @QueryParam("proposed")
    @Parameter(description = "Only those that have (true) or have not (false) been proposed.", example = "false")
    public Boolean proposed;
}
