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

    /** Whether one of this kind stands under nobody: all others stand under somebody. */
    boolean standsAlone() {
        return this == CITY_DEPARTMENT || this == EXTERNAL;
    }

    /** Whether an organisation of the other kind can become one of this: a school, a cluster, the department stay what they are. */
    boolean canFollow(OrganisationKind before) {
        return this == before || (changes() && before.changes());
    }

    private boolean changes() {
        return this == DISTRICT_OFFICE || this == COMMUNE || this == EXTERNAL;
    }

    private boolean governs() {
        return this == CITY_DEPARTMENT || this == DISTRICT_OFFICE || this == COMMUNE;
    }
}
