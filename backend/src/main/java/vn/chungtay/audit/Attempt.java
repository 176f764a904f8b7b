package vn.chungtay.audit;

import java.time.Instant;
import java.util.UUID;

/** Something that changed nothing and belongs into the trail all the same; its names are those that {@code audit_attempts} reads. */
record Attempt(
        Instant at,
        Kind action,
        String personId,
        String personName,
        String organisationCode,
        String address,
        String traceId,
        String operation,
        String collection,
        UUID recordId,
        String request,
        int status,
        String code) {

    /** Refused, or a reading of what is to be read on the record only. */
    enum Kind {
        REFUSED,
        READ
    }
}
