package vn.chungtay.pairings;

/** One of the two parties of a pairing; the order says nothing about who gives. */
public enum Side {
    FIRST,
    SECOND;

    public Side other() {
        return this == FIRST ? SECOND : FIRST;
    }
}
