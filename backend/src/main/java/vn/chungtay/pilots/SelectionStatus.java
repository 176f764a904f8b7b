package vn.chungtay.pilots;

/** Where a selection of pilot schools stands. */
public enum SelectionStatus {
    DRAFT,
    SUBMITTED,
    APPROVED,
    RETURNED;

    /** Whether a selection may go from here to there; what is approved stays so. */
    public boolean canBecome(SelectionStatus next) {
        return switch (this) {
            case DRAFT, RETURNED -> next == SUBMITTED;
            case SUBMITTED -> next == APPROVED || next == RETURNED;
            case APPROVED -> false;
        };
    }

    /** Whether schools may still be put into slots and taken out. */
    public boolean editable() {
        return this == DRAFT || this == RETURNED;
    }
}
