package vn.chungtay.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.pairings.PairingService;
import vn.chungtay.pilots.PilotService;

/**
 * By what a figure can be broken down. First the counted rows {@code x} are gathered into {@code r}, one for all that are alike to it, so that
 * however many there are they are gone through once; then it is looked up under which keys each of those few stands. One with several keys
 * stands under each.
 */
enum Breakdown {

    /**
     * A row for each unit that takes part itself or through one below it on the row's day; everything is below the department, so its
     * own row holds what it takes part in itself or through its direct schools.
     */
    unit(
            Turns.OF_THE_MAP,
            List.of("x.parties", Turns.MAP_DAY),
            "min(x.day) as day",
            """
            , above as materialized (select a.organisation_id as party, a.ancestor_id as unit,
                    greatest(a.from_day, u.valid_from) as from_day, least(a.to_day, u.valid_to) as to_day
                from (select distinct unnest(r.parties) as id from r) p join organisation_ancestor a on a.organisation_id = p.id
                join organisation_version u on u.organisation_id = a.ancestor_id and u.kind <> 'SCHOOL'
                    and coalesce(u.valid_from, '-infinity') <= a.to_day and coalesce(u.valid_to, 'infinity') >= a.from_day
                where u.kind <> 'CITY_DEPARTMENT' or a.depth = 0
                    or a.depth = 1 and exists (select 1 from organisation_version v where v.organisation_id = p.id and v.kind = 'SCHOOL'))""",
            Turns.EACH_PARTY + " join above on above.party = r.party and r.day between above.from_day and above.to_day",
            "above.unit"),
    /** A party's own zone on the row's day, else that of whom it stands under. */
    zone(
            Turns.OF_THE_MAP,
            List.of("x.parties", Turns.MAP_DAY),
            "min(x.day) as day",
            """
            , zoned as materialized (select v.organisation_id as party, coalesce(v.zone, u.zone) as zone,
                    case when v.zone is null then greatest(v.valid_from, u.valid_from) else v.valid_from end as from_day,
                    case when v.zone is null then least(v.valid_to, u.valid_to) else v.valid_to end as to_day
                from (select distinct unnest(r.parties) as id from r) p join organisation_version v on v.organisation_id = p.id
                left join organisation_version u on v.zone is null and u.organisation_id = v.parent_id
                    and coalesce(u.valid_from, '-infinity') <= coalesce(v.valid_to, 'infinity')
                    and coalesce(u.valid_to, 'infinity') >= coalesce(v.valid_from, '-infinity')
                where v.zone is not null or u.zone is not null)""",
            Turns.EACH_PARTY + " join zoned on zoned.party = r.party and coalesce(zoned.from_day, '-infinity') <= r.day"
                    + " and coalesce(zoned.to_day, 'infinity') >= r.day",
            "zoned.zone"),
    level("x.levels", "r cross join lateral unnest(r.levels) key", "key"),
    theme("x.themes", "r cross join lateral unnest(r.themes) key", "key"),
    kind("x.kind", "r", "r.kind"),
    mode("x.mode", "r", "r.mode"),
    organisingLevel("x.organising_level", "r", "r.organising_level"),
    month("x.date", "r", "to_char(r.date, 'YYYY-MM')"),
    schoolYear("x.school_year", "r", "r.school_year"),
    ownership("x.ownership", "r where r.ownership is not null", "r.ownership"),
    /** The pairings both of whose parties take part themselves: a row for each that had begun by the asked day. */
    pairing(
            "",
            List.of("x.parties"),
            "count(*)",
            ", pair as materialized (" + PairingService.begun(":asOf") + ")",
            Turns.EACH_PARTY + " join pair on pair.first_id = r.party and pair.second_id = any (r.parties)",
            "pair.id"),
    /** Whether some party was a pilot school on the record's own day, whatever the map. */
    pilot(
            "tenure as materialized (" + PilotService.tenures() + "), " + Turns.of("""
                    select from_day from tenure union select to_day from tenure where to_day is not null"""),
            List.of("x.parties", "width_bucket(x.own_day, (select turn.days from turn)) as turn"),
            "min(x.own_day) as own_day",
            """
            , piloted as materialized (select distinct r.n from (select r.*, unnest(r.parties) as party from r) r
                join tenure t on t.school_id = r.party and t.from_day <= r.own_day and (t.to_day is null or t.to_day > r.own_day))""",
            "r left join piloted on piloted.n = r.n",
            "case when piloted.n is null then 'WITHOUT' else 'WITH' end");

    private final String before;
    private final List<String> alike;
    private final String also;
    private final String after;
    private final String rows;
    private final String key;

    Breakdown(String alike, String rows, String key) {
        this("", List.of(alike), "count(*)", "", rows, key);
    }

    /**
     * @param before parts of the statement's {@code with} that gathering needs
     * @param alike what rows that are alike have in common
     * @param also what else is known of those gathered
     * @param after further parts, over {@code r}
     * @param rows {@code r} with what its keys are found by
     */
    Breakdown(String before, List<String> alike, String also, String after, String rows, String key) {
        this.before = before;
        this.alike = alike;
        this.also = also;
        this.after = after;
        this.rows = rows;
        this.key = key;
    }

    /** {@code with … r as (select … from (} – the counted rows follow, and then {@link #gathered}. */
    String gathering() {
        return "with " + (before.isEmpty() ? "" : before + ", ")
                + "r as materialized (select row_number() over () as n, g.* from (select " + String.join(", ", alike)
                + ", " + also
                + ", x.counted, sum(x.quantity) as quantity from (";
    }

    /** How it goes on behind the counted rows. */
    String gathered(LocalDate asOf) {
        String common = IntStream.rangeClosed(1, alike.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return ") x group by " + common + ", x.counted) g)" + after.replace(":asOf", Subtrees.literal(asOf));
    }

    /** Each of {@code r} once under each of its keys: {@code (key, n, quantity, counted)}. */
    String keyed() {
        return "select distinct " + key + " as key, r.n, r.quantity, r.counted from " + rows;
    }

    /** Days on which something turns, so that rows between two of them are alike; and each of those for each of its parties. */
    private static final class Turns {

        /** Not joined laterally: that would look through what it is joined with once for every row. */
        static final String EACH_PARTY = "(select r.*, unnest(r.parties) as party from r) r";

        static final String OF_THE_MAP = of("""
                select valid_from from organisation_version where valid_from is not null
                union select valid_to + 1 from organisation_version where valid_to is not null""");
        static final String MAP_DAY = "width_bucket(x.day, (select turn.days from turn)) as turn";

        static String of(String days) {
            return "turn as materialized (select array(select day from (" + days + ") t (day) order by 1) as days)";
        }
    }
}
