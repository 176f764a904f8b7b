package vn.chungtay.pairings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The agreements as aggregates, for writing. */
@ApplicationScoped
class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    /** Those that a file brought, of these pairings: one each at most. */
    List<Agreement> importedUnder(Collection<UUID> pairings) {
        return pairings.isEmpty() ? List.of() : list("imported and pairingId in ?1", pairings);
    }
}
