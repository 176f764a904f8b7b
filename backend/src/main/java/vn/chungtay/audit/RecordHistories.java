package vn.chungtay.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;

/** The history of a record, for the room whose record it is: that room says whom it concerns. */
@ApplicationScoped
public class RecordHistories {

    private static final Ordering ORDERING = new Ordering("h.id", "-at").by("at", "h.at", "timestamptz");
    private static final String LOG = "record_transition";

    /** One row for each transaction that touched the record; what follows from the rest ("-") is left out, its log of actions is not. */
    private static final String STEPS = """
            select h.*, organisation_ref(h.organisation_id, hanoi_today()) as organisation, :names
            from (select e.transaction_id, (array_agg(e.id order by e.id))[1] as id, min(e.at) as at, min(e.person_name) as person_name,
                    min(e.operation) as operation,
                    coalesce(min(e.after ->> 'organisation_id') filter (where e.table_name = 'record_transition'), min(e.organisation_id::text))::uuid as organisation_id,
                    json_agg(json_build_object('table', e.table_name, 'action', e.action, 'part', e.part, 'item', e.item,
                        'before', e.before, 'after', e.after) order by e.id) as events
                from audit_event e where e.record_id = ? and e.collection = ? and e.action in ('CREATE', 'UPDATE', 'DELETE')
                    and (e.part is distinct from '-' or e.table_name = 'record_transition')
                group by e.transaction_id) h where true""".replace(":names", AuditQueries.names("h.events::text"));

    private final Reads reads;

    RecordHistories(Reads reads) {
        this.reads = reads;
    }

    /** An event as SQL gives it. */
    record Event(
            String table,
            AuditAction action,
            String part,
            String item,
            Map<String, Object> before,
            Map<String, Object> after) {}

    /**
     * What was done to the record, newest first, with what its people said to each other.
     *
     * @param concerned whether the viewer is one of those whom it concerns; none when they may not know of the record
     * @throws Refusal 404 for the latter, 403 for who may know of the record and not how it came to be
     */
    public Page<HistoryEntry> of(String collection, UUID record, Optional<Boolean> concerned, PageQuery page) {
        if (!concerned.orElseThrow(Refusal::notFound)) {
            throw Refusal.forbidden("HISTORY_NOT_YOURS");
        }
        Sql sql = Sql.of(STEPS.replaceFirst("h\\.\\*", "h.*" + ORDERING.pageKey(page)), record, collection)
                .add(ORDERING.after(page));
        return reads.page(sql, ORDERING, page, (rs, ctx) -> entry(rs));
    }

    private HistoryEntry entry(ResultSet rs) throws SQLException {
        Differences differences = new Differences(reads.json(rs, "names", AuditQueries.NAMES));
        List<Event> events = reads.json(rs, "events", new TypeReference<List<Event>>() {});
        List<FieldChange> changes = new ArrayList<>();
        events.stream()
                .filter(event -> !event.table().equals(LOG))
                .forEach(event -> changes.addAll(
                        differences.readable(event.part(), event.item(), event.before(), event.after())));
        Optional<Map<String, Object>> logged = events.stream()
                .filter(event -> event.table().equals(LOG))
                .map(Event::after)
                .reduce((earlier, later) -> later);
        return new HistoryEntry(
                rs.getObject("id", UUID.class),
                Reads.instant(rs, "at"),
                logged.map(step -> step.get("action").toString()).orElseGet(() -> action(events)),
                rs.getString("person_name"),
                reads.json(rs, "organisation", OrganisationRef.class),
                logged.map(step -> (String) step.get("comment")).orElse(null),
                rs.getString("operation"),
                changes);
    }

    /** What was done to the record itself; with nothing but a part of it changed, it was updated. */
    private static String action(List<Event> events) {
        return events.stream()
                .filter(event -> event.part() == null)
                .map(Event::action)
                .filter(action -> action != AuditAction.UPDATE)
                .findFirst()
                .orElse(AuditAction.UPDATE)
                .name()
                .toLowerCase(java.util.Locale.ROOT);
    }
}
