package vn.chungtay.operations;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.shared.PageQuery;

/** Which operations. */
public class OperationFilter extends PageQuery {

    @QueryParam("status")
    @Size(max = 100)
    @Parameter(description = "RUNNING, SUCCEEDED, FAILED; several by commas.")
    public String status;

    @QueryParam("kind")
    @Size(max = 60)
    @Parameter(description = "What is done, as a code.", example = "REFORM_PREVIEW")
    public String kind;
}
