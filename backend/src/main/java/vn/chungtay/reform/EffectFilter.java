package vn.chungtay.reform;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.shared.PageQuery;

/** Which effects of a reform. */
public class EffectFilter extends PageQuery {

    @QueryParam("subject")
    @Size(max = 100)
    @Parameter(description = "Of what; several by commas.", example = "UNIT,SCHOOL")
    public String subject;

    @QueryParam("effect")
    @Size(max = 200)
    @Parameter(description = "What becomes of it; several by commas.", example = "ENDS")
    public String effect;

    @QueryParam("unit")
    @Size(max = 40)
    @Parameter(
            description =
                    "The code of a unit, old or new: its own row, those of its schools before or after, of its successors and predecessors, and of records of all these.",
            example = "HN-005")
    public String unit;

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(description = "A part of a name or code, without regard to accents.", example = "Cầu Giấy")
    public String q;
}
