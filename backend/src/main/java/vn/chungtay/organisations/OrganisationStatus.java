package vn.chungtay.organisations;

/** Whether an organisation goes on, as the log of its transitions says it. */
enum OrganisationStatus {
    ACTIVE,
    ENDED
}
