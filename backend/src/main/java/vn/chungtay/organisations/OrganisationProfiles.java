package vn.chungtay.organisations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The yearly profiles as they are written. */
@ApplicationScoped
class OrganisationProfiles implements PanacheRepositoryBase<OrganisationProfile, UUID> {

    Optional<OrganisationProfile> of(UUID organisation, String schoolYear) {
        return find("organisationId = ?1 and schoolYear = ?2", organisation, schoolYear)
                .singleResultOptional();
    }

    List<OrganisationProfile> ofAll(Collection<UUID> organisations) {
        return organisations.isEmpty() ? List.of() : list("organisationId in ?1", organisations);
    }

    /** The school years that there are. Whose room they are stands to the right, so the table is asked, as the key that holds it does. */
    Set<String> schoolYears() {
        return new HashSet<>(
                getEntityManager()
                        .createNativeQuery("select code from school_year", String.class)
                        .getResultList()
                        .stream()
                        .map(Object::toString)
                        .toList());
    }
}
