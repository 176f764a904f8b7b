package vn.chungtay.organisations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chungtay.shared.Ids;

/** What held of an organisation from one day to another, both inclusive; no first day is "since ever", no last one "until further notice". */
@Entity
class OrganisationVersion {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OrganisationKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Zone zone;

    private UUID parentId;
    private UUID professionalParentId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] levels;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Ownership ownership;

    private Double latitude;
    private Double longitude;
    private Integer pupils;
    private String gsoCode;
    private String formerCommuneGsoCode;
    private String decidingDocument;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected OrganisationVersion() {}

    OrganisationVersion(Organisation organisation, OrganisationFacts facts, LocalDate validFrom) {
        this.id = Ids.next();
        this.organisation = organisation;
        this.validFrom = validFrom;
        correct(facts);
    }

    /** Replaces what was wrong from the start, without a new period. */
    void correct(OrganisationFacts facts) {
        code = facts.code();
        name = facts.name();
        kind = facts.kind();
        zone = facts.zone();
        parentId = facts.parent();
        professionalParentId = facts.professionalParent();
        levels = facts.levels().stream().sorted().map(Enum::name).toArray(String[]::new);
        ownership = facts.ownership();
        latitude = facts.latitude();
        longitude = facts.longitude();
        pupils = facts.pupils();
        gsoCode = facts.gsoCode();
        formerCommuneGsoCode = facts.formerCommuneGsoCode();
        decidingDocument = facts.decidingDocument();
    }

    OrganisationFacts facts() {
        Set<EducationLevel> taught =
                Arrays.stream(levels).map(EducationLevel::valueOf).collect(Collectors.toUnmodifiableSet());
        return new OrganisationFacts(
                code,
                name,
                kind,
                zone,
                parentId,
                professionalParentId,
                taught,
                ownership,
                latitude,
                longitude,
                pupils,
                gsoCode,
                formerCommuneGsoCode,
                decidingDocument);
    }

    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || !validTo.isBefore(day));
    }

    /** As {@link #holdsOn}, of what holds since ever when the day is null. */
    boolean holdsFrom(LocalDate day) {
        return day == null ? validFrom == null : holdsOn(day);
    }

    LocalDate validFrom() {
        return validFrom;
    }

    UUID id() {
        return id;
    }

    LocalDate validTo() {
        return validTo;
    }

    /** @param lastDay its last day; null until further notice */
    void end(LocalDate lastDay) {
        validTo = lastDay;
    }
}
