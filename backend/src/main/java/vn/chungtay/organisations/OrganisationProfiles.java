package vn.chungtay.organisations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The school years that there are, each with its first day. Whose room they are stands to the right, so the table is asked, as the key that holds it does. */
    Map<String, LocalDate> schoolYears() {
        Map<String, LocalDate> firstDays = new HashMap<>();
        getEntityManager()
                .createNativeQuery("select code, starts_on from school_year", Tuple.class)
                .getResultList()
                .forEach(year ->
                        firstDays.put(((Tuple) year).get(0, String.class), ((Tuple) year).get(1, LocalDate.class)));
        return firstDays;
    }
}
