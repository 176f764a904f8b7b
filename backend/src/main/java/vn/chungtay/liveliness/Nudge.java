package vn.chungtay.liveliness;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Transitions;

/** A word to two who have fallen silent: will you not meet again? At most one of a pairing is open. */
@Entity
class Nudge {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID pairingId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NudgeStatus status;

    private String message;
    private String askedBy;
    private String askedName;
    private UUID askedForId;
    private LocalDate askedOn;
    private Instant askedAt;
    private String doneName;
    private LocalDate doneOn;

    protected Nudge() {}

    Nudge(UUID id, UUID pairing, String message, Transitions.Actor actor, LocalDate today, Instant now) {
        this.id = id;
        this.pairingId = pairing;
        this.status = NudgeStatus.OPEN;
        this.message = message;
        this.askedBy = actor.personId();
        this.askedName = actor.personName();
        this.askedForId = actor.organisation();
        this.askedOn = today;
        this.askedAt = now;
    }

    /** What was asked is settled another way. */
    void done(String personName, LocalDate today) {
        close(NudgeStatus.DONE);
        doneName = personName;
        doneOn = today;
    }

    /** The two have met again. */
    void answered() {
        close(NudgeStatus.ANSWERED);
    }

    private void close(NudgeStatus next) {
        if (status != NudgeStatus.OPEN) {
            throw Refusal.conflict("NUDGE_CLOSED");
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    UUID pairing() {
        return pairingId;
    }

    NudgeStatus status() {
        return status;
    }

    int version() {
        return version;
    }
}
