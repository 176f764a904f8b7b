package vn.chungtay.contract;

import vn.chungtay.shared.Refusal;

/**
 * The version of a record its writer has seen. An entity tag is {@code "<version>"} or {@code "<version>-<hash>"}: the hash
 * tells one representation from another (a viewer's rights, a party's new name), the version alone decides a write.
 */
public record IfMatch(int version) {

    /**
     * Reads the header. Missing is 428, and so is {@code *}: it is true of whatever is there, but a write here says what its writer has seen –
     * a word given for a record is given for that version of it. One that is no tag of ours can match nothing: 412.
     */
    public static IfMatch of(String header) {
        if (header == null || header.isBlank()) {
            throw Refusal.preconditionRequired("IF_MATCH_REQUIRED");
        }
        if (header.strip().equals("*")) {
            throw Refusal.preconditionRequired("IF_MATCH_NAMES_NO_VERSION");
        }
        String tag = header.strip().replaceFirst("^W/", "").replace("\"", "");
        try {
            return new IfMatch(Integer.parseInt(tag.contains("-") ? tag.substring(0, tag.indexOf('-')) : tag));
        } catch (NumberFormatException notOurs) {
            throw Refusal.stale();
        }
    }

    /** Refuses a write to a record that has moved on. */
    public void check(int current) {
        if (current != version) {
            throw Refusal.stale();
        }
    }
}
