package vn.chungtay.pairings;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.organisations.FigureParts;
import vn.chungtay.organisations.UnitMap;
import vn.chungtay.shared.PageQuery;

/** Whose partners are listed, and what they can be narrowed by. */
public class PartnerFilter extends PageQuery {

    @QueryParam("scope")
    @Parameter(
            required = true,
            description = "The code of an organisation whose own partners are meant.",
            example = "HN-271")
    public String scope;

    @QueryParam("kind")
    @Parameter(description = "Kinds of the pairings: UNIT, SCHOOL, separated by commas.", example = "SCHOOL")
    public String kind;

    @QueryParam("level")
    @Parameter(description = "Education levels at which they are paired, separated by commas.")
    public String level;

    @QueryParam("asOf")
    @Parameter(description = "By pairings open on this day; today by default.", example = "2023-11-15")
    public LocalDate asOf;

    @QueryParam("map")
    @Parameter(description = "On whose map a part is meant: then (the asked day's, the default) or now (today's).")
    public UnitMap map;

    @QueryParam("part")
    @Parameter(description = FigureParts.DESCRIPTION, example = FigureParts.EXAMPLE)
    public String part;

    PairingFilter asPairings() {
        PairingFilter filter = new PairingFilter();
        filter.scope = scope;
        filter.kind = kind;
        filter.level = level;
        filter.asOf = asOf;
        filter.map = map;
        filter.part = part;
        return filter;
    }
}
