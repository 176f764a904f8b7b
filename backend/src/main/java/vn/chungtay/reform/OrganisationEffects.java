package vn.chungtay.reform;

/** What becomes of each unit and school, as SQL. */
final class OrganisationEffects {

    /** {@code $v} as other records name an organisation. */
    private static final String REF =
            "jsonb_build_object('id', $v.organisation_id, 'code', $v.code, 'name', $v.name, 'kind', $v.kind)";

    private static final String HEIRS = """
            select s.$one as id, jsonb_agg(jsonb_strip_nulls(jsonb_build_object('organisation', $ref, 'share', s.share,
                    'formerCommunes', s.former_communes)) order by v.code) as those, array_agg(v.code) as codes
            from succession s join $map v on v.organisation_id = s.$other where s.on_day = $day group by 1""";

    /** Its professional superior ends with this very change, and no other is named. */
    private static final String LOST_LEAD =
            "(a.professional_parent_id is not null and al.organisation_id is null and a.professional_parent_id in (select id from touched))";

    static final String ALL = """
            insert into reform_effect (reform_id, position, subject, effect, organisation_id, organisation, before, after, from_parent, to_parent,
                successors, units, search_text)
            with earlier as materialized (select v.* from organisation_version v
                where coalesce(v.valid_from, '-infinity') <= $day - 1 and coalesce(v.valid_to, 'infinity') >= $day - 1),
            later as materialized (select v.* from organisation_version v
                where coalesce(v.valid_from, '-infinity') <= $day and coalesce(v.valid_to, 'infinity') >= $day),
            touched as materialized (select distinct e.record_id as id from audit_event e
                where e.transaction_id = pg_current_xact_id() and e.table_name = 'organisation_version'),
            heirs as materialized ($heirs),
            forebears as materialized ($forebears),
            fates as (
                select coalesce(b.organisation_id, a.organisation_id) as id, coalesce(b.kind, a.kind) as kind,
                    coalesce(b.code, a.code) as code, a.code as new_code, coalesce($b, $a) as ref, b.name as before, a.name as after,
                    coalesce($bp, organisation_ref(b.parent_id, $day - 1)::jsonb) as from_parent,
                    case when $lost_lead and (a.parent_id is null or ap.organisation_id is not null)
                        then organisation_ref(a.professional_parent_id, $day)::jsonb
                        else coalesce($ap, organisation_ref(a.parent_id, $day)::jsonb) end as to_parent,
                    case when a.organisation_id is null then 'ENDS'
                        when a.parent_id is not null and ap.organisation_id is null and a.parent_id in (select id from touched) then 'LEFT_BEHIND'
                        when $lost_lead then 'LEFT_BEHIND'
                        when t.id is null then 'STAYS'
                        when b.organisation_id is null then 'BEGINS'
                        when a.parent_id is distinct from b.parent_id then 'MOVES'
                        when (a.name, a.code) is distinct from (b.name, b.code) then 'RENAMED'
                        when (a.kind, a.zone, a.levels, a.ownership, a.professional_parent_id, a.gso_code)
                            is distinct from (b.kind, b.zone, b.levels, b.ownership, b.professional_parent_id, b.gso_code) then 'CHANGES'
                        else 'STAYS' end as effect
                from earlier b full join later a on a.organisation_id = b.organisation_id
                left join touched t on t.id = coalesce(b.organisation_id, a.organisation_id)
                left join earlier bp on bp.organisation_id = b.parent_id left join later ap on ap.organisation_id = a.parent_id
                left join later al on al.organisation_id = a.professional_parent_id
                where t.id is not null or a.organisation_id is not null)
            select :reform, (case f.kind when 'SCHOOL' then 1 else 0 end) * 10000000 + case f.effect when 'STAYS' then 100000000 else 0 end
                    + row_number() over (order by f.code, f.id),
                case f.kind when 'SCHOOL' then 'SCHOOL' else 'UNIT' end, f.effect, f.id, f.ref, f.before, f.after, f.from_parent, f.to_parent,
                coalesce(h.those, g.those, '[]'),
                array_remove(array[f.code, f.new_code, f.from_parent ->> 'code', f.to_parent ->> 'code'], null) || coalesce(h.codes, g.codes, '{}'),
                fold(concat_ws(' ', f.before, case when f.after is distinct from f.before then f.after end, f.code))
            from fates f left join heirs h on h.id = f.id and f.effect = 'ENDS' left join forebears g on g.id = f.id and f.effect <> 'ENDS'""".replace("$heirs", heirs("from_id", "to_id", "later"))
            .replace("$forebears", heirs("to_id", "from_id", "earlier"))
            .replace("$lost_lead", LOST_LEAD)
            .replace("$bp", named("bp"))
            .replace("$ap", named("ap"))
            .replace("$b,", named("b") + ',')
            .replace("$a)", named("a") + ')');

    private OrganisationEffects() {}

    private static String heirs(String one, String other, String map) {
        return HEIRS.replace("$one", one)
                .replace("$other", other)
                .replace("$map", map)
                .replace("$ref", REF.replace("$v", "v"));
    }

    /** Null where there is none. */
    private static String named(String alias) {
        return "case when " + alias + ".organisation_id is not null then " + REF.replace("$v", alias) + " end";
    }
}
