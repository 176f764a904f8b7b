package vn.chungtay.reform;

/** What becomes of something with the reform. */
enum ReformEffect {
    BEGINS,
    ENDS,
    MOVES,
    RENAMED,
    CHANGES,
    LEFT_BEHIND,
    STAYS,
    BECOME_VIEWERS,
    WITHDRAWN,
    STOPS,
    APPROVERS_CHANGE,
    REPLACED,
    FROZEN
}
