package vn.chungtay.pilots;

import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.shared.Sql;

/** What of the selections waits for a person: only for organisations of their own, not for all that stand below. */
final class PilotWaiting {

    private static final String COLUMNS = """
            'pilot-selections' as collection, s.id as record_id, null::uuid as pairing_id, s.version,""";

    private PilotWaiting() {}

    /** Drafts and returned selections for the unit's editors, submitted ones for the superior's approvers. */
    static Sql of(Scope scope, UUID organisation) {
        Sql sql = Sql.of("select case s.status when 'DRAFT' then 'FILL_PILOTS' else 'CORRECT_PILOTS' end as kind, "
                        + COLUMNS)
                .add("""
                case when ? and not exists (select 1 from pilot_slot e where e.selection_id = s.id and e.school_id is null) then 'submit' end as action,
                p.name as title, s.unit_id as organisation_id, null::uuid as counterpart_id, coalesce(s.submitted_on, s.drafted_on) as since,
                case s.status when 'DRAFT' then 3 else 2 end as urgency
                from pilot_selection s join phase p on p.id = s.phase_id
                where s.status in ('DRAFT', 'RETURNED') and ? and s.unit_id = any (?)""", scope.mayApprove(), scope.mayEdit(), scope.actsFor());
        narrow(sql, organisation, "s.unit_id");
        sql.add("union all select 'APPROVE_PILOTS', " + COLUMNS)
                .add("""
                'approve', p.name, n.parent_id, s.unit_id, s.submitted_on, 1
                from pilot_selection s join phase p on p.id = s.phase_id cross join lateral version_on(s.unit_id, hanoi_today()) n
                where s.status = 'SUBMITTED' and ? and s.submitted_by <> ? and n.parent_id = any (?)""", scope.mayApprove(), scope.personId(), scope.actsFor());
        narrow(sql, organisation, "n.parent_id");
        return sql;
    }

    private static void narrow(Sql sql, UUID organisation, String column) {
        if (organisation != null) {
            sql.add("and").add(Subtrees.below(organisation, column, "hanoi_today()"));
        }
    }
}
