package vn.chungtay.organisations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The organisations as aggregates, for writing. */
@ApplicationScoped
class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    /** One with all its versions. */
    Optional<Organisation> whole(UUID id) {
        return find("select o from Organisation o join fetch o.versions where o.id = ?1", id)
                .singleResultOptional();
    }

    /** Those with all their versions. */
    List<Organisation> whole(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : list("select distinct o from Organisation o join fetch o.versions where o.id in ?1", ids);
    }

    /** Those that bear or bore one of the codes, with all their versions. */
    List<Organisation> withCodes(Collection<String> codes) {
        return list("""
                select distinct o from Organisation o join fetch o.versions
                where o.id in (select v.organisation.id from OrganisationVersion v where v.code in ?1)""", codes);
    }

    /** The departments that there are or were, with all their versions. */
    List<Organisation> departments() {
        return list("""
                select distinct o from Organisation o join fetch o.versions
                where o.id in (select v.organisation.id from OrganisationVersion v where v.kind = ?1)""", OrganisationKind.CITY_DEPARTMENT);
    }

    /** Whether there is a department at the root, ever since or once. */
    boolean haveADepartment() {
        return getEntityManager()
                        .createQuery("select count(v) from OrganisationVersion v where v.kind = :kind", Long.class)
                        .setParameter("kind", OrganisationKind.CITY_DEPARTMENT)
                        .getSingleResult()
                > 0;
    }

    /** A version has changed. The tree's changes take turns as versions are written, and who waits for a turn holds no organisation yet. */
    void changed(Organisation organisation) {
        getEntityManager().flush();
        touched(organisation);
    }

    /** Something of it has changed: of two people who change it at once, one must meet the other's version. */
    void touched(Organisation organisation) {
        getEntityManager().lock(organisation, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** As {@link #touched}, of many in one statement. */
    void touchAll(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            getEntityManager().flush();
            getEntityManager()
                    .createNativeQuery("update organisation set version = version + 1 where id = any (:ids)")
                    .setParameter("ids", ids.toArray(UUID[]::new))
                    .executeUpdate();
        }
    }

    /**
     * Writes of versions that have ended until when they held, in one statement: what follows from the tree is derived once, not after each of
     * them. Of one that is new itself it is written with all else.
     */
    void endVersions(Collection<OrganisationVersion> ended) {
        Session session = getEntityManager().unwrap(Session.class);
        List<OrganisationVersion> stored =
                ended.stream().filter(session::contains).toList();
        if (stored.isEmpty()) {
            return;
        }
        stored.forEach(version -> session.setReadOnly(version, true));
        getEntityManager().flush();
        getEntityManager()
                .createNativeQuery("""
                        update organisation_version v set valid_to = e.last_day
                        from unnest(cast(:ids as uuid[]), cast(:days as date[])) e (id, last_day) where v.id = e.id""")
                .setParameter(
                        "ids", stored.stream().map(OrganisationVersion::id).toArray(UUID[]::new))
                .setParameter(
                        "days",
                        stored.stream()
                                .map(version -> version.validTo().toString())
                                .toArray(String[]::new))
                .executeUpdate();
    }

    /** Ends many on a day each, in one statement: what follows from the tree is derived once. Their entities are stale afterwards. */
    void endAll(Map<UUID, LocalDate> lastDays) {
        if (lastDays.isEmpty()) {
            return;
        }
        getEntityManager().flush();
        getEntityManager()
                .createNativeQuery("""
                        with touched as (update organisation set version = version + 1 where id = any (cast(:ids as uuid[])))
                        update organisation_version v set valid_to = e.last_day
                        from unnest(cast(:ids as uuid[]), cast(:days as date[])) e (id, last_day)
                        where v.organisation_id = e.id and v.valid_to is null""")
                .setParameter("ids", lastDays.keySet().toArray(UUID[]::new))
                .setParameter(
                        "days",
                        lastDays.values().stream().map(LocalDate::toString).toArray(String[]::new))
                .executeUpdate();
        getEntityManager().clear();
    }

    /** Undoes what a day's succession said of who took over from it. */
    void forgetSuccessors(UUID organisation, LocalDate day) {
        getEntityManager()
                .createQuery("delete from Succession s where s.fromId = :id and s.onDay = :day")
                .setParameter("id", organisation)
                .setParameter("day", day)
                .executeUpdate();
    }
}
