package vn.chungtay.programmes;

/** How people meet. */
public enum SessionMode {
    IN_PERSON,
    ONLINE,
    HYBRID
}
