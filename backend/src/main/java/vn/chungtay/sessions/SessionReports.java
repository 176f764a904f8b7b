package vn.chungtay.sessions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The records of activities as aggregates, for writing. */
@ApplicationScoped
class SessionReports implements PanacheRepositoryBase<SessionReport, UUID> {

    /**
     * The record for a change, held until the change ends: of two at once the second waits, and then sees that the first has been. Without
     * it the second could read the parts of a record that the first has changed in between, or wait for the first while it waits for it.
     */
    Optional<SessionReport> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of the ids with all that hangs on them, in two statements however many they are. */
    Map<UUID, SessionReport> whole(Collection<UUID> ids) {
        Map<UUID, SessionReport> found = new HashMap<>();
        if (!ids.isEmpty()) {
            List<SessionReport> reports =
                    list("select distinct s from SessionReport s join fetch s.partners where s.id in ?1", ids);
            list("select distinct s from SessionReport s left join fetch s.standings where s.id in ?1", ids);
            reports.forEach(report -> found.put(report.id(), report));
        }
        return found;
    }
}
