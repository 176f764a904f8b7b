package vn.chungtay.reform;

/** What a reform has an effect on. */
enum ReformSubject {
    UNIT,
    SCHOOL,
    PEOPLE,
    PAIRING,
    PLAN,
    APPROVAL,
    PILOT_SELECTION
}
