package vn.chungtay.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Boundary files as they are read: directory, as the units are. */
@ApplicationScoped
class BoundaryFileQueries {

    private static final Ordering ORDERING = new Ordering("b.id", "-validFrom").by("validFrom", "b.valid_from", "date");
    private static final String SHOWN =
            "select b.id, b.version, b.valid_from, b.areas, b.positions, b.sent_name, b.sent_at";

    private final Reads reads;

    BoundaryFileQueries(Reads reads) {
        this.reads = reads;
    }

    /** Its areas, and the tag that tells them from those of any other file. */
    record Areas(byte[] geoJson, String digest) {}

    Page<BoundaryFileView> list(Scope scope, BoundaryFileFilter filter, Language language) {
        Sql sql = Sql.of(SHOWN + ORDERING.pageKey(filter)).add("from boundary_file b where true");
        if (filter.asOf != null) {
            sql.add("and b.valid_from <= ?", filter.asOf);
        }
        return reads.page(sql.add(ORDERING.after(filter)), ORDERING, filter, mapper(scope, language));
    }

    Optional<BoundaryFileView> get(Scope scope, UUID file, Language language) {
        return reads.one(Sql.of(SHOWN + " from boundary_file b where b.id = ?", file), mapper(scope, language));
    }

    Optional<Areas> areas(Scope scope, UUID file) {
        return reads.one(
                Sql.of("select content, digest from boundary_file where id = ?", file),
                (rs, ctx) -> new Areas(rs.getBytes("content"), rs.getString("digest")));
    }

    /** What the units among the codes are called on a day; a school, or who does not bear its code then, is missing. */
    Map<String, String> units(Collection<String> codes, LocalDate day) {
        Map<String, String> names = new HashMap<>();
        reads.list(
                Sql.of("""
                select v.code, v.name from organisation_version v where v.code = any (?)
                and v.kind in ('CITY_DEPARTMENT', 'DISTRICT_OFFICE', 'COMMUNE', 'CLUSTER')
                and (v.valid_from is null or v.valid_from <= ?) and (v.valid_to is null or v.valid_to >= ?)""", codes.toArray(String[]::new), day, day),
                (rs, ctx) -> names.put(rs.getString(1), rs.getString(2)));
        return names;
    }

    private static RowMapper<BoundaryFileView> mapper(Scope scope, Language language) {
        return (rs, ctx) -> new BoundaryFileView(
                rs.getObject("id", UUID.class),
                rs.getString("version"),
                Reads.day(rs, "valid_from"),
                rs.getInt("areas"),
                rs.getInt("positions"),
                rs.getString("sent_name"),
                Reads.instant(rs, "sent_at"),
                new BoundaryFilePolicy(scope).allowed(language));
    }
}
