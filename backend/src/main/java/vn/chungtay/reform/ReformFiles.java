package vn.chungtay.reform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.chungtay.files.SentFile;

/** The files of reforms, byte for byte as they were sent. */
@ApplicationScoped
class ReformFiles {

    private final Jdbi jdbi;

    ReformFiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A file that was kept, on the disk for as long as it is read. */
    record Kept(Path file, boolean isWorkbook, int rows) implements SentFile {}

    void put(UUID reform, ReformPart part, String name, SentFile sent, int rows, Instant now) {
        byte[] content = bytes(sent.file());
        try (Handle handle = jdbi.open()) {
            handle.createUpdate("""
                            insert into reform_file (reform_id, part, name, workbook, size, sha256, row_count, sent_at)
                            values (:reform, :part, :name, :workbook, :size, :sha256, :rows, :now)
                            on conflict (reform_id, part) do update set name = excluded.name, workbook = excluded.workbook, size = excluded.size,
                                sha256 = excluded.sha256, row_count = excluded.row_count, sent_at = excluded.sent_at""")
                    .bind("reform", reform)
                    .bind("part", part.name())
                    .bind("name", name == null || name.isBlank() ? null : name.strip())
                    .bind("workbook", sent.isWorkbook())
                    .bind("size", content.length)
                    .bind("sha256", fingerprint(content))
                    .bind("rows", rows)
                    .bind("now", now)
                    .execute();
            handle.createUpdate("""
                            insert into reform_content (reform_id, part, content) values (:reform, :part, :content)
                            on conflict (reform_id, part) do update set content = excluded.content""")
                    .bind("reform", reform)
                    .bind("part", part.name())
                    .bind("content", content)
                    .execute();
        }
    }

    /** Whether there was one. */
    boolean delete(UUID reform, ReformPart part) {
        try (Handle handle = jdbi.open()) {
            return handle.execute("delete from reform_file where reform_id = ? and part = ?", reform, part.name()) > 0;
        }
    }

    /** All files of a reform, in files of their own; whoever asks deletes them. */
    Map<ReformPart, Kept> unpack(UUID reform) {
        Map<ReformPart, Kept> files = new EnumMap<>(ReformPart.class);
        try (Handle handle = jdbi.open()) {
            handle.createQuery(
                            "select f.part, f.workbook, f.row_count, c.content from reform_file f join reform_content c using (reform_id, part) where reform_id = ?")
                    .bind(0, reform)
                    .map((rs, ctx) -> files.put(
                            ReformPart.valueOf(rs.getString("part")),
                            new Kept(
                                    written(rs.getBytes("content")),
                                    rs.getBoolean("workbook"),
                                    rs.getInt("row_count"))))
                    .list();
        }
        return files;
    }

    private static Path written(byte[] content) {
        try {
            Path file = Files.createTempFile("chung-tay-", ".reform");
            return Files.write(file, content);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] fingerprint(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
