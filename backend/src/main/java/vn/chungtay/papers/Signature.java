package vn.chungtay.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A block of signatures.
 *
 * @param party whom they sign for, when it has to be said (a joint paper); else null
 * @param collective the body in whose collective name they sign, such as Ủy ban nhân dân; else null
 */
public record Signature(String party, String collective, List<Signer> signers) {

    /** Who signs, and as what; the form has no academic titles before a name. */
    public record Signer(String post, String name) {

        private static final Pattern TITLES = Pattern.compile(
                "^(?:(?:GS|PGS|TSKH|TS|ThS|Th\\.S|CN|BS|KS|NGND|NGƯT|NSND|NSƯT|Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ|Cử nhân)(?:\\.(?!\\p{L}\\.)|(?=[\\s,-]))[\\s,.-]*)+",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

        public Signer {
            name = TITLES.matcher(name).replaceFirst("");
        }
    }

    private static final Pattern DEPUTY =
            Pattern.compile("^phó[\\s-]+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What stands above the first name, in capitals. */
    List<String> heading() {
        List<String> lines = new ArrayList<>();
        if (party != null) {
            lines.add(capitals("Đại diện " + party));
        }
        if (collective != null) {
            lines.add("TM. " + capitals(collective));
        }
        return lines;
    }

    /** What stands above a name: the post, and for a deputy whose place is taken. */
    static List<String> authority(Signer signer) {
        String post = capitals(signer.post());
        String head = DEPUTY.matcher(signer.post()).replaceFirst("");
        return head.equals(signer.post()) ? List.of(post) : List.of("KT. " + capitals(head), post);
    }

    static String capitals(String words) {
        return words.toUpperCase(Locale.of("vi"));
    }
}
