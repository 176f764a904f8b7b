package vn.chungtay.pairings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
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
    @Parameter(
            description = "DRAFT, SIGNED, EXPIRED, TERMINATED, separated by commas; with asOf the status of that day.")
    public String status;

    @QueryParam("expiring")
    @Min(0)
    @Max(3660)
    @Parameter(
            description = "Only those in force whose term ends within so many days, counted from asOf or today.",
            example = "60")
    public Integer expiring;

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(
            description =
                    "Words of the number, or of the parties' names or codes of any time, without regard to accents and case.")
    public String q;

    @QueryParam("asOf")
    @Parameter(description = "Only what was signed and counted by this day, as it stood on it.", example = "2023-11-15")
    public LocalDate asOf;
}
