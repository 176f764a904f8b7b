package vn.chungtay.liveliness;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of balances can be narrowed by. */
public class BalanceFilter extends AskedPairings {

    @QueryParam("schoolYear")
    @Parameter(
            description = "The code of a school year: the sessions and contributions of that year alone.",
            example = "2022-2023")
    public String schoolYear;
}
