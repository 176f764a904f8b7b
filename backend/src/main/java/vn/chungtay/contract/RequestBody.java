package vn.chungtay.contract;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Locale;
import vn.chungtay.files.Imports;
import vn.chungtay.files.SentFile;
import vn.chungtay.shared.Refusal;

/**
 * What the request brought, taken in whole before its operation begins: JSON into memory, a file onto the disk. So a caller who sends
 * slowly holds no transaction, and a body that is too large is known before anything was done with it.
 */
@RequestScoped
class RequestBody implements SentFile {

    static final int MOST_JSON = 1 << 20;
    static final int MOST_FILE = 64 << 20;

    private byte[] bytes = new byte[0];
    private Path file;
    private String mediaType = "";

    /** How large a body of the media type may be, in bytes. A map is a file, though it is written as JSON. */
    static int limit(String mediaType) {
        String type = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT);
        return type.contains("json") && !type.startsWith("application/geo+json") ? MOST_JSON : MOST_FILE;
    }

    /**
     * Takes the body in, and gives it to be read again.
     *
     * @throws Refusal 413 when it is larger than its media type may be
     */
    InputStream take(InputStream sent, String mediaType) throws IOException {
        int limit = limit(mediaType);
        if (limit == MOST_JSON) {
            bytes = sent.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw Refusal.tooLarge();
            }
            return new ByteArrayInputStream(bytes);
        }
        this.mediaType = mediaType;
        file = Files.createTempFile("chung-tay-", ".body");
        try (OutputStream kept = Files.newOutputStream(file)) {
            byte[] part = new byte[1 << 16];
            long size = 0;
            for (int read = sent.read(part); read != -1; read = sent.read(part)) {
                size += read;
                if (size > limit) {
                    throw Refusal.tooLarge();
                }
                kept.write(part, 0, read);
            }
        }
        return Files.newInputStream(file);
    }

    /** The body when it was JSON; else nothing. */
    byte[] json() {
        return bytes;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public boolean isWorkbook() {
        return mediaType.toLowerCase(Locale.ROOT).startsWith(Imports.XLSX);
    }

    /** Adds the body to a digest. */
    void digest(MessageDigest digest) throws IOException {
        digest.update(bytes);
        if (file != null) {
            try (InputStream content = Files.newInputStream(file)) {
                byte[] part = new byte[1 << 16];
                for (int read = content.read(part); read != -1; read = content.read(part)) {
                    digest.update(part, 0, read);
                }
            }
        }
    }

    @PreDestroy
    void forget() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
