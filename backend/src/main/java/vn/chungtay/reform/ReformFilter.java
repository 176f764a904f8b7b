package vn.chungtay.reform;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.shared.PageQuery;

/** Which reforms. */
public class ReformFilter extends PageQuery {

    @QueryParam("status")
    @Size(max = 100)
    @Parameter(description = "DRAFT, PREVIEWED, APPLIED, DISCARDED; several by commas.")
    public String status;
}
