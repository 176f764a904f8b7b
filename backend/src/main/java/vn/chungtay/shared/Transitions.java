package vn.chungtay.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
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
     * The life of a record, oldest first. Whether the viewer may see that record is for the caller to have asked; so is whether they
     * read what its people said to each other ({@code comments}), which is not directory even where the record is.
     */
    public Page<Transition> of(String collection, UUID record, boolean comments) {
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
