package vn.chungtay.plans;

/** Where a plan stands: a draft until both agree, submitted until all superiors approve or one returns it. */
public enum PlanStatus {
    DRAFT,
    AGREED,
    SUBMITTED,
    APPROVED,
    RETURNED;

    /** With no superior above either party, submission is approval. */
    boolean canBecome(PlanStatus next) {
        return switch (this) {
            case DRAFT -> next == AGREED;
            case AGREED -> next == DRAFT || next == SUBMITTED || next == APPROVED;
            case SUBMITTED -> next == APPROVED || next == RETURNED;
            case RETURNED -> next == DRAFT || next == AGREED;
            case APPROVED -> false;
        };
    }

    /** Whether its lines can be changed. */
    boolean editable() {
        return this == DRAFT || this == AGREED || this == RETURNED;
    }

    /** Whether a party can give its word to it as it stands. */
    boolean open() {
        return this == DRAFT || this == RETURNED;
    }
}
