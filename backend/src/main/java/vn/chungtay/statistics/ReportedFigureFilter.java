package vn.chungtay.statistics;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.shared.PageQuery;

/** What a list of reported figures can be narrowed by. */
public class ReportedFigureFilter extends PageQuery {

    @QueryParam("measure")
    @Parameter(description = "A measure by its name in the contract.", example = "sessions")
    public String measure;

    @QueryParam("scope")
    @Parameter(description = "The code of an organisation: what was said of it itself.", example = "HN")
    public String scope;
}
