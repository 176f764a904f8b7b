package vn.chungtay.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The log of transitions: every action on a record, written in the action's own transaction. */
@ApplicationScoped
public class Transitions {

    private final EntityManager entities;
    private final Reads reads;

    Transitions(EntityManager entities, Reads reads) {
        this.entities = entities;
        this.reads = reads;
    }

    /** Who did it, and for which organisation (null when for none in particular). */
    public record Actor(String personId, String personName, UUID organisation) {}

    /** Writes one step down. {@code from} is null when the record is made. */
    public void record(
            String collection, UUID record, String action, Enum<?> from, Enum<?> to, String comment, Actor actor) {
        entities.persist(new RecordTransition(collection, record, action, from, to, comment, actor));
    }

    /**
     * The life of a record, oldest first. What its people said to each other is read by those alone whom it concerns: it is not directory
     * even where the record is.
     *
     * @param concerned whether the viewer is one of those whom it concerns; none when they may not know of the record
     * @throws Refusal 404 for the latter
     */
    public Page<Transition> of(String collection, UUID record, Optional<Boolean> concerned) {
        boolean comments = concerned.orElseThrow(Refusal::notFound);
        List<Transition> steps = reads.list(
                Sql.of("""
                select t.*, organisation_ref(t.organisation_id, hanoi_today()) as organisation
                from record_transition t where t.collection = ? and t.record_id = ? order by t.at, t.id""", collection, record),
                (rs, ctx) -> new Transition(
                        rs.getObject("id", UUID.class),
                        rs.getString("action"),
                        rs.getString("from_status"),
                        rs.getString("to_status"),
                        comments ? rs.getString("comment") : null,
                        Reads.instant(rs, "at"),
                        rs.getString("person_name"),
                        reads.json(rs, "organisation", OrganisationRef.class)));
        return new Page<>(steps, null);
    }
}
