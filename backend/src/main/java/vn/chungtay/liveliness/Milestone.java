package vn.chungtay.liveliness;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Transitions;

/** What a person says of a milestone: the day on which it was reached, and a note; both can be taken back. */
@Entity
@Table(name = "pairing_milestone")
class Milestone {

    @EmbeddedId
    private MilestoneKey key;

    @Version
    private int version;

    private LocalDate reachedOn;
    private String note;
    private String setBy;
    private String setName;
    private LocalDate setOn;

    protected Milestone() {}

    Milestone(MilestoneKey key) {
        if (!key.kind().byHand) {
            throw new IllegalArgumentException("Known from the record alone");
        }
        this.key = key;
        // Version 0 is what was never said: of two who say it first at once, one has to see the other's word.
        this.version = 1;
    }

    /**
     * Says the day, or takes it back (null).
     *
     * @param founded the day on which the movement was founded
     * @param known the day that the records say; a word adds something only where it is earlier
     */
    final void say(
            LocalDate day, String about, LocalDate founded, LocalDate known, Transitions.Actor actor, LocalDate today) {
        if (day != null && day.isBefore(founded)) {
            throw Refusal.invalid("/reachedOn", "MILESTONE_BEFORE_PROGRAMME", founded);
        }
        if (day != null && day.isAfter(today)) {
            throw Refusal.invalid("/reachedOn", "DATE_IN_FUTURE");
        }
        if (day != null && known != null && !day.isBefore(known)) {
            throw Refusal.invalid("/reachedOn", "MILESTONE_KNOWN_EARLIER", known);
        }
        reachedOn = day;
        note = about;
        setBy = actor.personId();
        setName = actor.personName();
        setOn = today;
    }

    int version() {
        return version;
    }

    LocalDate reachedOn() {
        return reachedOn;
    }
}
