package vn.chungtay.attachments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.chungtay.shared.Refusal;

/** Takes a PDF that is only to be read: whole, open, with pages, and with nothing in it that acts or hides another file. */
final class PdfReview {

    private static final int TAIL = 1024;
    /** What one part of it may unpack to, all those that are no pictures, and all together. */
    private static final long MOST_OF_A_PART = 64L << 20;

    private static final long MOST_BUT_PICTURES = 96L << 20;
    private static final long MOST = 2L << 30;

    private static final Set<String> ACTING = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute");
    private static final Set<String> CARRYING =
            Set.of("EmbeddedFile", "FileAttachment", "RichMedia", "Movie", "Sound", "3D");
    private static final Set<String> KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent");

    private PdfReview() {}

    static void review(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf("%%EOF");
        if (end < 0) {
            throw Refusal.badRequest("ATTACHMENT_CUT");
        }
        if (!text.substring(end + 5).replace("\0", "").isBlank()) {
            throw Refusal.badRequest(text.length() - end > TAIL ? "ATTACHMENT_CUT" : "ATTACHMENT_POLYGLOT");
        }
        refuseBombs(bytes, text);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted()) {
                throw Refusal.badRequest("ATTACHMENT_LOCKED");
            }
            if (document.getNumberOfPages() < 1) {
                throw Refusal.badRequest("ATTACHMENT_PDF_BROKEN");
            }
            refuseWhatActs(document.getDocument());
        } catch (InvalidPasswordException locked) {
            throw Refusal.badRequest("ATTACHMENT_LOCKED");
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            if (unreadable instanceof Refusal refusal) {
                throw refusal;
            }
            throw Refusal.badRequest("ATTACHMENT_PDF_BROKEN");
        }
    }

    /** Who reads it unpacks some parts into memory: before that, each is unpacked once and thrown away. */
    private static void refuseBombs(byte[] bytes, String text) {
        long all = 0;
        long others = 0;
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
            if (at >= 3 && text.startsWith("end", at - 3)) {
                continue;
            }
            int start = at + 6;
            start += text.startsWith("\r\n", start) ? 2 : 1;
            long size = unpacked(bytes, start);
            all += size;
            String before = text.substring(Math.max(0, at - 512), at);
            others += before.contains("/Image") && !before.contains("ObjStm") && !before.contains("XRef") ? 0 : size;
            if (size > MOST_OF_A_PART || others > MOST_BUT_PICTURES || all > MOST) {
                throw Refusal.badRequest("ATTACHMENT_BOMB");
            }
        }
    }

    /** How much the part becomes, counted no further than it may; 0 of one that is not packed. */
    private static long unpacked(byte[] bytes, int start) {
        boolean packed = start + 2 < bytes.length
                && (bytes[start] & 0x0F) == 8
                && ((bytes[start] & 0xFF) << 8 | bytes[start + 1] & 0xFF) % 31 == 0;
        if (!packed) {
            return 0;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            byte[] part = new byte[1 << 16];
            long size = 0;
            for (int read = inflater.inflate(part); read > 0 && size <= MOST_OF_A_PART; read = inflater.inflate(part)) {
                size += read;
            }
            return size;
        } catch (DataFormatException otherwise) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    private static void refuseWhatActs(COSDocument document) throws IOException {
        Deque<COSBase> left = new ArrayDeque<>();
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            COSBase object = document.getObjectFromPool(key).getObject();
            if (object != null) {
                left.add(object);
            }
        }
        if (document.getTrailer() != null) {
            left.add(document.getTrailer());
        }
        while (!left.isEmpty()) {
            // What another object refers to stands in the table itself, and is looked at there.
            switch (left.pop()) {
                case COSDictionary dictionary -> {
                    refuseActing(dictionary);
                    dictionary.getValues().forEach(value -> add(left, value));
                }
                case COSArray array -> array.forEach(value -> add(left, value));
                default -> {}
            }
        }
    }

    private static void add(Deque<COSBase> left, COSBase value) {
        if (value != null && value.isDirect() || value instanceof COSArray || value instanceof COSDictionary) {
            left.push(value);
        }
    }

    private static void refuseActing(COSDictionary dictionary) {
        boolean acts = dictionary.keySet().stream().map(COSName::getName).anyMatch(KEYS::contains)
                || ACTING.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))
                || CARRYING.contains(String.valueOf(dictionary.getNameAsString(COSName.TYPE)))
                || CARRYING.contains(String.valueOf(dictionary.getNameAsString(COSName.SUBTYPE)));
        if (acts) {
            throw Refusal.badRequest("ATTACHMENT_ACTIVE");
        }
    }
}
