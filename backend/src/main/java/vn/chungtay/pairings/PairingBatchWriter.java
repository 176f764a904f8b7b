package vn.chungtay.pairings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.Ids;

/** Writes the pairings of a batch and their first steps: two statements, however many there are. */
@ApplicationScoped
class PairingBatchWriter {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    PairingBatchWriter(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** A pairing to be written: joined at once, or proposed by a side; it may go on with one that the reform ended. */
    record Fresh(UUID id, PairingTerms terms, Side side, UUID succeeds) {

        Fresh(UUID id, PairingTerms terms, Side side) {
            this(id, terms, side, null);
        }

        PairingStatus status() {
            return side == null ? PairingStatus.ACTIVE : PairingStatus.PROPOSED;
        }

        UUID proposer() {
            return side == null ? null : side == Side.FIRST ? terms.first() : terms.second();
        }
    }

    private record PairingRow(
            UUID id,
            UUID phase,
            PairingKind kind,
            UUID first,
            UUID second,
            PairingStatus status,
            Side side,
            EducationLevel level,
            String reason,
            String message,
            LocalDate since,
            UUID under,
            UUID succeeds) {}

    private record StepRow(UUID id, UUID record, PairingStatus status, String comment, UUID organisation) {}

    /** In the order of the pairs, so that two batches of the same pairs wait for each other instead of blocking each other. */
    void write(Scope scope, List<Fresh> fresh, LocalDate today) {
        if (fresh.isEmpty()) {
            return;
        }
        try (Handle handle = jdbi.open()) {
            handle.createUpdate("""
                    insert into pairing (id, phase_id, kind, first_id, second_id, status, proposing_side, proposed_by, proposed_on,
                        level, level_override_reason, message, since, under_pairing_id, succeeds_id)
                    select r.id, r.phase, r.kind, r.first, r.second, r.status, r.side, :person, :today, r.level, r.reason, r.message, r.since, r.under, r.succeeds
                    from jsonb_to_recordset(:rows::jsonb) r (id uuid, phase uuid, kind text, first uuid, second uuid, status text, side text,
                        level text, reason text, message text, since date, under uuid, succeeds uuid)
                    order by least(r.first, r.second), greatest(r.first, r.second)""")
                    .bind("person", scope.personId())
                    .bind("today", today)
                    .bind(
                            "rows",
                            text(fresh.stream().map(one -> row(one, today)).toList()))
                    .execute();
            handle.createUpdate("""
                    insert into record_transition (id, collection, record_id, action, to_status, comment, person_id, person_name, organisation_id)
                    select r.id, 'pairings', r.record, 'propose', r.status, r.comment, :person, :name, r.organisation
                    from jsonb_to_recordset(:rows::jsonb) r (id uuid, record uuid, status text, comment text, organisation uuid)""")
                    .bind("person", scope.personId())
                    .bind("name", scope.personName())
                    .bind(
                            "rows",
                            text(fresh.stream().map(PairingBatchWriter::step).toList()))
                    .execute();
        }
    }

    private static PairingRow row(Fresh one, LocalDate today) {
        PairingTerms terms = one.terms();
        return new PairingRow(
                one.id(),
                terms.phase(),
                terms.kind(),
                terms.first(),
                terms.second(),
                one.status(),
                one.side(),
                terms.level(),
                terms.levelOverrideReason(),
                terms.message(),
                one.side() == null ? today : null,
                terms.under(),
                one.succeeds());
    }

    private static StepRow step(Fresh one) {
        return new StepRow(Ids.next(), one.id(), one.status(), one.terms().message(), one.proposer());
    }

    private String text(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
