package vn.chungtay.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;

/** Attachments as they are read: as their records are, by what the rooms of those say. */
@ApplicationScoped
class AttachmentQueries {

    private static final Ordering ORDERING =
            new Ordering("a.id", "uploadedAt").by("uploadedAt", "a.uploaded_at", "timestamptz");

    private final Reads reads;
    private final List<AttachmentOwner> owners;

    AttachmentQueries(Reads reads, @Any Instance<AttachmentOwner> owners) {
        this.reads = reads;
        this.owners = owners.stream()
                .sorted(Comparator.comparing(AttachmentOwner::collection).reversed())
                .toList();
    }

    /** How the viewer stands to a record or to what is attached to it. */
    record Place(boolean seen, boolean acts, boolean closed) {}

    /** What is handed out: where its bytes are, and how it is called. */
    record Kept(UUID mark, FileName name, boolean thumbnail) {}

    AttachmentOwner owner(String pointer, String collection) {
        return owners.stream()
                .filter(owner -> owner.collection().equals(collection))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        pointer,
                        "VALUE_UNKNOWN",
                        collection,
                        owners.stream().map(AttachmentOwner::collection).collect(Collectors.joining(", "))));
    }

    Page<AttachmentView> list(Scope scope, AttachmentFilter filter, Language language) {
        Sql sql = shown(scope)
                .add(ORDERING.pageKey(filter))
                .add("from attachment a where")
                .add(seen(scope))
                .andAnyOf("a.status", Choices.of("status", filter.status, AttachmentStatus.class));
        if (filter.collection != null && !filter.collection.isBlank()) {
            sql.add(
                    "and a.collection = ?",
                    owner("collection", filter.collection).collection());
        }
        if (filter.record != null) {
            sql.add("and a.record_id = ?", filter.record);
        }
        return reads.page(sql.add(ORDERING.after(filter)), ORDERING, filter, (rs, ctx) -> view(rs, scope, language));
    }

    Optional<AttachmentView> get(Scope scope, UUID id, Language language) {
        return reads.one(
                shown(scope).add("from attachment a where a.id = ? and", id).add(seen(scope)),
                (rs, ctx) -> view(rs, scope, language));
    }

    /** The bytes of a complete one; none of any other. */
    Optional<Kept> kept(Scope scope, UUID id) {
        return reads.one(
                Sql.of(
                                "select a.stored_as, a.file_name, a.thumbnail from attachment a where a.id = ? and a.stored_as is not null and",
                                id)
                        .add(seen(scope)),
                (rs, ctx) -> new Kept(
                        rs.getObject("stored_as", UUID.class),
                        FileName.of(rs.getString("file_name")),
                        rs.getBoolean("thumbnail")));
    }

    Place place(Scope scope, UUID attachment) {
        return reads.one(
                        Sql.of("select")
                                .add(seen(scope))
                                .add("as seen,")
                                .add(acting(scope))
                                .add("as acts from attachment a where a.id = ?", attachment),
                        (rs, ctx) -> new Place(rs.getBoolean("seen"), rs.getBoolean("acts"), false))
                .orElse(new Place(false, false, false));
    }

    Place place(Scope scope, AttachmentOwner owner, UUID record) {
        return reads.one(
                        Sql.of("select")
                                .add(owner.seen(scope, "a.record_id"))
                                .add("as seen,")
                                .add(owner.acting(scope, "a.record_id"))
                                .add("as acts,")
                                .add(owner.closed("a.record_id"))
                                .add("as closed from (select cast(? as uuid) as record_id) a", record),
                        (rs, ctx) -> new Place(rs.getBoolean("seen"), rs.getBoolean("acts"), rs.getBoolean("closed")))
                .orElseThrow();
    }

    /** The first of the record's ten places that is free; callers come one by one, each until its transaction ends. */
    Optional<Integer> freePlace(Scope scope, String collection, UUID record) {
        reads.one(
                Sql.of("select pg_advisory_xact_lock(hashtextextended(?, 0)), 1 as held", collection + record),
                (rs, ctx) -> rs.getInt("held"));
        return reads.one(Sql.of("""
                select min(s) as slot from generate_series(1, 10) s where not exists (select 1 from attachment a where a.collection = ?
                    and a.record_id = ? and a.slot = s and a.status in ('UPLOADING', 'COMPLETE'))""", collection, record), (rs, ctx) -> Reads.integer(rs, "slot"));
    }

    private Sql shown(Scope scope) {
        return Sql.of("select a.*,").add(acting(scope)).add("as acts");
    }

    private Sql seen(Scope scope) {
        Sql sql = Sql.of("(false");
        owners.forEach(
                owner -> sql.add("or a.collection = ? and", owner.collection()).add(owner.seen(scope, "a.record_id")));
        return sql.add(")");
    }

    private Sql acting(Scope scope) {
        Sql sql = Sql.of("(false");
        owners.forEach(owner ->
                sql.add("or a.collection = ? and", owner.collection()).add(owner.acting(scope, "a.record_id")));
        return sql.add(")");
    }

    private static AttachmentView view(ResultSet rs, Scope scope, Language language) throws SQLException {
        AttachmentStatus status = Reads.choice(rs, "status", AttachmentStatus.class);
        boolean gone = status == AttachmentStatus.TAKEN_DOWN;
        String refusal = rs.getString("refusal");
        return new AttachmentView(
                rs.getObject("id", UUID.class),
                rs.getString("version"),
                rs.getString("collection"),
                rs.getObject("record_id", UUID.class),
                rs.getString("file_name"),
                rs.getInt("size"),
                status,
                rs.getBoolean("consent"),
                rs.getString("media_type"),
                Reads.integer(rs, "width"),
                Reads.integer(rs, "height"),
                rs.getBoolean("thumbnail") && !gone,
                rs.getString("uploaded_name"),
                Reads.instant(rs, "uploaded_at"),
                refusal == null ? null : language.sentence(refusal, List.of()),
                rs.getString("ended_name"),
                gone ? Reads.instant(rs, "ended_at") : null,
                rs.getString("ended_reason"),
                AttachmentPolicy.allowed(scope, status, rs.getBoolean("acts"), language));
    }
}
