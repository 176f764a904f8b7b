package vn.chungtay.plans;

import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.shared.Sql;

/** What of plans waits for a viewer, as SQL for the worklist: what {@link PlanPolicy} allows. */
final class PlansWaiting {

    private static final String TITLE = "organisation_ref(p.first_id, hanoi_today()) ->> 'name' || ' – '"
            + " || (organisation_ref(p.second_id, hanoi_today()) ->> 'name') || ' · ' || l.school_year";
    private static final String DAY = " at time zone 'Asia/Ho_Chi_Minh')::date";
    /** Each side that the viewer may act for, and not for the other too, of the plans that can move. */
    private static final String BY_SIDE = """
            from activity_plan l join pairing p on p.id = l.pairing_id
            cross join lateral (values (p.first_id, p.second_id, l.first_agreed_by, l.second_agreed_by, l.second_agreed_at),
                (p.second_id, p.first_id, l.second_agreed_by, l.first_agreed_by, l.first_agreed_at)) w (mine, other, by_mine, by_other, other_at)
            where p.status = 'ACTIVE' and exists (select 1 from version_on(p.first_id, hanoi_today()))
                and exists (select 1 from version_on(p.second_id, hanoi_today()))""";

    private PlansWaiting() {}

    /** One SELECT in the columns that the worklist unites; {@code organisation} null: of all organisations the viewer may act for. */
    static Sql of(Scope scope, UUID organisation) {
        Sql sql = Sql.of(
                """
                select 'AGREE_PLAN' as kind, 'activity-plans' as collection, l.id as record_id, p.id as pairing_id, l.version, 'agree' as action,
                    :title as title, w.mine as organisation_id, w.other as counterpart_id,
                    coalesce((w.other_at:day, l.drafted_on) as since, case when w.by_other is null then 3 else 1 end as urgency
                :sides and l.status in ('DRAFT', 'RETURNED') and ? and w.by_mine is null and w.by_other is distinct from ?
                    and (w.by_other is not null or l.status = 'DRAFT') and exists (select 1 from plan_line n where n.plan_id = l.id)""".replace(":title", TITLE).replace(":sides", BY_SIDE).replace(":day", DAY),
                scope.mayApprove(),
                scope.personId());
        only(sql, scope, organisation);
        sql.add("""
                union all
                select 'SUBMIT_PLAN', 'activity-plans', l.id, p.id, l.version, 'submit', :title, w.mine, w.other,
                    (greatest(l.first_agreed_at, l.second_agreed_at):day, 3
                :sides and l.status = 'AGREED' and ?""".replace(":title", TITLE).replace(":sides", BY_SIDE).replace(":day", DAY), scope.mayApprove());
        only(sql, scope, organisation);
        sql.add("""
                union all
                select 'CORRECT_PLAN', 'activity-plans', l.id, p.id, l.version, null, :title, w.mine, w.other, (l.changed_at:day, 2
                :sides and l.status = 'RETURNED' and ? and w.by_mine is null and w.by_other is null""".replace(":title", TITLE).replace(":sides", BY_SIDE).replace(":day", DAY), scope.mayEdit());
        only(sql, scope, organisation);
        // Who is of the superior itself is asked first; who stands above it can step in.
        sql.add(
                        """
                union all
                select 'APPROVE_PLAN', 'activity-plans', l.id, p.id, l.version, 'approve', :title, e.superior_id, null::uuid, (l.submitted_at:day,
                    case when e.superior_id = any (?) then 1 else 3 end
                from activity_plan l join pairing p on p.id = l.pairing_id cross join lateral :superiors e
                where l.status = 'SUBMITTED' and p.status = 'ACTIVE' and ? and e.approved_by is null and l.submitted_by <> ?
                    and exists (select 1 from version_on(p.first_id, hanoi_today())) and exists (select 1 from version_on(p.second_id, hanoi_today()))
                    and""".replace(":title", TITLE)
                                .replace(":superiors", PlanQueries.SUPERIORS)
                                .replace(":day", DAY),
                        scope.actsFor(),
                        scope.mayApprove(),
                        scope.personId())
                .add(Subtrees.acting(scope, "e.superior_id"));
        within(sql, organisation, "e.superior_id");
        return sql;
    }

    private static void only(Sql sql, Scope scope, UUID organisation) {
        sql.add("and").add(Subtrees.acting(scope, "w.mine")).add("and not").add(Subtrees.acting(scope, "w.other"));
        within(sql, organisation, "w.mine");
    }

    private static void within(Sql sql, UUID organisation, String forWhom) {
        if (organisation != null) {
            sql.add("and").add(Subtrees.below(organisation, forWhom, "hanoi_today()"));
        }
    }
}
