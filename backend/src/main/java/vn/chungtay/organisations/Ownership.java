package vn.chungtay.organisations;

/** Who runs a school. */
public enum Ownership {
    PUBLIC,
    PRIVATE
}
