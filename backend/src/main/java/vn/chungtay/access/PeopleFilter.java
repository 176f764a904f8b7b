package vn.chungtay.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whose people; of the three, one at a time, as Keycloak looks them up. */
public class PeopleFilter {

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(description = "A part of the name or of the username.", example = "Khuê")
    public String q;

    @QueryParam("organisation")
    @Size(max = 60)
    @Parameter(description = "The code of an organisation: those who belong to it itself.", example = "HN-005")
    public String organisation;

    @QueryParam("role")
    @Parameter(description = "Those who were given this role.", example = "APPROVER")
    public Role role;

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
