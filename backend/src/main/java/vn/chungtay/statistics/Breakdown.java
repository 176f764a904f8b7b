package vn.chungtay.statistics;

import java.time.LocalDate;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.pairings.PairingService;
import vn.chungtay.pilots.PilotService;

/** By what a figure can be broken down: where the keys of the counted rows {@code r} are found. A row with several keys stands under each. */
enum Breakdown {

    /**
     * A row for each unit that takes part itself or through one below it on the row's day; everything is below the department, so its
     * own row holds what it takes part in itself or through its direct schools. Rows of the same parties between two changes of the map are
     * one to it, and whom a party stands under is looked up once.
     */
    unit("""
            , turn as materialized (select array(select valid_from from organisation_version where valid_from is not null
                    union select valid_to + 1 from organisation_version where valid_to is not null order by 1) as days),
                alike as (select row_number() over () as n, r.parties, r.counted, min(r.day) as day, sum(r.quantity) as quantity
                    from r group by r.parties, r.counted, width_bucket(r.day, (select turn.days from turn))),
                above as materialized (select a.organisation_id as party, a.ancestor_id as unit,
                        greatest(a.from_day, u.valid_from) as from_day, least(a.to_day, u.valid_to) as to_day
                    from (select distinct unnest(alike.parties) as id from alike) p join organisation_ancestor a on a.organisation_id = p.id
                    join organisation_version u on u.organisation_id = a.ancestor_id and u.kind <> 'SCHOOL'
                        and coalesce(u.valid_from, '-infinity') <= a.to_day and coalesce(u.valid_to, 'infinity') >= a.from_day
                    where u.kind <> 'CITY_DEPARTMENT' or a.depth = 0
                        or a.depth = 1 and exists (select 1 from organisation_version v where v.organisation_id = p.id and v.kind = 'SCHOOL'))""", """
            alike r cross join lateral unnest(r.parties) party join above on above.party = party.party
                and r.day between above.from_day and above.to_day""", "above.unit"),
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
    ownership("r where r.ownership is not null", "r.ownership"),
    /** The pairings both of whose parties take part themselves: a row for each that had begun by the asked day. */
    pairing(
            ", pair as materialized (" + PairingService.begun(":asOf") + ")",
            "r cross join lateral unnest(r.parties) party join pair on pair.first_id = party and pair.second_id = any (r.parties)",
            "pair.id"),
    /** Whether some party was a pilot school on the record's own day, whatever the map. */
    pilot(
            ", tenure as materialized (" + PilotService.tenures()
                    + "), piloted as materialized (select distinct r.n from r cross join lateral unnest(r.parties) party"
                    + " join tenure t on t.school_id = party and t.from_day <= r.own_day and (t.to_day is null or t.to_day > r.own_day))",
            "r left join piloted on piloted.n = r.n",
            "case when piloted.n is null then 'WITHOUT' else 'WITH' end");

    private final String before;
    private final String rows;
    private final String key;

    Breakdown(String rows, String key) {
        this("", rows, key);
    }

    Breakdown(String before, String rows, String key) {
        this.before = before;
        this.rows = rows;
        this.key = key;
    }

    /** What is worked out beforehand over {@code r}, as further parts of the statement's {@code with}. */
    String before(LocalDate asOf) {
        return before.replace(":asOf", Subtrees.literal(asOf));
    }

    /** Each row {@code r} once under each of its keys: {@code (key, n, quantity, counted)}. */
    String keyed() {
        return "select distinct " + key + " as key, r.n, r.quantity, r.counted from " + rows;
    }
}
