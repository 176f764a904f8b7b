package vn.chungtay.shared;

import java.text.Normalizer;
import java.util.Locale;

/** What people write as the same word: without accents, case and the number of blanks. */
public final class FoldedText {

    private FoldedText() {}

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
