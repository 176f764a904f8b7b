package vn.chungtay.pairings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.Refusal;

/**
 * Two organisations that work together in a phase. One side proposes and the other accepts, by different people; a common superior joins
 * them at once. An ended pairing never opens again.
 */
@Entity
@DynamicUpdate
class Pairing {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID phaseId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PairingKind kind;

    private UUID firstId;
    private UUID secondId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PairingStatus status;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Side proposingSide;

    private String proposedBy;
    private LocalDate proposedOn;
    private String acceptedBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EducationLevel level;

    private String levelOverrideReason;
    private String message;
    private LocalDate since;
    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PairingEndReason endReason;

    private UUID underPairingId;

    protected Pairing() {}

    private Pairing(UUID id, PairingTerms terms, String person, LocalDate day) {
        this.id = id;
        this.proposedBy = person;
        this.proposedOn = day;
        agreeOn(terms);
    }

    /** One side asks the other. */
    static Pairing proposed(UUID id, PairingTerms terms, Side side, String person, LocalDate today) {
        Pairing pairing = new Pairing(id, terms, person, today);
        pairing.status = PairingStatus.PROPOSED;
        pairing.proposingSide = side;
        return pairing;
    }

    /** A common superior joins the two, from today. */
    static Pairing joined(UUID id, PairingTerms terms, String person, LocalDate today) {
        Pairing pairing = new Pairing(id, terms, person, today);
        pairing.status = PairingStatus.ACTIVE;
        pairing.since = today;
        return pairing;
    }

    /** History that comes by file, with its own days. */
    static Pairing imported(
            UUID id,
            PairingTerms terms,
            String person,
            LocalDate since,
            LocalDate endedOn,
            PairingEndReason endReason) {
        Pairing pairing = new Pairing(id, terms, person, since);
        pairing.restate(terms, since, endedOn, endReason);
        return pairing;
    }

    /** The file says it anew, and now says this. */
    final void restate(PairingTerms terms, LocalDate from, LocalDate to, PairingEndReason reason) {
        if ((to == null) != (reason == null) || (to != null && to.isBefore(from))) {
            throw new IllegalArgumentException("An end has a reason, and comes after the beginning");
        }
        agreeOn(terms);
        since = from;
        endedOn = to;
        endReason = reason;
        status = to == null ? PairingStatus.ACTIVE : PairingStatus.ENDED;
    }

    /** The other side says yes; it holds from today. The proposer cannot say it. */
    void accept(String person, LocalDate today) {
        become(PairingStatus.ACTIVE);
        if (person.equals(proposedBy)) {
            throw Refusal.forbidden("BOTH_SIDES_YOURS");
        }
        acceptedBy = person;
        since = today;
    }

    /** The other side says no. */
    void decline() {
        become(PairingStatus.DECLINED);
    }

    /** The proposing side takes its word back. */
    void withdraw() {
        become(PairingStatus.WITHDRAWN);
    }

    /** It holds no longer from {@code day} on, which lies neither before its beginning nor in the future. */
    void end(PairingEndReason reason, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw Refusal.invalid("/on", "DATE_IN_FUTURE");
        }
        become(PairingStatus.ENDED);
        if (day.isBefore(since)) {
            throw Refusal.invalid("/on", "PAIRING_PERIOD");
        }
        // What an error undoes, it undoes from the day it is found: past answers stay as they were.
        if (reason == PairingEndReason.ERROR && !day.equals(today)) {
            throw Refusal.invalid("/on", "PAIRING_ERROR_FROM_TODAY");
        }
        endReason = reason;
        endedOn = day;
    }

    /** A party has been taken over by others: it ended the day before, and the pairing with it; a proposal falls away. */
    void endWithParty(LocalDate dayAfter) {
        if (status == PairingStatus.PROPOSED) {
            become(PairingStatus.WITHDRAWN);
            return;
        }
        become(PairingStatus.ENDED);
        endReason = PairingEndReason.REFORM;
        endedOn = dayAfter.isBefore(since) ? since : dayAfter;
    }

    private void become(PairingStatus next) {
        if (!status.canBecome(next)) {
            throw Refusal.conflict(status == PairingStatus.PROPOSED ? "PAIRING_NOT_ACTIVE" : "PAIRING_NOT_PROPOSED");
        }
        status = next;
    }

    private void agreeOn(PairingTerms terms) {
        phaseId = terms.phase();
        kind = terms.kind();
        firstId = terms.first();
        secondId = terms.second();
        level = terms.level();
        levelOverrideReason = terms.levelOverrideReason();
        message = terms.message();
        underPairingId = terms.under();
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    PairingKind kind() {
        return kind;
    }

    PairingStatus status() {
        return status;
    }

    Side proposingSide() {
        return proposingSide;
    }

    String proposedBy() {
        return proposedBy;
    }

    EducationLevel level() {
        return level;
    }

    LocalDate since() {
        return since;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    /** Whether it joins the same two, in either order. */
    boolean joinsTheSame(Pairing other) {
        return Set.of(firstId, secondId).equals(Set.of(other.firstId, other.secondId));
    }

    UUID phase() {
        return phaseId;
    }

    UUID party(Side side) {
        return side == Side.FIRST ? firstId : secondId;
    }
}
