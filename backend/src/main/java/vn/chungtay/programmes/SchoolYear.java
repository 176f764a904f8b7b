package vn.chungtay.programmes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import vn.chungtay.shared.Refusal;

/** A school year. Records carry its code as a field of their own, so it is for good; its days may change. */
@Entity
class SchoolYear {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(updatable = false)
    private String code;

    private LocalDate startsOn;
    private LocalDate endsOn;
    private boolean byHand;

    protected SchoolYear() {}

    SchoolYear(UUID id, String code) {
        this.id = id;
        this.code = code;
    }

    /** Says its days: "2026-2027" begins in 2026 and ends in 2027. */
    void say(Period period, boolean person) {
        String years = period.startsOn().getYear() + "-" + period.endsOn().getYear();
        boolean oneYear = period.endsOn().getYear() == period.startsOn().getYear() + 1;
        if (!oneYear || !years.equals(code)) {
            throw Refusal.invalid("/startsOn", "SCHOOL_YEAR_OF_ITS_DAYS", code);
        }
        startsOn = period.startsOn();
        endsOn = period.endsOn();
        byHand = byHand || person;
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
}
