package vn.chungtay.programmes;

import java.time.LocalDate;
import vn.chungtay.shared.Refusal;

/** From one day to another, both inclusive. */
record Period(LocalDate startsOn, LocalDate endsOn) {

    /** Refuses one that ends before it has begun. */
    Period {
        if (!startsOn.isBefore(endsOn)) {
            throw Refusal.invalid("/endsOn", "ENDS_BEFORE_START");
        }
    }

    boolean overlaps(Period other) {
        return !endsOn.isBefore(other.startsOn) && !other.endsOn.isBefore(startsOn);
    }
}
