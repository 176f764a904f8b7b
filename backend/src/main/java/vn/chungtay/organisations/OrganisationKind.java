package vn.chungtay.organisations;

/** What an organisation is. */
public enum OrganisationKind {
    CITY_DEPARTMENT,
    DISTRICT_OFFICE,
    COMMUNE,
    CLUSTER,
    SCHOOL,
    EXTERNAL;

    /** Whether one of this kind can take over from one of the other: the city's offices and communes from each other, else like from like. */
    boolean succeeds(OrganisationKind predecessor) {
        return this == predecessor || (governs() && predecessor.governs());
    }

    private boolean governs() {
        return this == CITY_DEPARTMENT || this == DISTRICT_OFFICE || this == COMMUNE;
    }
}
