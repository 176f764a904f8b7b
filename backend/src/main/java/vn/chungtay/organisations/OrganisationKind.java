package vn.chungtay.organisations;

/** What an organisation is. */
public enum OrganisationKind {
    CITY_DEPARTMENT,
    DISTRICT_OFFICE,
    COMMUNE,
    CLUSTER,
    SCHOOL,
    EXTERNAL
}
