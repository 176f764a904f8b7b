package vn.chungtay.files;

/** Text that a spreadsheet takes for text, whatever its writer meant: one that would begin a formula gets an apostrophe before it. */
final class SafeText {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private SafeText() {}

    static String of(String text) {
        return text.isEmpty() || BEGINS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
