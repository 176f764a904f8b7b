package vn.chungtay.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.matching.CandidateReason.Code;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.organisations.Zone;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;
import vn.chungtay.shared.Verdict;

/**
 * Who would fit, in one statement. What speaks for a candidate is weighed where it is read, so that the list can be walked by it. Sessions
 * are weighed as far as the viewer may read them.
 */
@ApplicationScoped
class CandidateQueries {

    private static final Ordering ORDERING = new Ordering("c.id", "-score").by("score", "c.score", "int");

    /** Who looks, and the partners of the units above them. */
    private static final String WHO = """
            with me as (select v.*, coalesce(v.zone, u.zone) as side from version_on(?, hanoi_today()) v
                    left join lateral version_on(v.parent_id, hanoi_today()) u on true),
                partner_unit as (select distinct on (unit_id) p.id, x.unit_id from me join organisation_ancestor b on b.organisation_id = me.organisation_id
                    and b.depth > 0 and hanoi_today() between b.from_day and b.to_day
                    join pairing p on p.kind = 'UNIT' and p.status = 'ACTIVE' and b.ancestor_id in (p.first_id, p.second_id)
                    cross join lateral (select case p.first_id when b.ancestor_id then p.second_id else p.first_id end) x (unit_id)
                    order by unit_id, p.since desc, p.id)""";

    private static final String CANDIDATES = """
            select c.* from (select v.organisation_id as id, organisation_ref(v.organisation_id, hanoi_today()) as organisation,
                    organisation_ref(v.parent_id, hanoi_today()) as parent, v.levels, w.side as zone,
                    array(select l from unnest(v.levels) l where l = any (me.levels)) as shared_levels,
                    me.side <> w.side as opposite, a.id as under_pairing_id, t.hosted, mine.hosted as offered, k.km, n.partners,
                    (case when a.id is not null then 40 else 0 end + case when me.side <> w.side then 20 else 0 end
                        + case when t.hosted > 0 then 15 when mine.hosted > 0 then 10 else 0 end + greatest(0, 20 - 5 * n.partners)
                        + coalesce(round(20 * greatest(0, 1 - k.km / 80)), 0))::int as score""";

    private static final String JOINED = """
            from me cross join organisation_version v left join lateral version_on(v.parent_id, hanoi_today()) u on true
                cross join lateral (select coalesce(v.zone, u.zone) as side) w
                cross join lateral (select km_between(me.latitude, me.longitude, v.latitude, v.longitude) as km) k
                cross join lateral (select count(*)::int as partners from pairing p
                    where p.status = 'ACTIVE' and (p.first_id = v.organisation_id or p.second_id = v.organisation_id)) n
                left join lateral (select b.id from organisation_ancestor o join partner_unit b on b.unit_id = o.ancestor_id
                    where o.organisation_id = v.organisation_id and o.depth > 0 and hanoi_today() between o.from_day and o.to_day limit 1) a on true
                left join themed t on t.host_id = v.organisation_id left join themed mine on mine.host_id = me.organisation_id
            where (v.valid_from is null or v.valid_from <= hanoi_today()) and (v.valid_to is null or v.valid_to >= hanoi_today())
                and v.organisation_id <> me.organisation_id
                and case me.kind when 'SCHOOL' then v.kind = 'SCHOOL' and v.levels && me.levels
                    else v.kind in ('DISTRICT_OFFICE', 'COMMUNE', 'EXTERNAL') end
                and not exists (select 1 from pairing p where p.status in ('PROPOSED', 'ACTIVE')
                    and p.low_id = least(v.organisation_id, me.organisation_id) and p.high_id = greatest(v.organisation_id, me.organisation_id))""";

    private final Reads reads;

    CandidateQueries(Reads reads) {
        this.reads = reads;
    }

    Page<CandidateView> list(
            Scope scope, UUID organisation, List<String> themes, CandidateFilter filter, Language language) {
        Sql sql = Sql.of(WHO, organisation)
                .add(
                        ", themed as (select s.host_id, count(*)::int as hosted from session_standing c join session_report s on s.id = c.session_id"
                                + " where c.standing = 'COUNTED' and c.to_day is null and c.themes && ? and",
                        (Object) themes.toArray(String[]::new))
                .add(Subtrees.visible(scope, "any (c.parties)", "c.date"))
                .add("group by s.host_id)")
                .add(CANDIDATES.replaceFirst("c\\.\\*", "c.*" + ORDERING.pageKey(filter)))
                .add(",")
                .add(Subtrees.acting(scope, "me.organisation_id"))
                .add("or")
                .add(Subtrees.acting(scope, "v.organisation_id"))
                .add("as acts")
                .add(JOINED);
        if (filter.level != null) {
            sql.add("and v.levels @> array [?]::text[]", filter.level.name());
        }
        if (filter.zone == null) {
            sql.add("and (me.side is null or w.side <> me.side)");
        } else if (filter.zone != CandidateFilter.Side.ANY) {
            sql.add("and w.side = ?", filter.zone.name());
        }
        if (filter.maxKm != null) {
            sql.add("and k.km <= ?", filter.maxKm);
        }
        sql.add(") c where true").add(ORDERING.after(filter));
        return reads.page(sql, ORDERING, filter, (rs, ctx) -> view(rs, scope, language));
    }

    private CandidateView view(ResultSet rs, Scope scope, Language language) throws SQLException {
        return new CandidateView(
                rs.getObject("id", UUID.class),
                reads.json(rs, "organisation", OrganisationRef.class),
                reads.json(rs, "parent", OrganisationRef.class),
                Reads.choice(rs, "zone", Zone.class),
                levels(rs, "levels"),
                rs.getInt("score"),
                reasons(rs),
                rs.getObject("under_pairing_id", UUID.class),
                List.of(propose(scope, rs.getBoolean("acts")).as("propose", language)));
    }

    private static List<CandidateReason> reasons(ResultSet rs) throws SQLException {
        List<CandidateReason> reasons = new ArrayList<>();
        if (rs.getObject("under_pairing_id") != null) {
            reasons.add(CandidateReason.of(Code.PARTNER_UNIT));
        }
        if (rs.getBoolean("opposite")) {
            reasons.add(CandidateReason.of(Code.OPPOSITE_ZONE));
        }
        List<EducationLevel> shared = levels(rs, "shared_levels");
        if (!shared.isEmpty()) {
            reasons.add(new CandidateReason(Code.SHARED_LEVEL, null, shared));
        }
        Integer hosted = Reads.integer(rs, "hosted");
        Integer offered = Reads.integer(rs, "offered");
        if (hosted != null) {
            reasons.add(CandidateReason.of(Code.THEME_HOSTED, hosted));
        } else if (offered != null) {
            reasons.add(CandidateReason.of(Code.THEME_OFFERED, offered));
        }
        double km = rs.getDouble("km");
        if (!rs.wasNull()) {
            reasons.add(CandidateReason.of(Code.DISTANCE, (int) Math.ceil(km)));
        }
        reasons.add(CandidateReason.of(Code.PARTNERS, rs.getInt("partners")));
        return reasons;
    }

    private static List<EducationLevel> levels(ResultSet rs, String column) throws SQLException {
        return Reads.strings(rs, column).stream()
                .map(EducationLevel::valueOf)
                .sorted()
                .toList();
    }

    /** Who may propose to it: as proposing itself asks. */
    private static Verdict propose(Scope scope, boolean acts) {
        if (!scope.mayApprove()) {
            return Verdict.notYours("APPROVER_NEEDED");
        }
        return acts ? Verdict.ALLOWED : Verdict.notYours("NOT_YOUR_ORGANISATION");
    }
}
