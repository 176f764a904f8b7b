package vn.chungtay.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.chungtay.shared.Refusal;

/**
 * Looks into what has come. What it is, is told by its content; whatever is not known to be harmless is refused, with the reason. A picture
 * is never kept as it came: it is drawn anew, without what else was written into it.
 */
@ApplicationScoped
class Inspection {

    /** Each may take a hundred megabytes of memory. */
    private static final int AT_ONCE = 2;

    private static final int SECONDS_TO_WAIT = 20;
    private static final int HEAD = 1024;
    private static final List<String> MARKUP = List.of("<script", "<html", "<!doctype", "<svg", "<?php", "<iframe");

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final FileStore store;

    Inspection(FileStore store) {
        this.store = store;
    }

    /**
     * What the upload is, as it can be kept.
     *
     * @throws Refusal 400 when it is not taken, 503 when too many are being looked into
     */
    Inspected look(UUID upload, FileName name) throws IOException {
        try {
            if (!places.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw Refusal.unavailable("ATTACHMENTS_BUSY");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("ATTACHMENTS_BUSY");
        }
        try {
            return looked(upload, name);
        } finally {
            places.release();
        }
    }

    private Inspected looked(UUID upload, FileName name) throws IOException {
        Path file = store.arrived(upload);
        byte[] bytes = Files.readAllBytes(file);
        FileKind kind = kind(bytes, file);
        name.requireFit(kind);
        if (kind.picture()) {
            refuseWhatElseItIs(bytes, file, bytes.length);
            return new Pictures(store, upload).review(kind, bytes, file);
        }
        if (kind == FileKind.PDF) {
            refuseWhatElseItIs(bytes, file, HEAD);
            PdfReview.review(bytes);
        }
        return Inspected.asItCame(kind, file);
    }

    private static FileKind kind(byte[] bytes, Path file) throws IOException {
        if (starts(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return FileKind.JPEG;
        }
        if (starts(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return FileKind.PNG;
        }
        if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP")) {
            return FileKind.WEBP;
        }
        if (starts(bytes, 0, "%PDF-")) {
            return FileKind.PDF;
        }
        if (starts(bytes, 0, "PK\u0003\u0004")) {
            return OfficeReview.kind(bytes, file);
        }
        throw Refusal.badRequest(otherwise(bytes));
    }

    /** Why it is not taken, as far as it can be told. */
    private static String otherwise(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        // Two bytes for each letter, or three in front of the first, are markup all the same.
        String text = head.replace("\0", "")
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .strip();
        if (text.startsWith("<") || MARKUP.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains)) {
            return "ATTACHMENT_MARKUP";
        }
        if (head.startsWith("MZ")
                || head.startsWith("\u007fELF")
                || head.startsWith("#!")
                || head.startsWith("\u00ca\u00fe\u00ba\u00be")) {
            return "ATTACHMENT_PROGRAM";
        }
        return head.startsWith("\u00d0\u00cf\u0011\u00e0") ? "ATTACHMENT_OLD_OFFICE" : "ATTACHMENT_TYPE_UNKNOWN";
    }

    /** A file that another program would take for something else. */
    private static void refuseWhatElseItIs(byte[] bytes, Path file, int looked) throws IOException {
        String text = new String(bytes, 0, Math.min(bytes.length, looked), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (MARKUP.stream().anyMatch(text::contains) || text.indexOf("%pdf-1", 1) > 0 || opensAsZip(file)) {
            throw Refusal.badRequest("ATTACHMENT_POLYGLOT");
        }
    }

    private static boolean opensAsZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() > 0;
        } catch (ZipException noZip) {
            return false;
        }
    }

    static boolean starts(byte[] bytes, int at, String signature) {
        return bytes.length >= at + signature.length()
                && signature.equals(new String(bytes, at, signature.length(), StandardCharsets.ISO_8859_1));
    }
}
