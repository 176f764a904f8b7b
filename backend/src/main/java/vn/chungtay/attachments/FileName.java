package vn.chungtay.attachments;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.chungtay.shared.Refusal;

/** The name of a file, which decides nothing about what it is, and must deceive nobody who sees it. */
record FileName(String text) {

    static final int LONGEST = 200;

    /** Line breaks and the like, marks that turn the writing round or cannot be seen, and what means a folder or a place somewhere. */
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u2028\\u2029/\\\\:*?\"<>|]");

    /** A name of a device, on a computer where such names have no ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    /** What would run, or be drawn as a page, where it is opened by its name; in front of another ending it is meant to be overlooked. */
    private static final Set<String> RUNS = Set.of(
            ("exe com scr pif bat cmd ps1 vbs vbe js jse mjs wsf wsh hta msi msp jar class sh bash py pl rb php phtml asp aspx jsp cgi lnk reg dll"
                            + " sys cpl html htm xhtml shtml svg svgz xml xsl swf docm dotm xlsm xltm xlam pptm ppam potm apk dmg app iso img url")
                    .split(" "));

    /**
     * The name as it is kept.
     *
     * @throws Refusal 400 when it could deceive
     */
    static FileName checked(String sent) {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC).strip();
        if (UNSAFE.matcher(name).find()
                || name.startsWith(".")
                || name.endsWith(".")
                || DEVICE.matcher(name).matches()) {
            throw Refusal.invalid("/fileName", "ATTACHMENT_NAME_UNSAFE");
        }
        List<String> parts = Arrays.asList(name.toLowerCase(Locale.ROOT).split("\\."));
        if (parts.size() > 2
                && parts.subList(1, parts.size() - 1).stream()
                        .map(String::strip)
                        .anyMatch(RUNS::contains)) {
            throw Refusal.invalid("/fileName", "ATTACHMENT_NAME_DOUBLE");
        }
        return new FileName(name);
    }

    static FileName of(String kept) {
        return new FileName(kept);
    }

    /** What stands behind the last dot, in small letters; empty when there is none. */
    String ending() {
        int dot = text.lastIndexOf('.');
        return dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Refuses a name that says something else than the content. */
    void requireFit(FileKind kind) {
        if (!ending().isEmpty() && !kind.mayEndIn(ending())) {
            throw Refusal.badRequest("ATTACHMENT_NAME_UNFIT");
        }
    }

    /** The name with the ending of what is kept. */
    String as(FileKind kind) {
        String base = ending().isEmpty() ? text : text.substring(0, text.lastIndexOf('.'));
        return base + '.' + kind.ending();
    }

    /** As the header of a download has it (RFC 6266): in ASCII for who reads no more, and as it is. */
    String disposition() {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        String whole = URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
