package vn.chungtay.pairings;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chungtay.shared.Refusal;

/**
 * A paper under a pairing. Either side may change a draft, which takes back the other's word for it. It is signed when people of both
 * sides have confirmed it, or a common superior entered it, and counts from then on: never before its signature's own day, and never on a
 * day on which it was not confirmed yet. What was signed counts as signed for ever, even when its term has run out or it was terminated.
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

    private String place;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private UUID renewsId;
    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PairingEndReason endReason;

    @ElementCollection
    @CollectionTable(name = "agreement_signatory", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    private List<Signatory> signatories = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "agreement_commitment", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    @Column(name = "words")
    private List<String> commitments = new ArrayList<>();

    private Agreement(UUID id, UUID pairing, AgreementTerms terms, LocalDate draftedOn) {
        this.id = id;
        this.pairingId = pairing;
        this.draftedOn = draftedOn;
        this.status = AgreementStatus.DRAFT;
        say(terms);
    }

    /** One side records the paper, which is its word for it; nobody's when an editor does, or who stands above both ({@code side} null). */
    static Agreement drafted(UUID id, UUID pairing, AgreementTerms terms, Side side, String person, LocalDate today) {
        Agreement agreement = new Agreement(id, pairing, notAfter(today, terms), today);
        agreement.confirm(side, person);
        return agreement;
    }

    /** A draft that is to follow a signed paper; nobody's word yet. */
    static Agreement renewing(UUID id, UUID pairing, AgreementTerms terms, Agreement renewed, LocalDate today) {
        AgreementStatus now = renewed.statusOn(today);
        if (now != AgreementStatus.SIGNED && now != AgreementStatus.EXPIRED) {
            throw Refusal.conflict("AGREEMENT_NOT_RENEWABLE");
        }
        Agreement agreement = new Agreement(id, pairing, notAfter(today, terms), today);
        agreement.renewsId = renewed.id;
        return agreement;
    }

    /** A common superior enters it as signed. */
    static Agreement entered(UUID id, UUID pairing, AgreementTerms terms, String person, LocalDate today) {
        Agreement agreement = new Agreement(id, pairing, notAfter(today, terms), today);
        agreement.enteredBy = person;
        agreement.becomeSigned(today);
        return agreement;
    }

    /** History that comes by file: it counts from its own day. */
    static Agreement imported(
            UUID id, UUID pairing, AgreementType type, String number, LocalDate signedOn, String person) {
        Agreement agreement = new Agreement(id, pairing, AgreementTerms.signed(type, number, signedOn), signedOn);
        agreement.enteredBy = person;
        agreement.imported = true;
        agreement.becomeSigned(signedOn);
        return agreement;
    }

    /** The file says it anew; without a day it was not signed after all. An end or a term of which this makes nonsense goes. */
    void restate(AgreementType newType, String newNumber, LocalDate newSignedOn) {
        type = newType == null ? type : newType;
        number = newNumber;
        signedOn = newSignedOn;
        countedFrom = newSignedOn;
        if (newSignedOn == null || (endedOn != null && endedOn.isBefore(newSignedOn))) {
            endedOn = null;
            endReason = null;
        }
        if (newSignedOn != null && validUntil != null && validUntil.isBefore(newSignedOn)) {
            validFrom = null;
            validUntil = null;
        }
        status = newSignedOn == null
                ? AgreementStatus.DRAFT
                : endedOn == null ? AgreementStatus.SIGNED : AgreementStatus.TERMINATED;
    }

    /**
     * Says something else while it is a draft. What one side had confirmed it has not confirmed any more, but for the side whose approver
     * says it: that is its word.
     *
     * @param side the side whose word it is; null when it is nobody's
     */
    void amend(AgreementTerms terms, Side side, String person, LocalDate today) {
        if (status != AgreementStatus.DRAFT) {
            throw Refusal.conflict("AGREEMENT_NOT_DRAFT");
        }
        say(notAfter(today, terms));
        firstConfirmedBy = null;
        secondConfirmedBy = null;
        confirm(side, person);
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
        if (!terms().named(Side.FIRST) || !terms().named(Side.SECOND)) {
            throw Refusal.conflict("AGREEMENT_SIGNATORIES");
        }
        confirm(side, person);
        if (firstConfirmedBy != null && secondConfirmedBy != null) {
            becomeSigned(today);
        }
    }

    /** It holds no longer from {@code day} on, which lies neither before its signature nor in the future. */
    void terminate(PairingEndReason reason, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw Refusal.invalid("/on", "DATE_IN_FUTURE");
        }
        if (statusOn(today) != AgreementStatus.SIGNED) {
            throw Refusal.conflict("AGREEMENT_NOT_IN_FORCE");
        }
        if (day.isBefore(signedOn)) {
            throw Refusal.invalid("/on", "AGREEMENT_END_PERIOD");
        }
        // What an error undoes, it undoes from the day it is found: past answers stay as they were.
        if (reason == PairingEndReason.ERROR && !day.equals(today)) {
            throw Refusal.invalid("/on", "AGREEMENT_ERROR_FROM_TODAY");
        }
        status = AgreementStatus.TERMINATED;
        endReason = reason;
        endedOn = day;
    }

    /** What it is on a day, by what is known now: the term runs out with the last day of it. */
    AgreementStatus statusOn(LocalDate day) {
        if (status == AgreementStatus.DRAFT) {
            return status;
        }
        if (endedOn != null && !endedOn.isAfter(day)) {
            return AgreementStatus.TERMINATED;
        }
        return validUntil != null && validUntil.isBefore(day) ? AgreementStatus.EXPIRED : AgreementStatus.SIGNED;
    }

    private void say(AgreementTerms terms) {
        type = terms.type();
        number = terms.number();
        signedOn = terms.signedOn();
        place = terms.place();
        validFrom = terms.validFrom();
        validUntil = terms.validUntil();
        replace(signatories, terms.signatories());
        replace(commitments, terms.commitments());
    }

    /** Leaves rows that stay alone: the history shows what was changed, and nothing else. */
    private static <T> void replace(List<T> said, List<T> now) {
        if (!said.equals(now)) {
            said.clear();
            said.addAll(now);
        }
    }

    private void confirm(Side side, String person) {
        if (side == null) {
            return;
        }
        if (side == Side.FIRST) {
            firstConfirmedBy = person;
        } else {
            secondConfirmedBy = person;
        }
    }

    private void becomeSigned(LocalDate day) {
        if (validUntil != null && signedOn == null && validUntil.isBefore(day)) {
            throw Refusal.conflict("AGREEMENT_TERM");
        }
        signedOn = signedOn == null ? day : signedOn;
        countedFrom = signedOn.isAfter(day) ? signedOn : day;
        status = AgreementStatus.SIGNED;
    }

    private static AgreementTerms notAfter(LocalDate today, AgreementTerms terms) {
        if (terms.signedOn() != null && terms.signedOn().isAfter(today)) {
            throw Refusal.invalid("/signedOn", "DATE_IN_FUTURE");
        }
        return terms;
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

    /** What it says. */
    AgreementTerms terms() {
        return new AgreementTerms(
                type,
                number,
                signedOn,
                place,
                validFrom,
                validUntil,
                List.copyOf(signatories),
                List.copyOf(commitments));
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
