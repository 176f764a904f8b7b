package vn.chungtay.liveliness;

/**
 * The day of each milestone of {@code pairing p}, as SQL: what the records say by a day ({@code derived}), what a person said
 * ({@code typed}), and the earlier of the two ({@code d}), for a milestone is the first time.
 */
final class MilestoneDates {

    private static final String LATERALS = """
            cross join lateral (select p.since as connected_on,
                (select min(c.date) from session_standing c where c.parties @> array [p.first_id, p.second_id] and c.standing = 'COUNTED'
                    and c.from_day <= :day and (c.to_day is null or c.to_day > :day)) as met_on,
                (select min(a.signed_on) from agreement a where a.pairing_id = p.id and a.status <> 'DRAFT' and a.counted_from <= :day) as signed_on,
                null::date as content_on,
                (select min((t.at at time zone 'Asia/Ho_Chi_Minh')::date) from activity_plan l join record_transition t
                    on t.collection = 'activity-plans' and t.record_id = l.id and t.to_status = 'APPROVED'
                    where l.pairing_id = p.id and t.at < (:day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') as plan_on,
                null::date as roadmap_on) derived
            cross join lateral (select min(m.reached_on) filter (where m.kind = 'MET') as met_on,
                min(m.reached_on) filter (where m.kind = 'CONTENT') as content_on,
                min(m.reached_on) filter (where m.kind = 'PLAN') as plan_on,
                min(m.reached_on) filter (where m.kind = 'ROADMAP') as roadmap_on
                from pairing_milestone m where m.pairing_id = p.id and m.reached_on <= :day) typed
            cross join lateral (select derived.connected_on, least(derived.met_on, typed.met_on) as met_on, derived.signed_on,
                typed.content_on, least(derived.plan_on, typed.plan_on) as plan_on, typed.roadmap_on) d""";

    private MilestoneDates() {}

    /** To be joined to {@code pairing p}; {@code day} is an expression of SQL. */
    static String joined(String day) {
        return LATERALS.replace(":day", day);
    }
}
