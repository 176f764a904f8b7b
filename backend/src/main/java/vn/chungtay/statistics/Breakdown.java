package vn.chungtay.statistics;

/** By what a figure can be broken down: where the keys of the counted rows {@code r} are found. A row with several keys stands under each. */
enum Breakdown {

    /**
     * A row for each unit that takes part itself or through one below it on the row's day; everything is below the department, so its
     * own row holds what it takes part in itself or through its direct schools.
     */
    unit("""
            r cross join lateral unnest(r.parties) party join organisation_ancestor a on a.organisation_id = party and r.day between a.from_day and a.to_day
                join organisation_version u on u.organisation_id = a.ancestor_id and u.kind <> 'SCHOOL'
                    and coalesce(u.valid_from, '-infinity') <= r.day and coalesce(u.valid_to, 'infinity') >= r.day
            where u.kind <> 'CITY_DEPARTMENT' or a.depth = 0
                or a.depth = 1 and exists (select 1 from version_on(party, r.day) v where v.kind = 'SCHOOL')""", "a.ancestor_id::text"),
    zone("""
            r cross join lateral unnest(r.parties) party cross join lateral version_on(party, r.day) v
                left join lateral version_on(v.parent_id, r.day) u on true where coalesce(v.zone, u.zone) is not null""", "coalesce(v.zone, u.zone)"),
    level("r cross join lateral unnest(r.levels) key", "key"),
    theme("r cross join lateral unnest(r.themes) key", "key"),
    kind("r", "r.kind"),
    mode("r", "r.mode"),
    organisingLevel("r", "r.organising_level"),
    month("r", "to_char(r.date, 'YYYY-MM')"),
    schoolYear("r", "r.school_year"),
    ownership("r where r.ownership is not null", "r.ownership");

    private final String rows;
    private final String key;

    Breakdown(String rows, String key) {
        this.rows = rows;
        this.key = key;
    }

    /** Each row {@code r} once under each of its keys: {@code (key, n, quantity, counted)}. */
    String keyed() {
        return "select distinct " + key + " as key, r.n, r.quantity, r.counted from " + rows;
    }
}
