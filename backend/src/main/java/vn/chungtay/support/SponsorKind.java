package vn.chungtay.support;

/** What a giver is that is no organisation of the programme. */
public enum SponsorKind {
    AGENCY,
    ENTERPRISE,
    ASSOCIATION,
    OTHER
}
