package vn.chungtay.organisations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The successions as they are written. */
@ApplicationScoped
class Successions implements PanacheRepositoryBase<Succession, UUID> {

    /** What is recorded of who took over from these. */
    List<Succession> from(Collection<UUID> predecessors) {
        return predecessors.isEmpty() ? List.of() : list("fromId in ?1", predecessors);
    }

    List<Succession> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }
}
