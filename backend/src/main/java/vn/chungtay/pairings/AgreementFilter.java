package vn.chungtay.pairings;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.shared.PageQuery;

/** What a list of agreements can be narrowed by. */
public class AgreementFilter extends PageQuery {

    @QueryParam("pairing")
    @Parameter(description = "The id of a pairing.")
    public UUID pairing;

    @QueryParam("unit")
    @Parameter(
            description = "The code of an organisation: agreements of it or of one below it on the day of signature.",
            example = "HN-005")
    public String unit;

    @QueryParam("school")
    @Parameter(description = "The code of a school or unit that is itself a party.", example = "HN281MN025")
    public String school;

    @QueryParam("agreementType")
    @Parameter(description = "COVENANT, MEMORANDUM, PLEDGE, separated by commas.")
    public String agreementType;

    @QueryParam("status")
    @Parameter(description = "DRAFT, SIGNED, EXPIRED, TERMINATED, separated by commas.")
    public String status;
}
