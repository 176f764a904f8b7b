package vn.chungtay.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chungtay.access.MemberOrganisation;
import vn.chungtay.access.OrganisationDirectory;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;

/** The trail as it is read: by the auditor, all of it. */
@ApplicationScoped
class AuditQueries {

    static final TypeReference<Map<String, Object>> COLUMNS = new TypeReference<>() {};
    static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private static final Ordering ORDERING = new Ordering("e.id", "-at").by("at", "e.at", "timestamptz");

    private final Reads reads;
    private final OrganisationDirectory directory;

    AuditQueries(Reads reads, OrganisationDirectory directory) {
        this.reads = reads;
        this.directory = directory;
    }

    /**
     * What the ids in a text stand for: the names of organisations and of persons, as JSON by id. A person's is the last they had; without an
     * order the whole trail would be gone over for every id that is nobody's.
     */
    static String names(String text) {
        return """
                (select json_object_agg(m.id, m.name) from (
                    select f.id, coalesce(organisation_ref(f.id::uuid, hanoi_today()) ->> 'name',
                        (select p.person_name from audit_event p where p.person_id = f.id and p.person_name is not null order by p.at desc limit 1)) as name
                    from (select distinct t[1] as id from regexp_matches(:text,
                        '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})', 'g') t) f) m
                 where m.name is not null) as names""".replace(":text", text);
    }

    Page<AuditEventView> list(Scope scope, AuditEventFilter filter) {
        if (!scope.readsTheTrail()) {
            throw Refusal.forbidden("AUDITOR_NEEDED");
        }
        Sql sql = Sql.of("select e.*, organisation_ref(e.organisation_id, hanoi_today()) as organisation,"
                        + names("concat(e.before::text, e.after::text, e.item)")
                        + ORDERING.pageKey(filter))
                .add("from audit_event e where true")
                .add(matching(filter))
                .add(ORDERING.after(filter));
        return reads.page(sql, ORDERING, filter, (rs, ctx) -> view(rs));
    }

    private Sql matching(AuditEventFilter filter) {
        Sql sql = new Sql()
                .add("")
                .andAnyOf("e.action", Choices.of("action", filter.action, AuditAction.class))
                .andAnyOf("e.collection", Choices.split(filter.collection))
                .andAnyOf("e.operation", Choices.split(filter.operation));
        if (filter.from != null) {
            sql.add("and e.at >= ?", startOf(filter.from));
        }
        if (filter.to != null) {
            sql.add("and e.at < ?", startOf(filter.to.plusDays(1)));
        }
        if (filter.record != null) {
            sql.add("and e.record_id = ?", filter.record);
        }
        if (filter.trace != null) {
            sql.add("and e.trace_id = ?", filter.trace);
        }
        if (filter.organisation != null) {
            sql.add("and e.organisation_id = ?", organisation(filter.organisation));
        }
        if (filter.person != null && !filter.person.isBlank()) {
            sql.add(
                    "and (e.person_id = ? or fold(e.person_name) like '%' || fold(?) || '%')",
                    filter.person.strip(), literally(filter.person.strip()));
        }
        if (filter.q != null && !filter.q.isBlank()) {
            for (String word : filter.q.strip().split("\\s+")) {
                sql.add(
                        "and fold(concat_ws(' ', e.request, e.code, e.item, e.before::text, e.after::text)) like '%' || fold(?) || '%'",
                        literally(word));
            }
        }
        return sql;
    }

    private UUID organisation(String code) {
        return directory.byCodes(List.of(code)).values().stream()
                .map(MemberOrganisation::id)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("organisation", "ORGANISATION_UNKNOWN", code));
    }

    private AuditEventView view(ResultSet rs) throws SQLException {
        Differences differences = new Differences(reads.json(rs, "names", NAMES));
        String part = rs.getString("part");
        return new AuditEventView(
                rs.getObject("id", UUID.class),
                Reads.instant(rs, "at"),
                Reads.choice(rs, "action", AuditAction.class),
                rs.getString("person_name"),
                rs.getString("person_id"),
                reads.json(rs, "organisation", OrganisationRef.class),
                rs.getString("operation"),
                rs.getString("collection"),
                rs.getObject("record_id", UUID.class),
                "-".equals(part) ? rs.getString("table_name") : part,
                differences.all(
                        part,
                        rs.getString("item"),
                        reads.json(rs, "before", COLUMNS),
                        reads.json(rs, "after", COLUMNS)),
                rs.getString("request"),
                Reads.integer(rs, "status"),
                rs.getString("code"),
                rs.getString("address"),
                rs.getString("trace_id"),
                rs.getString("transaction_id"),
                rs.getString("database_role"));
    }

    private static java.time.OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(HanoiTime.ZONE).toOffsetDateTime();
    }

    private static String literally(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
