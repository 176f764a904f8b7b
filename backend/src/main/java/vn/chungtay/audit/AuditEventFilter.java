package vn.chungtay.audit;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.shared.PageQuery;

/** What the audit trail can be narrowed by. */
public class AuditEventFilter extends PageQuery {

    @QueryParam("from")
    @Parameter(description = "The first day, in Hanoi.", example = "2026-11-01")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "The last day, in Hanoi.", example = "2026-11-30")
    public LocalDate to;

    @QueryParam("action")
    @Parameter(
            description =
                    "CREATE, UPDATE, DELETE, TRUNCATE, READ (about persons, or a list as a file), REFUSED; several separated by commas.",
            example = "REFUSED")
    public String action;

    @QueryParam("person")
    @Size(max = 200)
    @Parameter(description = "A person's id, or a part of their name without regard to accents and case.")
    public String person;

    @QueryParam("organisation")
    @Parameter(description = "The code of the organisation it was done for.", example = "HN-005")
    public String organisation;

    @QueryParam("collection")
    @Parameter(description = "The collection, as in addresses; several separated by commas.", example = "pairings")
    public String collection;

    @QueryParam("record")
    @Parameter(description = "The id of a record.")
    public UUID record;

    @QueryParam("operation")
    @Parameter(
            description = "An operationId of this contract; several separated by commas.",
            example = "proposePairing")
    public String operation;

    @QueryParam("trace")
    @Size(max = 64)
    @Parameter(description = "The traceId of a problem or of the log.")
    public String trace;

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(description = "Words of what was asked or written, without regard to accents and case.")
    public String q;
}
