package vn.chungtay.organisations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An identity that outlives names, codes and parents. Nothing of it is overwritten when the map changes: a new version begins, and the
 * one before ends on the day before.
 */
@Entity
class Organisation {

    @Id
    private UUID id;

    @Version
    private int version;

    @OneToMany(mappedBy = "organisation", cascade = CascadeType.PERSIST)
    @OrderBy("validFrom")
    private List<OrganisationVersion> versions = new ArrayList<>();

    protected Organisation() {}

    Organisation(UUID id, OrganisationFacts facts, LocalDate validFrom) {
        this.id = id;
        versions.add(new OrganisationVersion(this, facts, validFrom));
    }

    UUID id() {
        return id;
    }

    /** What holds on a day, if it exists then. */
    Optional<OrganisationVersion> on(LocalDate day) {
        return versions.stream().filter(one -> one.holdsOn(day)).findFirst();
    }

    /** The newest version. */
    OrganisationVersion last() {
        return versions.getLast();
    }

    /** The newest version that begins on the day or before it (null: since ever); null when all begin later. */
    OrganisationVersion startingBy(LocalDate day) {
        return versions.reversed().stream()
                .filter(one -> one.validFrom() == null
                        || (day != null && !one.validFrom().isAfter(day)))
                .findFirst()
                .orElse(null);
    }

    /** From a day on other facts hold; the version before ends on the day before. {@code from} must lie after the newest version's start. */
    void change(OrganisationFacts facts, LocalDate from) {
        OrganisationVersion last = last();
        if (from == null || (last.validFrom() != null && !from.isAfter(last.validFrom()))) {
            throw new IllegalArgumentException("A version begins after the one before it");
        }
        last.end(from.minusDays(1));
        versions.add(new OrganisationVersion(this, facts, from));
    }
}
