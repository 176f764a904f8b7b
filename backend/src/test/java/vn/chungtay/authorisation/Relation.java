package vn.chungtay.authorisation;

/** How the organisation of whoever asks stands to the one whose record it is. */
enum Relation {
    /** It is that organisation. */
    OWN,
    /** It stands above that organisation. */
    ABOVE,
    /** It is the department, above everyone. */
    TOP,
    /** It stands below that organisation. */
    BELOW,
    /** It stands below the same superior. */
    SIBLING,
    /** It is the other party of the record. */
    PARTNER,
    /** It has nothing to do with either. */
    STRANGER,
    /** It stood above that organisation until it ended, yesterday. */
    FORMERLY,
    /** There is none: a person with a role and no organisation. */
    NOWHERE
}
