package vn.chungtay.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link of the chain as it is told outside the database: one line of the file of heads.
 *
 * @param seen whether the teller saw it being made; else it was found there
 */
record Head(long position, String hash, int events, boolean seen) {

    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64}) (\\d{1,9}) (sealed|found)");

    @Override
    public String toString() {
        return position + " " + hash + " " + events + (seen ? " sealed" : " found");
    }

    /** Reads a line; null when it is none. */
    static Head of(String line) {
        Matcher read = LINE.matcher(line);
        return read.matches()
                ? new Head(
                        Long.parseLong(read.group(1)),
                        read.group(2),
                        Integer.parseInt(read.group(3)),
                        read.group(4).equals("sealed"))
                : null;
    }
}
