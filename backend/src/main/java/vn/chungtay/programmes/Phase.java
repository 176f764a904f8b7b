package vn.chungtay.programmes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chungtay.organisations.OrganisationKind;
import vn.chungtay.shared.Refusal;

/** A phase of the movement. Its code is for good, for addresses and files name it; its quota stands in slots of their own. */
@Entity
class Phase {

    private static final Set<OrganisationKind> UNITS =
            Set.of(OrganisationKind.DISTRICT_OFFICE, OrganisationKind.COMMUNE, OrganisationKind.CLUSTER);

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(updatable = false)
    private UUID programmeId;

    @Column(updatable = false)
    private String code;

    private String name;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] unitKinds;

    private boolean byHand;

    protected Phase() {}

    Phase(UUID id, UUID programme, String code) {
        this.id = id;
        this.programmeId = programme;
        this.code = code;
    }

    /** Says all of it anew but its quota; {@code byHand} when a person says it, and no file. */
    void say(String called, Period period, Collection<OrganisationKind> units, boolean person) {
        if (!UNITS.containsAll(units)) {
            throw Refusal.invalid("/unitKinds", "PHASE_UNIT_KINDS");
        }
        name = called.strip();
        startsOn = period.startsOn();
        endsOn = period.endsOn();
        unitKinds = units.stream().distinct().map(Enum::name).sorted().toArray(String[]::new);
        byHand = byHand || person;
    }

    /** Whether nothing would change by saying it. */
    boolean says(String called, Period period, Collection<OrganisationKind> units) {
        return called.strip().equals(name)
                && period.equals(period())
                && Set.copyOf(units.stream().map(Enum::name).toList()).equals(Set.of(unitKinds));
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String code() {
        return code;
    }

    Period period() {
        return new Period(startsOn, endsOn);
    }

    boolean byHand() {
        return byHand;
    }

    List<OrganisationKind> unitKinds() {
        return List.of(unitKinds).stream().map(OrganisationKind::valueOf).toList();
    }
}
