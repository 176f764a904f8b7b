package vn.chungtay.pairings;

/** Where a pairing stands in its life. A proposal that was declined or withdrawn is over; a new one is another record. */
public enum PairingStatus {
    PROPOSED,
    ACTIVE,
    DECLINED,
    WITHDRAWN,
    ENDED;

    boolean canBecome(PairingStatus next) {
        return switch (this) {
            case PROPOSED -> next == ACTIVE || next == DECLINED || next == WITHDRAWN;
            case ACTIVE -> next == ENDED;
            case DECLINED, WITHDRAWN, ENDED -> false;
        };
    }
}
