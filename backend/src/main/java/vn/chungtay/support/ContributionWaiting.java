package vn.chungtay.support;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.shared.ChoiceWords;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Sql;

/** What waits for a person among contributions: only what {@link ContributionPolicy} would let them do. */
final class ContributionWaiting {

    private static final String COLUMNS = """
            select '%s' as kind, 'contributions' as collection, s.id as record_id, null::uuid as pairing_id, s.version, %s as action,
                concat_ws(' ', s.kind, s.quantity, s.unit_of_measure) as title, mine.organisation_id, %s as counterpart_id, %s as since, %d as urgency
            from contribution s cross join lateral (""";

    private ContributionWaiting() {}

    /** A single statement of three parts, with the columns that every room gives the worklist. */
    static Sql of(Scope scope, UUID organisation) {
        Sql sql = Sql.of(COLUMNS.formatted("RECEIVE_CONTRIBUTION", "'receive'", "s.givers[1]", "s.delivered_on", 1))
                .add("""
                        select r.organisation_id from contribution_receiver r where r.contribution_id = s.id and r.received_on is null and""")
                .add(Subtrees.acting(scope, "r.organisation_id"));
        within(sql, organisation, "r.organisation_id");
        sql.add(
                        "order by r.position limit 1) mine where s.status = 'DELIVERED' and not exists (select 1 from unnest(s.givers) g (id) where")
                .add(Subtrees.acting(scope, "g.id"))
                .add(
                        ") and s.delivered_by <> ? and s.created_by <> ? and " + scope.mayApprove(),
                        scope.personId(),
                        scope.personId())
                .add(reach(scope));
        sql.add("union all")
                .add(COLUMNS.formatted("CORRECT_CONTRIBUTION", "null", "s.receivers[1]", "s.returned_on", 2));
        ofTheGiver(sql, scope, organisation).add("and s.status = 'RETURNED'");
        sql.add("union all").add(COLUMNS.formatted("DELIVER_CONTRIBUTION", "null", "s.receivers[1]", "s.date", 3));
        return ofTheGiver(sql, scope, organisation).add("and s.status = 'PLEDGED' and s.date <= hanoi_today()");
    }

    /** Such as "Books: 2,000 titles", of what the statement calls it. */
    static String title(String waiting, Language language) {
        String[] parts = waiting.split(" ");
        String quantity = NumberFormat.getIntegerInstance(language == Language.VI ? Locale.of("vi") : Locale.ENGLISH)
                .format(Long.parseLong(parts[1]));
        return ChoiceWords.of(ContributionKind.valueOf(parts[0]), language) + ": " + quantity + ' '
                + ChoiceWords.of(UnitOfMeasure.valueOf(parts[2]), language).toLowerCase(Locale.ROOT);
    }

    /** Where sponsors alone give, the receiver keeps the record for them. */
    private static Sql ofTheGiver(Sql sql, Scope scope, UUID organisation) {
        sql.add(
                        "select g.id as organisation_id from unnest(case when s.givers = '{}' then s.receivers else s.givers end)"
                                + " with ordinality g (id, position) where")
                .add(Subtrees.acting(scope, "g.id"));
        within(sql, organisation, "g.id");
        return sql.add("order by g.position limit 1) mine where " + scope.mayEdit())
                .add(reach(scope));
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
