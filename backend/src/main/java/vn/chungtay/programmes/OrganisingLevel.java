package vn.chungtay.programmes;

/** At which level an activity is organised; independent of the education levels it addresses. */
public enum OrganisingLevel {
    CITY,
    UNIT,
    SCHOOL
}
