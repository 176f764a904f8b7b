package vn.chungtay.liveliness;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.organisations.UnitMap;
import vn.chungtay.pairings.PairingFilter;

/** Which pairings the picture shows: those that a list of the same filter shows. */
public class PictureFilter {

    @QueryParam("unit")
    @Parameter(
            description =
                    "The code of an organisation: pairings of it or of one below it on the day; their own side is the left one.",
            example = "HN-005")
    public String unit;

    @QueryParam("scope")
    @Parameter(description = "As unit; the name that figures use.")
    public String scope;

    @QueryParam("school")
    @Parameter(description = "The code of a school or unit that is itself a party.", example = "HN281MN025")
    public String school;

    @QueryParam("between")
    @Parameter(description = "The codes of two units, as in the list of pairings.", example = "HN-005,HN-272")
    public String between;

    @QueryParam("kind")
    @Parameter(description = "UNIT or SCHOOL.")
    public String kind;

    @QueryParam("level")
    @Parameter(description = "Education levels, separated by commas.")
    public String level;

    @QueryParam("status")
    @Parameter(description = "Statuses, separated by commas; with asOf the status of that day.")
    public String status;

    @QueryParam("phase")
    @Parameter(description = "The code of a phase.", example = "2022-2025")
    public String phase;

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(description = "Words of the parties' names or codes, of any time, without regard to accents and case.")
    public String q;

    @QueryParam("asOf")
    @Parameter(
            description = "Only the pairings open on this day, with the sessions that were confirmed by then.",
            example = "2023-11-15")
    public LocalDate asOf;

    @QueryParam("map")
    @Parameter(description = "On whose map units are meant: then (the asked day's, the default) or now (today's).")
    public UnitMap map;

    @QueryParam("by")
    @Parameter(
            description =
                    "PARTY: a line for each pairing. UNIT: a line for each two units. When not said: PARTY, unless there are more pairings than lines.")
    public PictureBy by;

    @QueryParam("lines")
    @DefaultValue("500")
    @Min(1)
    @Max(3000)
    @Parameter(description = "How many lines at most, 1 to 3,000; those with the most sessions are shown.")
    public int lines;

    PairingFilter asFilter() {
        PairingFilter filter = new PairingFilter();
        filter.unit = unit;
        filter.scope = scope;
        filter.school = school;
        filter.between = between;
        filter.kind = kind;
        filter.level = level;
        filter.status = status;
        filter.phase = phase;
        filter.q = q;
        filter.asOf = asOf;
        filter.map = map;
        return filter;
    }

    /** Whether it means but a few of all pairings. */
    boolean narrow() {
        return unit != null || scope != null || school != null || between != null || q != null;
    }
}
