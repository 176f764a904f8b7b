package vn.chungtay.organisations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The organisations as aggregates, for writing. */
@ApplicationScoped
class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    /** Those that bear or bore one of the codes, with all their versions. */
    List<Organisation> withCodes(Collection<String> codes) {
        return list("""
                select distinct o from Organisation o join fetch o.versions
                where o.id in (select v.organisation.id from OrganisationVersion v where v.code in ?1)""", codes);
    }

    /** Whether there is a department at the root, ever since or once. */
    boolean haveADepartment() {
        return getEntityManager()
                        .createQuery("select count(v) from OrganisationVersion v where v.kind = :kind", Long.class)
                        .setParameter("kind", OrganisationKind.CITY_DEPARTMENT)
                        .getSingleResult()
                > 0;
    }
}
