package vn.chungtay.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.chungtay.shared.Refusal;

/** Takes a packed file that is one of Office and only to be read: no macros, nothing that loads from elsewhere, nothing packed to burst. */
final class OfficeReview {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_UNPACKED = 256L << 20;
    private static final int MOST_OF_A_LIST = 1 << 20;
    /** From this size on it counts how far it was packed together. */
    private static final long SMALL = 16L << 20;

    private static final int MOST_TIMES = 150;

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, FileKind> MAIN = Map.of(
            OFFICE + "wordprocessingml.document.main+xml", FileKind.DOCX,
            OFFICE + "spreadsheetml.sheet.main+xml", FileKind.XLSX,
            OFFICE + "presentationml.presentation.main+xml", FileKind.PPTX);

    private OfficeReview() {}

    static FileKind kind(byte[] bytes, Path file) throws IOException {
        boolean ends = Inspection.starts(bytes, bytes.length - 22, "PK\u0005\u0006");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (!ends) {
                throw Refusal.badRequest("ATTACHMENT_POLYGLOT");
            }
            return kind(zip, bytes.length);
        } catch (ZipException broken) {
            throw Refusal.badRequest(ends ? "ATTACHMENT_OFFICE_BROKEN" : "ATTACHMENT_CUT");
        } catch (XMLStreamException | IllegalArgumentException unreadable) {
            throw Refusal.badRequest("ATTACHMENT_OFFICE_BROKEN");
        }
    }

    private static FileKind kind(ZipFile zip, long packed) throws IOException, XMLStreamException {
        List<ZipEntry> parts = new ArrayList<>(java.util.Collections.list(zip.entries()));
        refuseBadParts(parts);
        refuseBombs(zip, parts, packed);
        ZipEntry types = zip.getEntry("[Content_Types].xml");
        if (types == null) {
            throw Refusal.badRequest("ATTACHMENT_TYPE_UNKNOWN");
        }
        FileKind kind = kind(values(zip, types, "ContentType"));
        for (ZipEntry part : parts) {
            if (part.getName().endsWith(".rels")) {
                refuseFromElsewhere(zip, part);
            }
        }
        return kind;
    }

    private static void refuseBadParts(List<ZipEntry> parts) {
        if (parts.size() > MOST_PARTS) {
            throw Refusal.badRequest("ATTACHMENT_BOMB");
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry part : parts) {
            String name = part.getName();
            String lower = name.toLowerCase(Locale.ROOT);
            boolean leaves = name.startsWith("/")
                    || name.contains("\\")
                    || name.contains(":")
                    || name.contains("\0")
                    || List.of(name.split("/", -1)).contains("..");
            if (leaves || !names.add(lower)) {
                throw Refusal.badRequest("ATTACHMENT_ZIP_PATH");
            }
            if (lower.equals("meta-inf/manifest.mf") || lower.endsWith(".class")) {
                throw Refusal.badRequest("ATTACHMENT_POLYGLOT");
            }
            if (lower.contains("vbaproject") || lower.matches(".*\\.(docm|dotm|xlsm|xltm|xlam|pptm|ppam|potm)")) {
                throw Refusal.badRequest("ATTACHMENT_MACROS");
            }
            if (lower.contains("/activex/")
                    || lower.contains("/embeddings/") && !lower.endsWith(".xlsx")
                    || lower.matches(".*\\.(exe|dll|js|vbs|bat|cmd|ps1|scr|html?|svg|jar)")) {
                throw Refusal.badRequest("ATTACHMENT_ACTIVE");
            }
        }
    }

    /** Unpacks it all once, keeping nothing; what a part says of its own size is not believed. */
    private static void refuseBombs(ZipFile zip, List<ZipEntry> parts, long packed) throws IOException {
        long size = 0;
        byte[] piece = new byte[1 << 16];
        for (ZipEntry part : parts) {
            try (InputStream content = zip.getInputStream(part)) {
                for (int read = content.read(piece); read != -1; read = content.read(piece)) {
                    size += read;
                    if (size > MOST_UNPACKED || size > SMALL && size / packed > MOST_TIMES) {
                        throw Refusal.badRequest("ATTACHMENT_BOMB");
                    }
                }
            }
        }
    }

    private static FileKind kind(List<String> types) {
        if (types.stream().anyMatch(type -> type.contains("macroEnabled") || type.contains("vbaProject"))) {
            throw Refusal.badRequest("ATTACHMENT_MACROS");
        }
        if (types.stream().anyMatch(type -> type.contains("activeX"))) {
            throw Refusal.badRequest("ATTACHMENT_ACTIVE");
        }
        return types.stream()
                .filter(MAIN::containsKey)
                .map(MAIN::get)
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("ATTACHMENT_TYPE_UNKNOWN"));
    }

    /** A link to an address is only that; a template, a frame or an object from there is loaded when the file is opened. */
    private static void refuseFromElsewhere(ZipFile zip, ZipEntry relations) throws IOException, XMLStreamException {
        try (InputStream content = list(zip, relations)) {
            XMLStreamReader xml = reader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && "External".equalsIgnoreCase(xml.getAttributeValue(null, "TargetMode"))
                        && !String.valueOf(xml.getAttributeValue(null, "Type")).endsWith("/hyperlink")) {
                    throw Refusal.badRequest("ATTACHMENT_ACTIVE");
                }
            }
        }
    }

    private static List<String> values(ZipFile zip, ZipEntry part, String attribute)
            throws IOException, XMLStreamException {
        List<String> values = new ArrayList<>();
        try (InputStream content = list(zip, part)) {
            XMLStreamReader xml = reader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getAttributeValue(null, attribute) != null) {
                    values.add(xml.getAttributeValue(null, attribute));
                }
            }
        }
        return values;
    }

    private static InputStream list(ZipFile zip, ZipEntry part) throws IOException {
        byte[] content;
        try (InputStream packed = zip.getInputStream(part)) {
            content = packed.readNBytes(MOST_OF_A_LIST + 1);
        }
        if (content.length > MOST_OF_A_LIST) {
            throw Refusal.badRequest("ATTACHMENT_BOMB");
        }
        return new java.io.ByteArrayInputStream(content);
    }

    private static XMLStreamReader reader(InputStream content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(content);
    }
}
