package vn.chungtay.support;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.organisations.FigureParts;
import vn.chungtay.organisations.UnitMap;
import vn.chungtay.shared.PageQuery;

/**
 * What a list of contributions, and a figure of them, can be narrowed by. With {@code asOf} or {@code standing} it speaks of what they
 * stood as on a day, with what was said of them then; without, of the records as they are now.
 */
public class ContributionFilter extends PageQuery {

    @QueryParam("unit")
    @Parameter(
            description = "The code of an organisation: it, or one below it on the record's day, gives or receives.",
            example = "HN-005")
    public String unit;

    @QueryParam("school")
    @Parameter(description = "The code of a school that gives or receives.", example = "HN281MN025")
    public String school;

    @QueryParam("scope")
    @Parameter(description = "As unit; the name that figures use.")
    public String scope;

    @QueryParam("giver")
    @Parameter(
            description = "The code of an organisation: it, or one below it on the record's day, gives.",
            example = "HN-005")
    public String giver;

    @QueryParam("receiver")
    @Parameter(
            description = "The code of an organisation: it, or one below it on the record's day, receives.",
            example = "HN-272")
    public String receiver;

    @QueryParam("schoolYear")
    @Parameter(
            description = "The school year as recorded, whatever the date; several separated by commas.",
            example = "2022-2023")
    public String schoolYear;

    @QueryParam("kind")
    @Parameter(
            description =
                    "BOOKS, SCHOLARSHIPS, EQUIPMENT, LEARNING_MATERIALS, CLOTHING, FOOD, FACILITIES, MONEY, OTHER; several separated by commas.",
            example = "BOOKS")
    public String kind;

    @QueryParam("unitOfMeasure")
    @Parameter(description = "TITLE, COPY, AWARD, ITEM, SET, VND; several separated by commas.", example = "TITLE")
    public String unitOfMeasure;

    @QueryParam("status")
    @Parameter(
            description =
                    "PLEDGED, DELIVERED, RECEIVED, RETURNED, WITHDRAWN: the record's status today; several separated by commas.")
    public String status;

    @QueryParam("pairing")
    @Parameter(description = "The id of a pairing: one of its parties gives and the other receives, themselves.")
    public UUID pairing;

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
                    "Words of the note, a sponsor, or a party's name or code, without regard to accents and case.")
    public String q;

    @QueryParam("asOf")
    @Parameter(
            description =
                    "The records behind the figure of that day: what was delivered by then, with what was said of it then.",
            example = "2023-11-15")
    public LocalDate asOf;

    @QueryParam("standing")
    @Parameter(description = "COUNTED: inside the figure of the day; UNCONFIRMED: beside it. Without asOf, of today.")
    public Standing standing;

    @QueryParam("map")
    @Parameter(
            description =
                    "To whom a contribution belongs: then, those its parties stood under on the day of its receipt (default); now, those they stand under today.")
    public UnitMap map;

    @QueryParam("part")
    @Parameter(description = FigureParts.DESCRIPTION, example = FigureParts.EXAMPLE)
    public String part;

    /** Whether it speaks of what contributions stood as on a day. */
    boolean speaksOfAFigure() {
        return asOf != null || standing != null;
    }
}
