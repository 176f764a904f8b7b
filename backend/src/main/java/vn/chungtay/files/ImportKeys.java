package vn.chungtay.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The memory of imports: the last row under each of the senders' keys, and the record it made. */
@ApplicationScoped
class ImportKeys {

    private final Jdbi jdbi;

    ImportKeys(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Known(byte[] hash, UUID record) {}

    Map<String, Known> known(String collection, Collection<String> keys) {
        Map<String, Known> known = new HashMap<>();
        if (keys.isEmpty()) {
            return known;
        }
        try (Handle handle = jdbi.open()) {
            handle.createQuery("select key, row_hash, record_id from import_key where collection = ? and key = any (?)")
                    .bind(0, collection)
                    .bind(1, keys.toArray(String[]::new))
                    .map((rs, ctx) ->
                            known.put(rs.getString(1), new Known(rs.getBytes(2), rs.getObject(3, UUID.class))))
                    .list();
        }
        return known;
    }

    void remember(String collection, Map<ImportRow, UUID> written, Map<ImportRow, String> keyed) {
        if (written.isEmpty()) {
            return;
        }
        try (Handle handle = jdbi.open()) {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into import_key (collection, key, row_hash, record_id) values (?, ?, ?, ?)
                    on conflict (collection, key) do update
                    set row_hash = excluded.row_hash, record_id = excluded.record_id, imported_at = now()""");
            written.forEach((row, record) -> batch.bind(0, collection)
                    .bind(1, keyed.get(row))
                    .bind(2, row.hash())
                    .bind(3, record)
                    .add());
            batch.execute();
        }
    }

    /** Those of the records that people have done something with since a file made them. */
    Set<UUID> movedOn(String collection, Collection<UUID> records) {
        try (Handle handle = jdbi.open()) {
            return handle.createQuery("""
                            select distinct record_id from record_transition
                            where collection = ? and record_id = any (?) and action <> 'import'""")
                    .bind(0, collection)
                    .bind(1, records.toArray(UUID[]::new))
                    .mapTo(UUID.class)
                    .set();
        }
    }

    /** Two files with the same keys at once would both find them new. */
    void takeTurns(String collection) {
        try (Handle handle = jdbi.open()) {
            handle.createQuery("select pg_advisory_xact_lock(hashtext('import ' || ?)) is null")
                    .bind(0, collection)
                    .mapTo(Boolean.class)
                    .one();
        }
    }
}
