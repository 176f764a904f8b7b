package vn.chungtay.attachments;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The attachments as aggregates, for writing. */
@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

    /** Held for the rest of the transaction: of two who send the same piece, the second finds it there. */
    Optional<Attachment> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
