package vn.chungtay.papers;

import java.text.Normalizer;

/**
 * How long a line in bold Times New Roman is. Rules beneath a line follow its length, and the machine that writes the paper need not have
 * the font. Marks above and below a letter do not change its width.
 */
final class TimesBold {

    private static final int UNITS = 1000;

    /** From space to tilde, in thousandths of the size. */
    private static final int[] WIDTHS = {
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
        500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778,
        667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500,
        556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722,
        500, 500, 444, 394, 220, 394, 520
    };

    private TimesBold() {}

    /** The length of a line in points. */
    static double points(String line, double size) {
        return Normalizer.normalize(line, Normalizer.Form.NFD)
                        .codePoints()
                        .map(TimesBold::width)
                        .sum()
                * size
                / UNITS;
    }

    private static int width(int letter) {
        if (Character.getType(letter) == Character.NON_SPACING_MARK) {
            return 0;
        }
        return switch (letter) {
            case 'Đ' -> 722;
            case 'đ' -> 556;
            default -> letter >= ' ' && letter <= '~' ? WIDTHS[letter - ' '] : UNITS / 2;
        };
    }
}
