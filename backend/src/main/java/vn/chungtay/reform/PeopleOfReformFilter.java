package vn.chungtay.reform;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whose people. */
public class PeopleOfReformFilter {

    @QueryParam("organisation")
    @Size(max = 60)
    @Parameter(description = "The code of an ended unit: its people alone.", example = "HN-005")
    public String organisation;

    @QueryParam("pageSize")
    @DefaultValue("25")
    @Min(1)
    @Max(100)
    @Parameter(description = "How many people at most, 1 to 100.")
    public int pageSize;

    @QueryParam("pageToken")
    @Size(max = 500)
    @Parameter(description = "The nextPageToken of the page before.")
    public String pageToken;
}
