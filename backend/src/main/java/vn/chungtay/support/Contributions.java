package vn.chungtay.support;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Contributions as aggregates, for writing. */
@ApplicationScoped
class Contributions implements PanacheRepositoryBase<Contribution, UUID> {

    /** The record for a change, held until the change ends: of two at once the second waits, and then sees that the first has been. */
    Optional<Contribution> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of the ids with all that hangs on them, in four statements however many they are. */
    Map<UUID, Contribution> whole(Collection<UUID> ids) {
        Map<UUID, Contribution> found = new HashMap<>();
        if (!ids.isEmpty()) {
            for (String part : new String[] {"receivers", "giving", "sponsors", "standings"}) {
                list("select distinct c from Contribution c left join fetch c." + part + " where c.id in ?1", ids)
                        .forEach(contribution -> found.put(contribution.id(), contribution));
            }
        }
        return found;
    }
}
