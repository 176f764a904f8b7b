package vn.chungtay.reform;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/** The rows that a change which is rolled back has written down of itself, saved on the disk and written again by another. */
final class EffectCopy implements AutoCloseable {

    private static final Map<String, String> TABLES = Map.of(
            "reform_effect",
            "id, reform_id, position, subject, effect, organisation_id, organisation, counterpart, collection, record_id, before, after, from_parent, to_parent, successors, units, search_text",
            "reform_suggestion",
            "id, reform_id, pairing_id, first, second, weight, units");

    private final Map<String, Path> saved = new LinkedHashMap<>();

    /** A copy that the database hands out or takes. */
    private interface Copying {
        void of(String table, PGConnection connection) throws SQLException, IOException;
    }

    void save(EntityManager entities, UUID reform) {
        each(entities, (table, connection) -> {
            Path file = Files.createTempFile("chung-tay-", ".effects");
            saved.put(table, file);
            try (OutputStream out = Files.newOutputStream(file)) {
                connection
                        .getCopyAPI()
                        .copyOut(
                                "copy (select " + TABLES.get(table) + " from " + table + " where reform_id = '" + reform
                                        + "') to stdout",
                                out);
            }
        });
    }

    void restore(EntityManager entities) {
        each(entities, (table, connection) -> {
            Path file = saved.get(table);
            if (file != null) {
                try (InputStream in = Files.newInputStream(file)) {
                    connection.getCopyAPI().copyIn("copy " + table + " (" + TABLES.get(table) + ") from stdin", in);
                }
            }
        });
    }

    private static void each(EntityManager entities, Copying copying) {
        entities.unwrap(Session.class).doWork(connection -> {
            for (String table : TABLES.keySet()) {
                copy(table, connection, copying);
            }
        });
    }

    private static void copy(String table, Connection connection, Copying copying) throws SQLException {
        try {
            copying.of(table, connection.unwrap(PGConnection.class));
        } catch (IOException disk) {
            throw new SQLException(disk);
        }
    }

    @Override
    public void close() throws IOException {
        for (Path file : saved.values()) {
            Files.deleteIfExists(file);
        }
    }
}
