package vn.chungtay.sessions;

import java.util.EnumSet;
import java.util.Set;

/** Where the record of an activity is in its life. */
public enum SessionStatus {
    PLANNED,
    HELD,
    CONFIRMED,
    RETURNED,
    CANCELLED;

    /** What it can become by one action. A confirmed one is confirmed again by each further partner. */
    Set<SessionStatus> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(HELD, CANCELLED);
            case HELD -> EnumSet.of(CONFIRMED, RETURNED, CANCELLED);
            case CONFIRMED -> EnumSet.of(CONFIRMED, RETURNED);
            case RETURNED -> EnumSet.of(HELD, CONFIRMED, CANCELLED);
            case CANCELLED -> EnumSet.noneOf(SessionStatus.class);
        };
    }

    boolean canBecome(SessionStatus next) {
        return next().contains(next);
    }

    /** Whether the host may still change what it says. */
    boolean editable() {
        return this == PLANNED || this == HELD || this == RETURNED;
    }

    /** Whether the host has given its word, so that what is said must be complete. */
    boolean reported() {
        return this == HELD || this == CONFIRMED || this == RETURNED;
    }
}
