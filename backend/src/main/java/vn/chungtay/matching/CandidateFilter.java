package vn.chungtay.matching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.PageQuery;

/** For whom a partner is looked for, and what kind of one. */
public class CandidateFilter extends PageQuery {

    /** The side of the city on which to look. */
    public enum Side {
        INNER,
        OUTER,
        ANY
    }

    @QueryParam("for")
    @Parameter(
            required = true,
            description = "The code of the school or unit that looks for a partner.",
            example = "HN005MN007")
    public String organisation;

    @QueryParam("level")
    @Parameter(description = "A level that a school must teach.", example = "PRESCHOOL")
    public EducationLevel level;

    @QueryParam("zone")
    @Parameter(description = "INNER, OUTER or ANY; the other side of the city by default.")
    public Side zone;

    @QueryParam("theme")
    @Parameter(description = "Themes to work on, separated by commas: who has hosted sessions of them comes first.")
    public String theme;

    @QueryParam("maxKm")
    @Min(1)
    @Max(2000)
    @Parameter(description = "Not farther than this, as the crow flies.", example = "60")
    public Integer maxKm;
}
