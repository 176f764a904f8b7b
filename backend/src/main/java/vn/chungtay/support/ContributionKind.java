package vn.chungtay.support;

/** What was given. */
public enum ContributionKind {
    BOOKS,
    SCHOLARSHIPS,
    EQUIPMENT,
    LEARNING_MATERIALS,
    CLOTHING,
    FOOD,
    FACILITIES,
    MONEY,
    OTHER
}
