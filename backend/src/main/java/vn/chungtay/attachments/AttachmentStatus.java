package vn.chungtay.attachments;

/** Where an attachment stands. Only a complete one has bytes that anybody can have; the record of it stays in every case. */
public enum AttachmentStatus {
    UPLOADING,
    COMPLETE,
    REFUSED,
    TAKEN_DOWN,
    ABANDONED;

    boolean canBecome(AttachmentStatus next) {
        return switch (this) {
            case UPLOADING -> next != UPLOADING;
            case COMPLETE -> next == TAKEN_DOWN;
            case REFUSED, TAKEN_DOWN, ABANDONED -> false;
        };
    }
}
