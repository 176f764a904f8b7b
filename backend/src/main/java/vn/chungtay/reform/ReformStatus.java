package vn.chungtay.reform;

/** Where a reform stands. */
enum ReformStatus {
    DRAFT,
    PREVIEWED,
    APPLIED,
    DISCARDED;

    boolean open() {
        return this == DRAFT || this == PREVIEWED;
    }

    boolean canBecome(ReformStatus next) {
        return switch (next) {
            case DRAFT, PREVIEWED, DISCARDED -> open();
            case APPLIED -> this == PREVIEWED;
        };
    }
}
