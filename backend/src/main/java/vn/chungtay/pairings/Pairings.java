package vn.chungtay.pairings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The pairings as aggregates, for writing. */
@ApplicationScoped
class Pairings implements PanacheRepositoryBase<Pairing, UUID> {

    List<Pairing> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** The proposed and active ones of these parties. */
    List<Pairing> openOf(Collection<UUID> parties) {
        return parties.isEmpty()
                ? List.of()
                : list(
                        "status in (?1, ?2) and (firstId in ?3 or secondId in ?3) order by id",
                        PairingStatus.PROPOSED,
                        PairingStatus.ACTIVE,
                        parties);
    }
}
