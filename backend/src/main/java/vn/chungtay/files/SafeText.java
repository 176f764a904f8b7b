package vn.chungtay.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that a spreadsheet takes for text, whatever its writer meant: one that would begin a formula gets an apostrophe before it. */
final class SafeText {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    /**
     * Where a spreadsheet that parts cells by semicolons, or does not heed quotes, sees another cell begin; a dash before a blank lists
     * something.
     */
    private static final Pattern BEGINS_ANOTHER_CELL =
            Pattern.compile("(;[\\s\"]*)(?=[=+\\-@＝＋－＠])|([\\r\\n][\\s\"]*)(?=[=@＝＋－＠]|[+-](?! ))");

    private SafeText() {}

    static String of(String text) {
        return text.isEmpty() || BEGINS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    /** The text for a file that is parted into cells only as it is opened. */
    static String ofSeveral(String text) {
        if (text.indexOf(';') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return of(text);
        }
        return BEGINS_ANOTHER_CELL.matcher(of(text)).replaceAll(found -> Matcher.quoteReplacement(found.group() + "'"));
    }
}
