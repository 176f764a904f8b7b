package vn.chungtay.shared;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Identifiers of records: UUID version 7, so that what is made later sorts later. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** The identifier a client made for its own record, or a new one. A version other than 7 is refused. */
    public static UUID orNext(UUID fromClient) {
        if (fromClient == null) {
            return next();
        }
        if (fromClient.version() != 7) {
            throw Refusal.invalid("/id", "ID_NOT_VERSION_7");
        }
        return fromClient;
    }
}
