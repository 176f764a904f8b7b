package vn.chungtay.liveliness;

/** What a line of the picture joins: the two of one pairing, or two units with all pairings of theirs and of their schools. */
public enum PictureBy {
    PARTY,
    UNIT
}
