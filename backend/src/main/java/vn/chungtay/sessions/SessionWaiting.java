package vn.chungtay.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.shared.Sql;

/** What waits for a person among the records of activities: only what {@link SessionPolicy} would let them do. */
@ApplicationScoped
class SessionWaiting {

    private static final String COLUMNS = """
            select '%s' as kind, 'session-reports' as collection, s.id as record_id, null::uuid as pairing_id, s.version, %s as action,
                s.title, %s as organisation_id, %s as counterpart_id, %s as since, %d as urgency""";

    /** A single statement of three parts, with the columns that every room gives the worklist. */
    Sql of(Scope scope, UUID organisation) {
        Sql sql = new Sql();
        sql.add(COLUMNS.formatted(
                        "CONFIRM_SESSION", "'confirm'", "mine.organisation_id", "s.host_id", "s.reported_on", 1))
                .add("""
                        from session_report s cross join lateral (
                            select p.organisation_id from session_partner p where p.session_id = s.id and p.confirmed_on is null and""")
                .add(Subtrees.acting(scope, "p.organisation_id"));
        within(sql, organisation, "p.organisation_id");
        sql.add("order by p.position limit 1) mine where s.status = 'HELD' and not")
                .add(Subtrees.acting(scope, "s.host_id"))
                .add(
                        "and s.reported_by <> ? and s.created_by <> ? and " + scope.mayApprove(),
                        scope.personId(),
                        scope.personId())
                .add(reach(scope));
        sql.add("union all")
                .add(COLUMNS.formatted("CORRECT_SESSION", "null", "s.host_id", "s.parties[2]", "s.returned_on", 2));
        ofTheHost(sql, scope, organisation).add("and s.status = 'RETURNED'");
        sql.add("union all").add(COLUMNS.formatted("REPORT_SESSION", "null", "s.host_id", "s.parties[2]", "s.date", 3));
        return ofTheHost(sql, scope, organisation).add("and s.status = 'PLANNED' and s.date <= hanoi_today()");
    }

    private static Sql ofTheHost(Sql sql, Scope scope, UUID organisation) {
        sql.add("from session_report s where " + scope.mayEdit() + " and")
                .add(Subtrees.acting(scope, "s.host_id"))
                .add(reach(scope));
        within(sql, organisation, "s.host_id");
        return sql;
    }

    /** The coarse condition that an index answers: somebody of the viewer's takes part. */
    private static Sql reach(Scope scope) {
        return scope.whole()
                ? Sql.of("")
                : Sql.of(
                        "and s.parties && array(select b.organisation_id from organisation_ancestor b"
                                + " where b.ancestor_id = any (?))",
                        (Object) scope.actsFor());
    }

    private static void within(Sql sql, UUID organisation, String party) {
        if (organisation != null) {
            sql.add("and").add(Subtrees.below(organisation, party, "hanoi_today()"));
        }
    }
}
