package vn.chungtay.pilots;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import vn.chungtay.organisations.EducationLevel;

/** One slot of the quota. The database makes all of them with the selection and none later; only who holds it changes. */
@Entity
class PilotSlot {

    @EmbeddedId
    private SlotKey key;

    private UUID schoolId;
    private LocalDate since;
    private String reason;

    protected PilotSlot() {}

    PilotSlot(SlotKey key) {
        this.key = key;
    }

    boolean is(EducationLevel level, int position) {
        return key.level() == level && key.position() == position;
    }

    EducationLevel level() {
        return key.level();
    }

    int position() {
        return key.position();
    }

    UUID school() {
        return schoolId;
    }

    void hold(UUID school, LocalDate from, String whyReplaced) {
        schoolId = school;
        since = from;
        reason = whyReplaced;
    }

    void clear() {
        hold(null, null, null);
    }
}
