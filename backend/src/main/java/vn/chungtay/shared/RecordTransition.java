package vn.chungtay.shared;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A row of the log of transitions; written once, never changed. */
@Entity
class RecordTransition {

    @Id
    private UUID id;

    private String collection;
    private UUID recordId;
    private String action;
    private String fromStatus;
    private String toStatus;
    private String comment;
    private Instant at;
    private String personId;
    private String personName;
    private UUID organisationId;

    protected RecordTransition() {}

    RecordTransition(
            String collection,
            UUID record,
            String action,
            Enum<?> from,
            Enum<?> to,
            String comment,
            Transitions.Actor actor) {
        this.id = Ids.next();
        this.collection = collection;
        this.recordId = record;
        this.action = action;
        this.fromStatus = from == null ? null : from.name();
        this.toStatus = to.name();
        this.comment = comment;
        this.at = Instant.now();
        this.personId = actor.personId();
        this.personName = actor.personName();
        this.organisationId = actor.organisation();
    }
}
