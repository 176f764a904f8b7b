package vn.chungtay.audit;

/** What an event tells of. READ: about persons, or a list taken away as a file; REFUSED: an attempt that was not let through. */
public enum AuditAction {
    CREATE,
    UPDATE,
    DELETE,
    TRUNCATE,
    READ,
    REFUSED
}
