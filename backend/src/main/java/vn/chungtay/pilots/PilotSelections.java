package vn.chungtay.pilots;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The selections as aggregates, for writing. */
@ApplicationScoped
class PilotSelections implements PanacheRepositoryBase<PilotSelection, UUID> {

    /** A selection with its slots. */
    Optional<PilotSelection> whole(UUID id) {
        return find("from PilotSelection s left join fetch s.slots where s.id = ?1", id)
                .singleResultOptional();
    }

    /** Selections with their slots. */
    List<PilotSelection> whole(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("from PilotSelection s left join fetch s.slots where s.id in ?1", ids);
    }

    /** The selections of these units, in any phase. */
    List<PilotSelection> ofUnits(Collection<UUID> units) {
        return units.isEmpty() ? List.of() : list("unitId in ?1", units);
    }

    /** The approved selections, with their slots, in which one of the schools holds a slot. */
    List<PilotSelection> approvedWith(Collection<UUID> schools) {
        return schools.isEmpty() ? List.of() : list("""
                select distinct s from PilotSelection s join fetch s.slots
                where s.status = ?1 and s.id in (select h.id from PilotSelection h join h.slots p where p.schoolId in ?2)
                order by s.id""", SelectionStatus.APPROVED, schools);
    }

    /** A slot has changed: of two people who change slots at once, one must meet the other's version. */
    void touched(PilotSelection selection) {
        getEntityManager().lock(selection, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
