package vn.chungtay.liveliness;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of silent pairs can be narrowed by. */
public class SilenceFilter extends AskedPairings {

    @QueryParam("days")
    @DefaultValue("60")
    @Min(1)
    @Max(3650)
    @Parameter(description = "For how many days the two have had no confirmed session.", example = "60")
    public int days;
}
