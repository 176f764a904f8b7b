package vn.chungtay.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** The successions as they are read; directory, as organisations are. */
@ApplicationScoped
class SuccessionQueries {

    private static final Ordering ORDERING = new Ordering("s.id", "-on").by("on", "s.on_day", "date");
    private static final String SHOWN = """
            select s.id, organisation_ref(s.from_id, s.on_day - 1) as predecessor, organisation_ref(s.to_id, s.on_day) as successor, s.on_day,
                s.share, s.former_communes, s.deciding_document,
                (select case when bool_or(l.valid_to is null) then null else max(l.valid_to) end
                 from organisation_version l where l.organisation_id = s.from_id) as ended_on""";

    private final Reads reads;
    private final OrganisationTree tree;

    SuccessionQueries(Reads reads, OrganisationTree tree) {
        this.reads = reads;
        this.tree = tree;
    }

    Page<SuccessionRecord> list(Scope scope, SuccessionFilter filter) {
        Sql sql = Sql.of(SHOWN + ORDERING.pageKey(filter)).add("from succession s where true");
        Map<String, UUID> named = tree.resolve(
                null,
                "organisation",
                filter.organisation,
                "predecessor",
                filter.predecessor,
                "successor",
                filter.successor);
        if (named.containsKey("organisation")) {
            sql.add("and ? in (s.from_id, s.to_id)", named.get("organisation"));
        }
        if (named.containsKey("predecessor")) {
            sql.add("and s.from_id = ?", named.get("predecessor"));
        }
        if (named.containsKey("successor")) {
            sql.add("and s.to_id = ?", named.get("successor"));
        }
        if (filter.from != null) {
            sql.add("and s.on_day >= ?", filter.from);
        }
        if (filter.to != null) {
            sql.add("and s.on_day <= ?", filter.to);
        }
        return reads.page(sql.add(ORDERING.after(filter)), ORDERING, filter, (rs, ctx) -> row(rs));
    }

    /** Some of them, the newest first. */
    List<SuccessionRecord> those(Scope scope, Collection<UUID> ids) {
        return reads.list(
                Sql.of(SHOWN).add("from succession s where s.id = any (?) order by s.on_day desc, s.id", (Object)
                        ids.toArray(UUID[]::new)),
                (rs, ctx) -> row(rs));
    }

    private SuccessionRecord row(java.sql.ResultSet rs) throws java.sql.SQLException {
        return new SuccessionRecord(
                rs.getObject("id", UUID.class),
                reads.json(rs, "predecessor", OrganisationRef.class),
                reads.json(rs, "successor", OrganisationRef.class),
                Reads.day(rs, "on_day"),
                rs.getBigDecimal("share"),
                Reads.integer(rs, "former_communes"),
                rs.getString("deciding_document"),
                Reads.day(rs, "ended_on"));
    }
}
