package vn.chungtay.support;

import java.util.EnumSet;
import java.util.Set;

/** Where a contribution is in its life. */
public enum ContributionStatus {
    PLEDGED,
    DELIVERED,
    RECEIVED,
    RETURNED,
    WITHDRAWN;

    /** What it can become by one action. A delivered one stays so until the last of its receivers has given its word. */
    Set<ContributionStatus> next() {
        return switch (this) {
            case PLEDGED -> EnumSet.of(DELIVERED, WITHDRAWN);
            case DELIVERED -> EnumSet.of(RECEIVED, RETURNED, WITHDRAWN);
            case RECEIVED -> EnumSet.of(RETURNED);
            case RETURNED -> EnumSet.of(DELIVERED, RECEIVED, WITHDRAWN);
            case WITHDRAWN -> EnumSet.noneOf(ContributionStatus.class);
        };
    }

    boolean canBecome(ContributionStatus next) {
        return next().contains(next);
    }

    /** Whether the giver may still change what it says. */
    boolean editable() {
        return this == PLEDGED || this == DELIVERED || this == RETURNED;
    }

    /** Whether the giver has given its word. */
    boolean delivered() {
        return this == DELIVERED || this == RECEIVED || this == RETURNED;
    }
}
