package vn.chungtay.statistics;

/** By what a figure can be broken down: how the keys of a counted row {@code r} are found. A row with several keys stands under each. */
enum Breakdown {

    /**
     * A row for each unit that takes part itself or through one below it on the row's day; everything is below the department, so its
     * own row holds what it takes part in itself or through its direct schools.
     */
    unit("""
            select a.ancestor_id::text from unnest(r.parties) party join organisation_ancestor a on a.organisation_id = party
                and r.day between a.from_day and a.to_day cross join lateral version_on(a.ancestor_id, r.day) u
            where u.kind <> 'SCHOOL' and (u.kind <> 'CITY_DEPARTMENT' or a.depth = 0
                or a.depth = 1 and exists (select 1 from version_on(party, r.day) v where v.kind = 'SCHOOL'))"""),
    zone("""
            select coalesce(v.zone, u.zone) from unnest(r.parties) party cross join lateral version_on(party, r.day) v
                left join lateral version_on(v.parent_id, r.day) u on true where coalesce(v.zone, u.zone) is not null"""),
    level("select unnest(r.levels)"),
    theme("select unnest(r.themes)"),
    kind("select r.kind"),
    mode("select r.mode"),
    organisingLevel("select r.organising_level"),
    month("select to_char(r.date, 'YYYY-MM')"),
    schoolYear("select r.school_year"),
    ownership("select r.ownership where r.ownership is not null");

    private final String keys;

    Breakdown(String keys) {
        this.keys = keys;
    }

    /** The distinct keys of a row {@code r}, as {@code k (key)}. */
    String keysOfRow() {
        return "(select distinct x.key from (" + keys + ") x (key)) k";
    }
}
