package vn.chungtay.support;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** Who a contribution is for, with its word once it has given it. */
@Embeddable
record Receiver(UUID organisationId, LocalDate receivedOn, String receivedBy, String receivedName) {

    static Receiver awaited(UUID organisation) {
        return new Receiver(organisation, null, null, null);
    }

    boolean received() {
        return receivedOn != null;
    }

    Receiver receivedBy(Signatory signatory, LocalDate on) {
        return new Receiver(organisationId, on, signatory.personId(), signatory.name());
    }
}
