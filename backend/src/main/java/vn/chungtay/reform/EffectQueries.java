package vn.chungtay.reform;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** What a reform does (what changes first, then what stays as it is), as it was written down by the last preview or by the application. */
@ApplicationScoped
class EffectQueries {

    private static final Ordering ORDERING = new Ordering("e.id", "subject").by("subject", "e.position", "int");

    /**
     * Old units that end or lose schools, and who takes over or gains them; schools are counted by who they stand under. Where no unit is
     * concerned, the schools that end and those that take over.
     */
    private static final String PICTURE = """
            with rows as materialized (select e.*, (e.from_parent ->> 'id')::uuid as old_id, (e.to_parent ->> 'id')::uuid as new_id
                from reform_effect e where e.reform_id = ? and e.subject in ('UNIT', 'SCHOOL')),
            drawn as materialized (select case when exists (select 1 from rows where subject = 'UNIT' and effect = 'ENDS')
                or exists (select 1 from rows where subject = 'SCHOOL' and effect = 'MOVES') then 'UNIT' else 'SCHOOL' end as subject),
            passed as (select e.organisation_id as old_id, (x.one #>> '{organisation,id}')::uuid as new_id, e.organisation as old, x.one -> 'organisation' as new,
                    (x.one ->> 'share')::numeric as share, (x.one ->> 'formerCommunes')::int as communes
                from rows e cross join lateral jsonb_array_elements(e.successors) x (one) where e.subject = (select subject from drawn) and e.effect = 'ENDS'),
            moved as (select e.old_id, e.new_id, (array_agg(e.from_parent))[1] as old, (array_agg(e.to_parent))[1] as new, count(*)::int as schools
                from rows e where e.subject = 'SCHOOL' and e.effect = 'MOVES' and e.old_id <> e.new_id group by 1, 2),
            links as materialized (select coalesce(p.old_id, m.old_id) as old_id, coalesce(p.new_id, m.new_id) as new_id, coalesce(p.old, m.old) as old,
                    coalesce(p.new, m.new) as new, p.share, p.communes, p.old_id is not null as succeeds, coalesce(m.schools, 0) as schools
                from passed p full join moved m on m.old_id = p.old_id and m.new_id = p.new_id),
            shown as materialized (select * from links l where ?::text is null or ? in (l.old ->> 'code', l.new ->> 'code')),
            lonely as (select e.organisation_id as id, e.organisation as ref from rows e where e.subject = (select subject from drawn) and e.effect = 'ENDS'
                and (?::text is null or ? = e.organisation ->> 'code')),
            old_units as (select distinct on (u.id) u.id, u.ref from (select old_id as id, old as ref from shown union all select * from lonely) u order by u.id),
            new_units as (select distinct on (new_id) new_id as id, new as ref from shown order by new_id),
            held as materialized (select old_id as id, count(*)::int as n from rows where subject = 'SCHOOL' and effect <> 'BEGINS' group by 1),
            holding as materialized (select new_id as id, count(*)::int as n from rows where subject = 'SCHOOL' and effect <> 'ENDS' group by 1)
            select
                (select coalesce(json_agg(u.ref || jsonb_build_object('schools', coalesce(h.n, 0)) order by u.ref ->> 'code'), '[]')
                    from old_units u left join held h on h.id = u.id) as old,
                (select coalesce(json_agg(u.ref || jsonb_build_object('schools', coalesce(h.n, 0)) order by u.ref ->> 'code'), '[]')
                    from new_units u left join holding h on h.id = u.id) as new,
                (select coalesce(json_agg(json_build_object('from', l.old_id, 'to', l.new_id, 'share', l.share, 'formerCommunes', l.communes,
                    'succeeds', l.succeeds, 'schools', l.schools) order by l.old ->> 'code', l.new ->> 'code'), '[]') from shown l) as links""";

    private final Reads reads;

    EffectQueries(Reads reads) {
        this.reads = reads;
    }

    Page<EffectView> list(Scope scope, UUID reform, EffectFilter filter) {
        ReformPolicy.requireReader(scope);
        Sql sql = Sql.of("select e.*")
                .add(ORDERING.pageKey(filter))
                .add("from reform_effect e where e.reform_id = ?", reform)
                .andAnyOf("e.subject", Choices.of("subject", filter.subject, ReformSubject.class))
                .andAnyOf("e.effect", Choices.of("effect", filter.effect, ReformEffect.class));
        if (filter.unit != null) {
            sql.add("and e.units @> array[?]::text[]", filter.unit);
        }
        if (filter.q != null && !filter.q.isBlank()) {
            for (String word : filter.q.strip().split("\\s+")) {
                sql.add(
                        "and e.search_text like '%' || fold(?) || '%'",
                        word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"));
            }
        }
        return reads.page(
                sql.add(ORDERING.after(filter)),
                ORDERING,
                filter,
                (rs, ctx) -> new EffectView(
                        rs.getObject("id", UUID.class),
                        Reads.choice(rs, "subject", ReformSubject.class),
                        Reads.choice(rs, "effect", ReformEffect.class),
                        reads.json(rs, "organisation", OrganisationRef.class),
                        reads.json(rs, "counterpart", OrganisationRef.class),
                        rs.getString("collection"),
                        rs.getObject("record_id", UUID.class),
                        rs.getString("before"),
                        rs.getString("after"),
                        reads.json(rs, "from_parent", OrganisationRef.class),
                        reads.json(rs, "to_parent", OrganisationRef.class),
                        reads.json(rs, "successors", new TypeReference<List<EffectView.Successor>>() {})));
    }

    ReformPicture picture(Scope scope, UUID reform, String unit) {
        ReformPolicy.requireReader(scope);
        return reads.one(
                        Sql.of(PICTURE, reform, unit, unit, unit, unit),
                        (rs, ctx) -> new ReformPicture(
                                reads.json(rs, "old", new TypeReference<List<ReformPicture.Unit>>() {}),
                                reads.json(rs, "new", new TypeReference<List<ReformPicture.Unit>>() {}),
                                reads.json(rs, "links", new TypeReference<List<ReformPicture.Link>>() {})))
                .orElseThrow();
    }
}
