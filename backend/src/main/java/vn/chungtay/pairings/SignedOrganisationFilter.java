package vn.chungtay.pairings;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.organisations.FigureParts;
import vn.chungtay.organisations.UnitMap;
import vn.chungtay.shared.PageQuery;

/** What the list of organisations that signed can be narrowed by; all of it must hold of one and the same signature. */
public class SignedOrganisationFilter extends PageQuery {

    @QueryParam("agreementType")
    @Parameter(description = "COVENANT, MEMORANDUM, PLEDGE, separated by commas.")
    public String agreementType;

    @QueryParam("level")
    @Parameter(description = "Education levels the school teaches, separated by commas.")
    public String level;

    @QueryParam("ownership")
    @Parameter(description = "PUBLIC or PRIVATE.")
    public String ownership;

    @QueryParam("scope")
    @Parameter(description = "The code of an organisation: it, or those below it.", example = "HN-272")
    public String scope;

    @QueryParam("with")
    @Parameter(description = "The code of an organisation: the partner is it, or one below it.", example = "HN-005")
    public String with;

    @QueryParam("asOf")
    @Parameter(description = "Signed by this day; today by default.", example = "2023-11-15")
    public LocalDate asOf;

    @QueryParam("map")
    @Parameter(
            description =
                    "On whose map levels, ownership, scope and with are meant: then (the day of signature, the default) or now (today's).")
    public UnitMap map;

    @QueryParam("part")
    @Parameter(description = FigureParts.DESCRIPTION, example = FigureParts.EXAMPLE)
    public String part;
}
