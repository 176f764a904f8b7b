package vn.chungtay.pairings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The agreements as aggregates, for writing. */
@ApplicationScoped
class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    /** Those that a file brought, of these pairings: one each at most. */
    List<Agreement> importedUnder(Collection<UUID> pairings) {
        return pairings.isEmpty() ? List.of() : list("imported and pairingId in ?1", pairings);
    }

    /** An agreement with all it says, in one statement. */
    Optional<Agreement> withTerms(UUID agreement) {
        return find(
                        "from Agreement a left join fetch a.signatories left join fetch a.commitments where a.id = ?1",
                        agreement)
                .singleResultOptional();
    }
}
