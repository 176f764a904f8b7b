package vn.chungtay.liveliness;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.pairings.PairingService;
import vn.chungtay.pairings.PairingStatus;
import vn.chungtay.pairings.Sides;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.ListAddress;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/**
 * The picture of who is paired with whom, in one statement. That two are paired is directory; how often they met is told of the pairings of
 * which the viewer stands above a party.
 */
@ApplicationScoped
class PictureQueries {

    private static final String HOLDS =
            " and coalesce(%1$s.valid_from, '-infinity') <= :day and coalesce(%1$s.valid_to, 'infinity') >= :day";

    /** A line for each pairing, or for each two units; which of the two is empty, {@code asked} says. */
    private static final String LINES = """
            , asked as (select case when ?::text is not null then ?::text when count(*) <= ? then 'PARTY' else 'UNIT' end as by, count(*) as n from c),
            party as (select c.left_id, c.right_id, 1 as pairings, c.sessions, (c.above)::int as seen, c.id, c.status, c.level
                from c where (select by from asked) = 'PARTY'),
            side as (select c.*, case c.kind when 'UNIT' then c.left_id else coalesce(c.left_parent, c.left_id) end as l,
                    case c.kind when 'UNIT' then c.right_id else coalesce(c.right_parent, c.right_id) end as r
                from c where (select by from asked) = 'UNIT'),
            two as (select least(l, r) as one, greatest(l, r) as other, 2 * count(*) filter (where l <= r) >= count(*) as straight,
                    count(*)::int as pairings, sum(sessions)::int as sessions, count(*) filter (where above)::int as seen
                from side group by 1, 2),
            line as (select * from party union all
                select case when straight then one else other end, case when straight then other else one end, pairings, sessions, seen, null, null, null
                from two),
            shown as materialized (select * from line order by sessions desc nulls last, pairings desc, id, left_id, right_id limit ?),
            stands as (select s.*, v.zone, v.parent_id, v.latitude, v.longitude, organisation_ref(s.id, :day) as ref from (
                    select distinct 'left' as side, left_id as id from shown union select distinct 'right', right_id from shown) s
                left join organisation_version v on v.organisation_id = s.id:holds),
            party_of as (select s.side, s.id, json_build_object('organisation', s.ref, 'zone', s.zone, 'parent', organisation_ref(s.parent_id, :day),
                    'latitude', coalesce(s.latitude, m.latitude), 'longitude', coalesce(s.longitude, m.longitude)) as said,
                    row_number() over (partition by s.side order by s.zone nulls last, p.name, (s.ref ->> 'name') collate "vi-x-icu", s.id) - 1 as place
                from stands s
                left join lateral (select (organisation_ref(s.parent_id, :day) ->> 'name') collate "vi-x-icu" as name where s.ref ->> 'kind' = 'SCHOOL') p on true
                left join lateral (select round(avg(w.latitude)::numeric, 5) as latitude, round(avg(w.longitude)::numeric, 5) as longitude
                    from organisation_version w where w.parent_id = s.id:below) m on s.latitude is null and s.ref ->> 'kind' <> 'SCHOOL')
            select (select by from asked) as by, (select n from asked) as pairings, (select count(*) from line) as line_count,
                (select coalesce(sum(pairings), 0) from shown) as pairings_shown,
                (select coalesce(json_agg(said order by place), '[]') from party_of where side = 'left') as left_side,
                (select coalesce(json_agg(said order by place), '[]') from party_of where side = 'right') as right_side,
                (select coalesce(json_agg(json_build_object('left', l.place, 'right', r.place, 'pairings', s.pairings, 'sessions', s.sessions, 'seen', s.seen,
                        'pairingId', s.id, 'status', s.status, 'level', s.level) order by s.sessions desc nulls last, l.place, r.place), '[]')
                    from shown s join party_of l on l.side = 'left' and l.id = s.left_id join party_of r on r.side = 'right' and r.id = s.right_id) as lines""";

    private final PairingService pairings;
    private final OrganisationTree tree;
    private final Reads reads;
    private final HanoiTime time;

    PictureQueries(PairingService pairings, OrganisationTree tree, Reads reads, HanoiTime time) {
        this.pairings = pairings;
        this.tree = tree;
        this.reads = reads;
        this.time = time;
    }

    private record Line(
            int left,
            int right,
            int pairings,
            Integer sessions,
            int seen,
            UUID pairingId,
            PairingStatus status,
            EducationLevel level) {}

    PictureView picture(Scope scope, PictureFilter filter) {
        LocalDate today = filter.asOf == null ? time.today() : filter.asOf;
        String day = Subtrees.mapDay(filter.map, Subtrees.literal(today));
        Sql sql = Sql.of("with m as materialized (")
                .add(oriented(scope, filter, day))
                .add("), ")
                .add(met(scope, filter, today))
                .add(
                        LINES.replace(":holds", HOLDS.formatted("v"))
                                .replace(":below", HOLDS.formatted("w"))
                                .replace(":day", day),
                        filter.by == null ? null : filter.by.name(),
                        filter.by == null ? null : filter.by.name(),
                        filter.lines,
                        filter.lines);
        return reads.one(sql, (rs, ctx) -> {
                    PictureBy by = PictureBy.valueOf(rs.getString("by"));
                    List<PictureView.Party> left =
                            reads.json(rs, "left_side", new TypeReference<List<PictureView.Party>>() {});
                    List<PictureView.Party> right =
                            reads.json(rs, "right_side", new TypeReference<List<PictureView.Party>>() {});
                    List<Line> lines = reads.json(rs, "lines", new TypeReference<List<Line>>() {});
                    return new PictureView(
                            today,
                            by,
                            rs.getInt("pairings"),
                            rs.getInt("pairings_shown"),
                            rs.getInt("line_count"),
                            left,
                            right,
                            lines.stream()
                                    .map(line -> shown(line, left, right, filter, today))
                                    .toList());
                })
                .orElseThrow();
    }

    /** Which of the two stands on the left: whoever is of the unit that was asked for, else whoever is of the inner city. */
    private Sql oriented(Scope scope, PictureFilter filter, String day) {
        String byZone = "(f.zone is distinct from 'INNER' and s.zone is not distinct from 'INNER')";
        Sql turned = Sql.of(byZone);
        String own = filter.unit != null ? filter.unit : filter.scope != null ? filter.scope : filter.school;
        if (own != null) {
            UUID unit = tree.require("unit", own);
            turned = Sql.of("case when")
                    .add(Subtrees.below(unit, "p.first_id", day))
                    .add("=")
                    .add(Subtrees.below(unit, "p.second_id", day))
                    .add("then " + byZone + " else")
                    .add(Subtrees.below(unit, "p.second_id", day))
                    .add("end");
        }
        return Sql.of("""
                select o.*, case when turned then second_id else first_id end as left_id, case when turned then first_id else second_id end as right_id,
                    case when turned then second_parent else first_parent end as left_parent,
                    case when turned then first_parent else second_parent end as right_parent
                from (select p.id, p.kind, p.status, p.level, p.first_id, p.second_id, p.low_id, p.high_id,
                    f.parent_id as first_parent, s.parent_id as second_parent,""")
                .add(turned)
                .add("as turned,")
                .add(Sides.above(scope, "p.since"))
                .add("as above from (select p.*")
                .add(pairings.listed(scope, filter.asFilter()))
                .add((") p left join organisation_version f on f.organisation_id = p.first_id" + HOLDS.formatted("f")
                                + " left join organisation_version s on s.organisation_id = p.second_id"
                                + HOLDS.formatted("s") + ") o")
                        .replace(":day", day));
    }

    /**
     * {@code c}: the pairings with how often the two met. Of a few, each is looked up; of all of them every session is gone through once, which
     * is only right where the viewer sees every session.
     */
    private static Sql met(Scope scope, PictureFilter filter, LocalDate day) {
        Sql counted = Sql.of(
                "c.standing = 'COUNTED' and c.from_day <= ? and (c.to_day is null or c.to_day > ?) and", day, day);
        counted.add(Subtrees.visible(scope, "any (c.parties)", "c.date"));
        if (scope.whole() && !filter.narrow()) {
            return Sql.of("""
                    together as materialized (select a.id as low_id, b.id as high_id, count(*) as sessions
                        from session_standing c cross join lateral unnest(c.parties) a (id) cross join lateral unnest(c.parties) b (id)
                        where a.id < b.id and""").add(counted).add("""
                    group by 1, 2),
                    c as materialized (select m.*, coalesce(t.sessions, 0)::int as sessions
                        from m left join together t on t.low_id = m.low_id and t.high_id = m.high_id)""");
        }
        return Sql.of("""
                c as materialized (select m.*, case when m.above then (select count(*)::int from session_standing c
                    where c.parties @> array [m.first_id, m.second_id] and""").add(counted).add(") end as sessions from m)");
    }

    private static PictureView.Line shown(
            Line line,
            List<PictureView.Party> left,
            List<PictureView.Party> right,
            PictureFilter filter,
            LocalDate day) {
        return new PictureView.Line(
                line.left(),
                line.right(),
                line.pairings(),
                line.seen() == 0 ? null : line.sessions(),
                line.seen(),
                line.pairingId(),
                line.status(),
                line.level(),
                line.pairingId() != null
                        ? sessionsOf(line.pairingId(), day)
                        : between(
                                left.get(line.left()).organisation().code(),
                                right.get(line.right()).organisation().code(),
                                filter));
    }

    /** The sessions that count for a pairing. */
    private static String sessionsOf(UUID pairing, LocalDate asOf) {
        return ListAddress.of("session-reports")
                .with("pairing", pairing)
                .with("asOf", asOf)
                .with("standing", "COUNTED")
                .toString();
    }

    /** The pairings of two units and of their schools, narrowed as their picture is. */
    private static String between(String one, String other, PictureFilter filter) {
        return ListAddress.of("pairings")
                .with("unit", filter.unit)
                .with("scope", filter.scope)
                .with("school", filter.school)
                .with("between", one + ',' + other)
                .with("kind", filter.kind)
                .with("level", filter.level)
                .with("status", filter.status)
                .with("phase", filter.phase)
                .with("q", filter.q)
                .with("asOf", filter.asOf)
                .with("map", filter.map)
                .toString();
    }
}
