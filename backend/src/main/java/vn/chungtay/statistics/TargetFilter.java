package vn.chungtay.statistics;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.shared.PageQuery;

/** What a list of targets can be narrowed by. */
public class TargetFilter extends PageQuery {

    @QueryParam("measure")
    @Parameter(description = "A measure by its name in the contract.", example = "signed-organisations")
    public String measure;

    @QueryParam("scope")
    @Parameter(description = "The code of an organisation: what is planned for it itself.", example = "HN")
    public String scope;

    @QueryParam("schoolYear")
    @Parameter(description = "School years, separated by commas.", example = "2022-2023")
    public String schoolYear;
}
