package vn.chungtay.organisations;

/** A step in an organisation's life. */
enum OrganisationAction {
    close,
    reopen
}
