package vn.chungtay.contract;

import vn.chungtay.shared.Refusal;

/**
 * The version of a record its writer has seen. An entity tag is {@code "<version>"} or {@code "<version>-<hash>"}: the hash
 * tells one representation from another (a viewer's rights, a party's new name), the version alone decides a write.
 */
public record IfMatch(int version) {

    /** Reads the header; missing is 428, one that is no tag of ours can match nothing: 412. */
    public static IfMatch of(String header) {
        if (header == null || header.isBlank()) {
            throw Refusal.preconditionRequired();
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
