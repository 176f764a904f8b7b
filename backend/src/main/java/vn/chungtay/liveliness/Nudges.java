package vn.chungtay.liveliness;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The nudges as aggregates, for writing. */
@ApplicationScoped
class Nudges implements PanacheRepositoryBase<Nudge, UUID> {

    /** The one of the pairing that nobody has closed. */
    Optional<Nudge> openOf(UUID pairing) {
        return find("pairingId = ?1 and status = ?2", pairing, NudgeStatus.OPEN).firstResultOptional();
    }
}
