package vn.chungtay.pairings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chungtay.shared.Refusal;

/**
 * A signed paper under a pairing. It is signed when people of both sides have confirmed it, or a common superior entered it, and counts
 * from then on: never before its signature's own day, and never on a day on which it was not confirmed yet.
 */
@Entity
class Agreement {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID pairingId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AgreementType type;

    private String number;
    private LocalDate signedOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AgreementStatus status;

    private String firstConfirmedBy;
    private String secondConfirmedBy;
    private String enteredBy;
    private boolean imported;
    private LocalDate draftedOn;
    private LocalDate countedFrom;

    protected Agreement() {}

    private Agreement(
            UUID id, UUID pairing, AgreementType type, String number, LocalDate signedOn, LocalDate draftedOn) {
        this.id = id;
        this.pairingId = pairing;
        this.type = type;
        this.number = number;
        this.signedOn = signedOn;
        this.draftedOn = draftedOn;
        this.status = AgreementStatus.DRAFT;
    }

    /** One side records the paper, which is its word for it. */
    static Agreement drafted(
            UUID id,
            UUID pairing,
            AgreementType type,
            String number,
            LocalDate signedOn,
            Side side,
            String person,
            LocalDate today) {
        Agreement agreement = new Agreement(id, pairing, type, number, notAfter(today, signedOn), today);
        agreement.confirm(side, person);
        return agreement;
    }

    /** A common superior enters it as signed. */
    static Agreement entered(
            UUID id,
            UUID pairing,
            AgreementType type,
            String number,
            LocalDate signedOn,
            String person,
            LocalDate today) {
        Agreement agreement = new Agreement(id, pairing, type, number, notAfter(today, signedOn), today);
        agreement.enteredBy = person;
        agreement.becomeSigned(today);
        return agreement;
    }

    /** History that comes by file: it counts from its own day. */
    static Agreement imported(
            UUID id, UUID pairing, AgreementType type, String number, LocalDate signedOn, String person) {
        Agreement agreement = new Agreement(id, pairing, type, number, signedOn, signedOn);
        agreement.enteredBy = person;
        agreement.imported = true;
        agreement.becomeSigned(signedOn);
        return agreement;
    }

    /** The file says it anew; without a day it was not signed after all. */
    void restate(AgreementType newType, String newNumber, LocalDate newSignedOn) {
        type = newType == null ? type : newType;
        number = newNumber;
        signedOn = newSignedOn;
        countedFrom = newSignedOn;
        status = newSignedOn == null ? AgreementStatus.DRAFT : AgreementStatus.SIGNED;
    }

    /** A side confirms it; with the word of both it is signed. Nobody gives both. */
    void sign(Side side, String person, LocalDate today) {
        if (!status.canBecome(AgreementStatus.SIGNED)) {
            throw Refusal.conflict("AGREEMENT_NOT_DRAFT");
        }
        if (confirmedBy(side) != null) {
            throw Refusal.conflict("AGREEMENT_SIDE_CONFIRMED");
        }
        if (person.equals(confirmedBy(side.other()))) {
            throw Refusal.forbidden("BOTH_SIDES_YOURS");
        }
        confirm(side, person);
        if (firstConfirmedBy != null && secondConfirmedBy != null) {
            becomeSigned(today);
        }
    }

    private void confirm(Side side, String person) {
        if (side == Side.FIRST) {
            firstConfirmedBy = person;
        } else {
            secondConfirmedBy = person;
        }
    }

    private void becomeSigned(LocalDate day) {
        signedOn = signedOn == null ? day : signedOn;
        countedFrom = signedOn.isAfter(day) ? signedOn : day;
        status = AgreementStatus.SIGNED;
    }

    private static LocalDate notAfter(LocalDate today, LocalDate signedOn) {
        if (signedOn.isAfter(today)) {
            throw Refusal.invalid("/signedOn", "DATE_IN_FUTURE");
        }
        return signedOn;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID pairingId() {
        return pairingId;
    }

    AgreementStatus status() {
        return status;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    LocalDate countedFrom() {
        return countedFrom;
    }

    String confirmedBy(Side side) {
        return side == Side.FIRST ? firstConfirmedBy : secondConfirmedBy;
    }
}
