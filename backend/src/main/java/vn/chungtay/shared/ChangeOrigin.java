package vn.chungtay.shared;

/** Who makes the change that begins now, and by which call; the room of audit knows it. */
public interface ChangeOrigin {

    /** As the JSON that the database's audit trail reads in {@code chungtay.caller}; {@code {}} outside a call. */
    String describe();
}
