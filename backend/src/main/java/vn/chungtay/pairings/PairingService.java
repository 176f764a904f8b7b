package vn.chungtay.pairings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;

/** The door of pairings and of the agreements under them. */
@ApplicationScoped
public class PairingService {

    private final PairingFigures figures;
    private final Reads reads;
    private final HanoiTime time;

    PairingService(PairingFigures figures, Reads reads, HanoiTime time) {
        this.figures = figures;
        this.reads = reads;
        this.time = time;
    }

    /** A pairing as other rooms need it. */
    public record Parties(UUID id, UUID first, UUID second, PairingKind kind, PairingStatus status, UUID phaseId) {
    }

    /** Who is paired under an id; none is refused as not found. */
    public Parties parties(UUID pairing) {
        return reads.one(Sql.of("select * from pairing where id = ?", pairing), (rs, ctx) -> new Parties(
                rs.getObject("id", UUID.class), rs.getObject("first_id", UUID.class), rs.getObject("second_id", UUID.class),
                Reads.choice(rs, "kind", PairingKind.class), Reads.choice(rs, "status", PairingStatus.class), rs.getObject("phase_id", UUID.class)))
                .orElseThrow(Refusal::notFound);
    }

    /** The pairings open on {@code filter.asOf} (today when absent), as {@code from pairing p where …}; what the list shows for that day. */
    public Sql counted(Scope scope, PairingFilter filter) {
        LocalDate day = filter.asOf == null ? time.today() : filter.asOf;
        return Sql.of("from pairing p").add(figures.matching(scope, filter, day));
    }

    /**
     * The distinct partners that {@code filter.scope} itself (required) has on {@code filter.asOf}, as {@code from … where …} over
     * {@code o (organisation_id)}; kind and level narrow it.
     */
    public Sql partnersOf(Scope scope, PairingFilter filter) {
        return figures.partners(filter);
    }

    /** The organisations that signed by the day, as {@code from … where …} over {@code o (organisation_id, signed_on, day, levels, ownership, parent_id)}. */
    public Sql signedOrganisations(Scope scope, SignedOrganisationFilter filter) {
        return figures.signed(filter);
    }
}
