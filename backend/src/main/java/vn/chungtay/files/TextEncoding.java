package vn.chungtay.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import vn.chungtay.shared.Refusal;

/** Tells what a text that is not in UTF-8 is in, so that its sender knows what to change. */
final class TextEncoding {

    private static final String UTF_16_LE = "UTF-16 LE";
    private static final String UTF_16_BE = "UTF-16 BE";

    /** Letters of TCVN3 (fonts of the name .VnTime) that stand for no letter in the Windows code pages. */
    private static final BitSet TCVN3 = bytes("A1-AE B5-B9 BB-BE");

    private static final BitSet VOWELS_1258 =
            bytes("41 45 49 4F 55 59 61 65 69 6F 75 79 C2 C3 CA D4 D5 DD E2 E3 EA F4 F5 FD");

    /** Tone marks, which Windows-1258 writes behind their vowel. */
    private static final BitSet TONES_1258 = bytes("CC D2 DE EC F2");

    private TextEncoding() {}

    /**
     * Refuses by the first bytes of a file what is clearly no text in UTF-8.
     *
     * @throws Refusal 400 naming what it is
     */
    static void requireUtf8Text(byte[] head) {
        if (starts(head, 'P', 'K', 3, 4)) {
            throw Refusal.badRequest("FILE_IS_XLSX");
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Refusal.badRequest("FILE_IS_XLS");
        }
        if (starts(head, 0xFF, 0xFE) || zeros(head, 1) > head.length / 4) {
            throw Refusal.badRequest("FILE_ENCODING", UTF_16_LE);
        }
        if (starts(head, 0xFE, 0xFF) || zeros(head, 0) > head.length / 4) {
            throw Refusal.badRequest("FILE_ENCODING", UTF_16_BE);
        }
    }

    /** What to answer to a file with bytes that are not UTF-8. */
    static Refusal refusal(Path file) throws IOException {
        return Refusal.badRequest("FILE_ENCODING", guess(file));
    }

    private static String guess(Path file) throws IOException {
        long tcvn3 = 0;
        long tones = 0;
        long others = 0;
        try (InputStream content = Files.newInputStream(file)) {
            byte[] part = new byte[1 << 16];
            int before = 0;
            for (int read = content.read(part); read != -1; read = content.read(part)) {
                for (int i = 0; i < read; i++) {
                    int now = part[i] & 0xFF;
                    if (TCVN3.get(now)) {
                        tcvn3++;
                    } else if (TONES_1258.get(now) && VOWELS_1258.get(before)) {
                        tones++;
                    } else if (now >= 0x80) {
                        others++;
                    }
                    before = now;
                }
            }
        }
        if (tcvn3 > 0 && tcvn3 * 4 >= others) {
            return "TCVN3 (ABC)";
        }
        return tones > 0 ? "Windows-1258" : "Windows-1252";
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes at even (0) or odd (1) places are zero: in UTF-16 most of one kind are. */
    private static int zeros(byte[] head, int place) {
        int zeros = 0;
        for (int i = place; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static BitSet bytes(String ranges) {
        BitSet bytes = new BitSet(256);
        for (String range : ranges.split(" ")) {
            String[] ends = range.split("-");
            bytes.set(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[ends.length - 1], 16) + 1);
        }
        return bytes;
    }
}
