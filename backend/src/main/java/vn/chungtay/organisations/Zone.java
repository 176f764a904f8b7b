package vn.chungtay.organisations;

/** The side of the city: inner districts, or suburban ones. */
public enum Zone {
    INNER,
    OUTER
}
