package vn.chungtay.shared;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that every list takes. */
public class PageQuery {

    @QueryParam("pageSize")
    @DefaultValue("25")
    @Min(1)
    @Max(200)
    @Parameter(description = "How many rows at most, 1 to 200.")
    public int pageSize;

    @QueryParam("pageToken")
    @Parameter(description = "The nextPageToken of the page before.")
    public String pageToken;

    @QueryParam("sort")
    @Parameter(description = "The order, a minus before it reverses it; ties are broken by id.")
    public String sort;
}
