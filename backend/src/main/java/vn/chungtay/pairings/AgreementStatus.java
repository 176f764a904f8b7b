package vn.chungtay.pairings;

/**
 * Where an agreement stands: a draft until both sides have confirmed it, and signed for ever after. That its term has run out is told
 * of a day, and never written down.
 */
public enum AgreementStatus {
    DRAFT,
    SIGNED,
    EXPIRED,
    TERMINATED;

    boolean canBecome(AgreementStatus next) {
        return switch (this) {
            case DRAFT -> next == SIGNED;
            case SIGNED -> next == TERMINATED;
            case EXPIRED, TERMINATED -> false;
        };
    }
}
