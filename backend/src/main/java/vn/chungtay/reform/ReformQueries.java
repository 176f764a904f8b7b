package vn.chungtay.reform;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Reforms as they are read: by administrators and auditors of the whole programme. */
@ApplicationScoped
class ReformQueries {

    private static final Ordering ORDERING = new Ordering("r.id", "-on").by("on", "r.on_day", "date");

    private final Reads reads;
    private final HanoiTime time;

    ReformQueries(Reads reads, HanoiTime time) {
        this.reads = reads;
        this.time = time;
    }

    /** The reform as its policy judges it. */
    Optional<ReformPolicy> policy(Scope scope, UUID id) {
        ReformPolicy.requireReader(scope);
        return reads.one(Sql.of("""
                select r.status, r.on_day, coalesce(o.status = 'RUNNING', false) as running, coalesce(c.counts, '[]') @> '[{"effect": "LEFT_BEHIND"}]' as leaves_behind,
                    (select count(*) from reform_file f where f.reform_id = r.id) as file_count
                from reform r left join operation o on o.id = r.operation_id left join reform_outcome c on c.reform_id = r.id where r.id = ?""", id), (rs, ctx) -> policy(rs, scope));
    }

    Optional<ReformView> get(Scope scope, UUID id, Language language) {
        ReformPolicy.requireReader(scope);
        return reads.one(Sql.of("""
                select r.*, coalesce(o.status = 'RUNNING', false) as running, coalesce(c.parts, '[]') as parts, coalesce(c.counts, '[]') as counts,
                    coalesce(c.counts, '[]') @> '[{"effect": "LEFT_BEHIND"}]' as leaves_behind,
                    f.files, json_array_length(f.files) as file_count
                from reform r left join operation o on o.id = r.operation_id left join reform_outcome c on c.reform_id = r.id
                cross join lateral (select coalesce(json_agg(json_build_object('part', f.part, 'name', f.name, 'rows', f.row_count, 'size', f.size,
                    'sentAt', f.sent_at) order by array_position(array['units', 'successions', 'schools'], f.part)), '[]') as files
                    from reform_file f where f.reform_id = r.id) f
                where r.id = ?""", id), (rs, ctx) -> view(rs, scope, language));
    }

    Page<ReformSummary> list(Scope scope, ReformFilter filter) {
        ReformPolicy.requireReader(scope);
        Sql sql = Sql.of("""
                select r.*, (select array_agg(f.part order by array_position(array['units', 'successions', 'schools'], f.part))
                    from reform_file f where f.reform_id = r.id) as files""")
                .add(ORDERING.pageKey(filter))
                .add("from reform r where true")
                .andAnyOf("r.status", Choices.of("status", filter.status, ReformStatus.class))
                .add(ORDERING.after(filter));
        return reads.page(
                sql,
                ORDERING,
                filter,
                (rs, ctx) -> new ReformSummary(
                        rs.getObject("id", UUID.class),
                        rs.getString("version"),
                        Reads.day(rs, "on_day"),
                        rs.getString("title"),
                        rs.getString("deciding_document"),
                        Reads.choice(rs, "status", ReformStatus.class),
                        Reads.strings(rs, "files").stream()
                                .map(ReformPart::valueOf)
                                .toList(),
                        Reads.instant(rs, "created_at"),
                        Reads.instant(rs, "applied_at")));
    }

    private ReformPolicy policy(ResultSet rs, Scope scope) throws SQLException {
        return new ReformPolicy(
                scope,
                Reads.choice(rs, "status", ReformStatus.class),
                Reads.day(rs, "on_day"),
                rs.getInt("file_count"),
                rs.getBoolean("leaves_behind"),
                rs.getBoolean("running"),
                time.today());
    }

    private ReformView view(ResultSet rs, Scope scope, Language language) throws SQLException {
        return new ReformView(
                rs.getObject("id", UUID.class),
                rs.getString("version"),
                Reads.day(rs, "on_day"),
                rs.getString("title"),
                rs.getString("deciding_document"),
                Reads.choice(rs, "status", ReformStatus.class),
                reads.json(rs, "files", new TypeReference<List<ReformView.SentPart>>() {}),
                reads.json(rs, "parts", new TypeReference<List<PartSummaries>>() {}).stream()
                        .map(part -> part.in(language))
                        .toList(),
                reads.json(rs, "counts", new TypeReference<List<ReformView.EffectCount>>() {}),
                Reads.instant(rs, "previewed_at"),
                Reads.instant(rs, "applied_at"),
                rs.getObject("operation_id", UUID.class),
                Reads.instant(rs, "created_at"),
                policy(rs, scope).allowed(language));
    }
}
