package vn.chungtay.sessions;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** A partner of an activity, with its word once it has given it. */
@Embeddable
record SessionPartner(UUID organisationId, LocalDate confirmedOn, String confirmedBy, String confirmedName) {

    static SessionPartner awaited(UUID organisation) {
        return new SessionPartner(organisation, null, null, null);
    }

    boolean confirmed() {
        return confirmedOn != null;
    }

    SessionPartner confirmedBy(Signatory signatory, LocalDate on) {
        return new SessionPartner(organisationId, on, signatory.personId(), signatory.name());
    }
}
