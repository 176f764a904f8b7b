package vn.chungtay.pairings;

/** Where an agreement stands: a draft until both sides have confirmed it, and signed for ever after, even when it has run out. */
public enum AgreementStatus {
    DRAFT,
    SIGNED,
    EXPIRED,
    TERMINATED;

    boolean canBecome(AgreementStatus next) {
        return switch (this) {
            case DRAFT -> next == SIGNED;
            case SIGNED -> next == EXPIRED || next == TERMINATED;
            case EXPIRED, TERMINATED -> false;
        };
    }
}
