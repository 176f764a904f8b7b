package vn.chungtay.organisations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a unit or school says of itself for a school year. It is a part of its organisation, whose version guards it. */
@Entity
class OrganisationProfile {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID organisationId;

    @Column(updatable = false)
    private String schoolYear;

    private Integer pupils;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PupilsQualifier pupilsQualifier;

    private BigDecimal ethnicMinorityPercent;
    private Integer classrooms;
    private Integer computerRooms;
    private Integer libraryRooms;
    private String note;

    protected OrganisationProfile() {}

    OrganisationProfile(UUID id, UUID organisation, String schoolYear) {
        this.id = id;
        this.organisationId = organisation;
        this.schoolYear = schoolYear;
    }

    /** Says all of it anew; of pupils without a word about how exact their number is, it is exact. */
    void state(StateProfile said) {
        pupils = said.pupils();
        pupilsQualifier =
                pupils == null || said.pupilsQualifier() != null ? said.pupilsQualifier() : PupilsQualifier.EXACT;
        ethnicMinorityPercent = said.ethnicMinorityPercent();
        classrooms = said.classrooms();
        computerRooms = said.computerRooms();
        libraryRooms = said.libraryRooms();
        note = OrganisationPatch.textOrNone(said.note());
    }

    UUID id() {
        return id;
    }

    UUID organisation() {
        return organisationId;
    }

    String schoolYear() {
        return schoolYear;
    }
}
