package vn.chungtay.reform;

/** What becomes of what stands on the map of units, as SQL over what {@link OrganisationEffects} has written down. */
final class RecordEffects {

    private static final String COLUMNS =
            "reform_id, position, subject, effect, organisation_id, organisation, counterpart, collection, record_id, before, after,"
                    + " from_parent, to_parent, successors, units, search_text";

    /** The effects on the two parties of {@code p}. */
    private static final String PARTIES = """
            left join reform_effect f on f.reform_id = :reform and f.organisation_id = p.first_id and f.subject in ('UNIT', 'SCHOOL')
            left join reform_effect s on s.reform_id = :reform and s.organisation_id = p.second_id and s.subject in ('UNIT', 'SCHOOL')
            """;

    private static final String SHOWN_PARTIES = """
            p.first_id, coalesce(f.organisation, organisation_ref(p.first_id, $day)::jsonb),
                coalesce(s.organisation, organisation_ref(p.second_id, $day)::jsonb)""";

    private static final String OF_PARTIES =
            "coalesce(f.units, '{}') || coalesce(s.units, '{}'), concat_ws(' ', f.search_text, s.search_text)";

    /** Of a record that this change has touched, the status it has now. */
    private static final String TOUCHED = """
            touched as materialized (select distinct e.record_id as id from audit_event e
                where e.transaction_id = pg_current_xact_id() and e.table_name = any (array[$tables]))""";

    static final String PEOPLE = written("""
            select :reform, 20000000 + e.position % 10000000, 'PEOPLE', 'BECOME_VIEWERS', e.organisation_id, e.organisation, null, null, null,
                e.before, e.after, e.from_parent, e.to_parent, e.successors, e.units, e.search_text
            from reform_effect e where e.reform_id = :reform and e.subject in ('UNIT', 'SCHOOL') and e.effect = 'ENDS'""");

    static final String PAIRINGS = written(
            """
            with changed as materialized (select e.record_id as id, min(e.before ->> 'status') as before from audit_event e
                where e.transaction_id = pg_current_xact_id() and e.table_name = 'pairing' and e.after ->> 'status' is not null group by 1)
            select :reform, 30000000 + row_number() over (order by p.kind desc, f.position, s.position, p.id), 'PAIRING',
                case when c.id is null then 'STAYS' when p.status = 'ENDED' then 'ENDS' else 'WITHDRAWN' end,
                $shown, 'pairings', p.id, coalesce(c.before, p.status), p.status, null, null, '[]'::jsonb, $of
            from pairing p left join changed c on c.id = p.id
            $parties
            where c.id is not null or p.status in ('PROPOSED', 'ACTIVE')""".replace("$shown", SHOWN_PARTIES).replace("$of", OF_PARTIES).replace("$parties", PARTIES));

    static final String PLANS = written(
            """
            select :reform, 40000000 + row_number() over (order by e.position, l.school_year), 'PLAN',
                case when e.effect <> 'STAYS' then 'STOPS'
                    when l.status <> 'APPROVED' and (f.from_parent ->> 'id' is distinct from f.to_parent ->> 'id'
                        or s.from_parent ->> 'id' is distinct from s.to_parent ->> 'id') then 'APPROVERS_CHANGE'
                    else 'STAYS' end,
                $shown, 'activity-plans', l.id, l.status, l.status, null, null, '[]'::jsonb, $of
            from activity_plan l join pairing p on p.id = l.pairing_id
            join reform_effect e on e.reform_id = :reform and e.record_id = p.id and e.subject = 'PAIRING'
            $parties""".replace("$shown", SHOWN_PARTIES).replace("$of", OF_PARTIES).replace("$parties", PARTIES));

    /** A superior that ends is replaced by the party's superior after it: its own row for each party. */
    static final String APPROVALS = written("""
            select :reform, 50000000 + row_number() over (order by e.position, c.nth), 'APPROVAL',
                case when e.effect = 'STOPS' then 'STOPS' when u.effect = 'ENDS' then 'REPLACED' else 'STAYS' end,
                c.party, c.organisation, c.counterpart, 'activity-plans', l.id, l.status, l.status,
                coalesce(u.organisation, organisation_ref(a.superior_id, $day - 1)::jsonb),
                case when e.effect = 'STOPS' then null when u.effect = 'ENDS' then c.to_parent else u.organisation end,
                '[]'::jsonb, c.units, c.search_text
            from plan_approval a join activity_plan l on l.id = a.plan_id join pairing p on p.id = l.pairing_id
            join reform_effect e on e.reform_id = :reform and e.record_id = l.id and e.subject = 'PLAN'
            $parties
            left join reform_effect u on u.reform_id = :reform and u.organisation_id = a.superior_id and u.subject = 'UNIT'
            cross join lateral (values
                (1, p.first_id, e.organisation, e.counterpart, f.to_parent, coalesce(f.units, '{}'), coalesce(f.search_text, ''), a.for_first),
                (2, p.second_id, e.counterpart, e.organisation, s.to_parent, coalesce(s.units, '{}'), coalesce(s.search_text, ''), a.for_second))
                c (nth, party, organisation, counterpart, to_parent, units, search_text, it_is)
            where a.approved_by is null and l.status = 'SUBMITTED' and c.it_is""".replace("$parties", PARTIES));

    static final String PILOTS = written("with " + TOUCHED.replace("$tables", "'pilot_selection', 'pilot_slot'") + """

            select :reform, 60000000 + row_number() over (order by u.position, n.drafted_on), 'PILOT_SELECTION',
                case when u.effect = 'ENDS' then 'FROZEN' when t.id is not null then 'CHANGES' else 'STAYS' end,
                u.organisation_id, u.organisation, null, 'pilot-selections', n.id, n.status, n.status, null, null, u.successors, u.units, u.search_text
            from pilot_selection n join reform_effect u on u.reform_id = :reform and u.organisation_id = n.unit_id and u.subject = 'UNIT'
            left join touched t on t.id = n.id""");

    /**
     * For each pairing that ends, each successor of the one with each of the other; those of units weighed by what their schools have
     * in common.
     */
    static final String SUGGESTIONS = """
            insert into reform_suggestion (reform_id, pairing_id, first, second, weight, units)
            with ended as materialized (select p.id, p.first_id, p.second_id, e.units from reform_effect e join pairing p on p.id = e.record_id
                where e.reform_id = :reform and e.subject = 'PAIRING' and e.effect = 'ENDS'),
            parties as materialized (select e.* from reform_effect e where e.reform_id = :reform and e.subject in ('UNIT', 'SCHOOL')
                and e.organisation_id in (select first_id from ended union select second_id from ended)),
            heirs as materialized (
                select e.organisation_id as id, x.one -> 'organisation' as heir
                    from parties e cross join lateral jsonb_array_elements(e.successors) x (one) where e.effect = 'ENDS'
                union all select e.organisation_id, e.organisation from parties e where e.effect <> 'ENDS'),
            pairs as materialized (select p.id, f.heir as first, s.heir as second, p.units
                from ended p join heirs f on f.id = p.first_id join heirs s on s.id = p.second_id
                where f.heir ->> 'id' <> s.heir ->> 'id'),
            common as materialized (select least(f.ancestor_id, s.ancestor_id) as low, greatest(f.ancestor_id, s.ancestor_id) as high, count(*)::int as pairings
                from pairing p
                join organisation_ancestor f on f.organisation_id = p.first_id and f.depth > 0 and $day between f.from_day and f.to_day
                join organisation_ancestor s on s.organisation_id = p.second_id and s.depth > 0 and $day between s.from_day and s.to_day
                where p.kind = 'SCHOOL' and p.status = 'ACTIVE' group by 1, 2)
            select :reform, n.id, n.first, n.second, coalesce(c.pairings, 0), array[n.first ->> 'code', n.second ->> 'code'] || n.units
            from pairs n left join common c on c.low = least((n.first ->> 'id')::uuid, (n.second ->> 'id')::uuid)
                and c.high = greatest((n.first ->> 'id')::uuid, (n.second ->> 'id')::uuid)""";

    private RecordEffects() {}

    /** What stays as it is stands behind all that changes, as {@link OrganisationEffects} has it. */
    private static String written(String effects) {
        // What is null for every row has no type of its own.
        String rows = COLUMNS.replace("position", "position + case effect when 'STAYS' then 100000000 else 0 end")
                .replace("counterpart", "counterpart::jsonb")
                .replace("record_id", "record_id::uuid")
                .replace("from_parent", "from_parent::jsonb")
                .replace("to_parent", "to_parent::jsonb");
        return "insert into reform_effect (" + COLUMNS + ") select " + rows + " from (" + effects + ") written ("
                + COLUMNS + ")";
    }
}
