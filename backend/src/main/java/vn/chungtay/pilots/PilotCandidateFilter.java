package vn.chungtay.pilots;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.PageQuery;

/** For which slot of a selection a school is looked for. */
public class PilotCandidateFilter extends PageQuery {

    @QueryParam("level")
    @Parameter(required = true, description = "The level of the slot.", example = "PRESCHOOL")
    public EducationLevel level;

    @QueryParam("fits")
    @Parameter(
            description =
                    "true: only the schools that may take the slot; false: only those that may not, each with the reason; none: all.",
            example = "true")
    public Boolean fits;

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(description = "Words of the school's name or code, without regard to accents and case.")
    public String q;
}
