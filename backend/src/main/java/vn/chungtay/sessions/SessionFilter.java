package vn.chungtay.sessions;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.organisations.FigureParts;
import vn.chungtay.organisations.UnitMap;
import vn.chungtay.shared.PageQuery;

/**
 * What a list of activities, and a figure of them, can be narrowed by. With {@code asOf} or {@code standing} it speaks of what the
 * activities stood as on a day, with what was said of them then; without, of the records as they are now.
 */
public class SessionFilter extends PageQuery {

    @QueryParam("unit")
    @Parameter(
            description = "The code of an organisation: it, or one below it on the record's day, takes part.",
            example = "HN-005")
    public String unit;

    @QueryParam("school")
    @Parameter(description = "The code of a school that takes part.", example = "HN281MN025")
    public String school;

    @QueryParam("host")
    @Parameter(description = "The code of the school or unit that hosts.", example = "HN281MN025")
    public String host;

    @QueryParam("scope")
    @Parameter(description = "As unit; the name that figures use.")
    public String scope;

    @QueryParam("parties")
    @Parameter(
            description = "Codes, separated by commas: each takes part itself or through one below it.",
            example = "HN-005,HN-272")
    public String parties;

    @QueryParam("schoolYear")
    @Parameter(
            description = "The school year as recorded, whatever the date; several separated by commas.",
            example = "2022-2023")
    public String schoolYear;

    @QueryParam("kind")
    @Parameter(
            description = "Kinds of activity, separated by commas; THEMATIC_SESSION alone is \"chuyên đề\".",
            example = "THEMATIC_SESSION")
    public String kind;

    @QueryParam("organisingLevel")
    @Parameter(description = "CITY, UNIT, SCHOOL; several separated by commas.")
    public String organisingLevel;

    @QueryParam("mode")
    @Parameter(description = "IN_PERSON, ONLINE, HYBRID; several separated by commas.")
    public String mode;

    @QueryParam("theme")
    @Parameter(description = "Codes of themes, separated by commas.", example = "ICT")
    public String theme;

    @QueryParam("level")
    @Parameter(description = "Education levels addressed, separated by commas.", example = "UPPER_SECONDARY,CONTINUING")
    public String level;

    @QueryParam("status")
    @Parameter(
            description =
                    "PLANNED, HELD, CONFIRMED, RETURNED, CANCELLED: the record's status today; several separated by commas.")
    public String status;

    @QueryParam("pairing")
    @Parameter(description = "The id of a pairing: both its parties take part themselves.")
    public UUID pairing;

    @QueryParam("plan")
    @Parameter(description = "The id of a plan one of whose lines it fulfils.")
    public UUID plan;

    @QueryParam("planLine")
    @Parameter(description = "The id of the plan line it fulfils.")
    public UUID planLine;

    @QueryParam("from")
    @Parameter(description = "The first date.", example = "2023-02-01")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "The last date.", example = "2023-05-31")
    public LocalDate to;

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(
            description =
                    "Words of the title, the umbrella event, or a party's name or code, without regard to accents and case.")
    public String q;

    @QueryParam("asOf")
    @Parameter(
            description =
                    "The records behind the figure of that day: what was reported by then, with what was said of it then.",
            example = "2023-11-15")
    public LocalDate asOf;

    @QueryParam("standing")
    @Parameter(description = "COUNTED: inside the figure of the day; UNCONFIRMED: beside it. Without asOf, of today.")
    public Standing standing;

    @QueryParam("map")
    @Parameter(
            description =
                    "To whom an activity belongs: then, those its parties stood under on its date (default); now, those they stand under today.")
    public UnitMap map;

    @QueryParam("part")
    @Parameter(description = FigureParts.DESCRIPTION, example = FigureParts.EXAMPLE)
    public String part;

    /** Whether it speaks of what activities stood as on a day. */
    boolean speaksOfAFigure() {
        return asOf != null || standing != null;
    }
}
