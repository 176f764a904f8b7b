package vn.chungtay.pairings;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.organisations.FigureParts;
import vn.chungtay.organisations.UnitMap;
import vn.chungtay.shared.PageQuery;

/** What a list of pairings can be narrowed by. */
public class PairingFilter extends PageQuery {

    @QueryParam("unit")
    @Parameter(
            description = "The code of an organisation: pairings of it or of one below it on the day.",
            example = "HN-005")
    public String unit;

    @QueryParam("scope")
    @Parameter(description = "As unit; the name that figures use.")
    public String scope;

    @QueryParam("school")
    @Parameter(description = "The code of a school or unit that is itself a party.", example = "HN281MN025")
    public String school;

    @QueryParam("between")
    @Parameter(
            description =
                    "The codes of two units, separated by a comma: one side is, or is a school directly below, the one, the other side the other.",
            example = "HN-005,HN-272")
    public String between;

    @QueryParam("kind")
    @Parameter(description = "UNIT or SCHOOL.")
    public String kind;

    @QueryParam("level")
    @Parameter(
            description =
                    "Education levels, separated by commas: PRESCHOOL, PRIMARY, LOWER_SECONDARY, UPPER_SECONDARY, CONTINUING.")
    public String level;

    @QueryParam("status")
    @Parameter(
            description =
                    "PROPOSED, ACTIVE, DECLINED, WITHDRAWN, ENDED, separated by commas; with asOf the status of that day.")
    public String status;

    @QueryParam("phase")
    @Parameter(description = "The code of a phase.", example = "2022-2025")
    public String phase;

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(description = "Words of the parties' names or codes, of any time, without regard to accents and case.")
    public String q;

    @QueryParam("asOf")
    @Parameter(description = "Only the pairings open on this day.", example = "2023-11-15")
    public LocalDate asOf;

    @QueryParam("map")
    @Parameter(
            description =
                    "On whose map unit and scope are meant: then (the asked day's, the default) or now (today's).")
    public UnitMap map;

    @QueryParam("part")
    @Parameter(description = FigureParts.DESCRIPTION, example = FigureParts.EXAMPLE)
    public String part;
}
