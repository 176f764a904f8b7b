package vn.chungtay.organisations;

/** What a school teaches; a school may have several. */
public enum EducationLevel {
    PRESCHOOL,
    PRIMARY,
    LOWER_SECONDARY,
    UPPER_SECONDARY,
    CONTINUING
}
