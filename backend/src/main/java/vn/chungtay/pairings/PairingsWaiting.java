package vn.chungtay.pairings;

import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.shared.Sql;

/**
 * What of pairings and agreements waits for a viewer, as SQL for the worklist: what {@link PairingPolicy} and {@link AgreementPolicy} allow.
 * A draft that names nobody to sign it has to be opened first.
 */
final class PairingsWaiting {

    private static final String NAMES =
            "organisation_ref(p.first_id, hanoi_today()) ->> 'name' || ' – ' || (organisation_ref(p.second_id, hanoi_today()) ->> 'name')";
    private static final String BOTH_EXIST =
            "and exists (select 1 from version_on(p.first_id, hanoi_today())) and exists (select 1 from version_on(p.second_id, hanoi_today()))";

    /** How long before the last day of its term both sides are told. */
    private static final int WARNING_DAYS = 60;

    private PairingsWaiting() {}

    /** One SELECT in the columns that the worklist unites; {@code organisation} null: of all organisations the viewer may act for. */
    static Sql of(Scope scope, UUID organisation) {
        Sql sql = Sql.of("""
                select 'ACCEPT_PAIRING' as kind, 'pairings' as collection, p.id as record_id, p.id as pairing_id, p.version, 'accept' as action,
                    :names as title, w.mine as organisation_id, w.other as counterpart_id, p.proposed_on as since, 1 as urgency
                from pairing p cross join lateral (values (case p.proposing_side when 'FIRST' then p.second_id else p.first_id end,
                    case p.proposing_side when 'FIRST' then p.first_id else p.second_id end)) w (mine, other)
                where p.status = 'PROPOSED' and ? and p.proposed_by <> ?""".replace(":names", NAMES), scope.mayApprove(), scope.personId())
                .add(BOTH_EXIST);
        only(sql, scope, organisation);
        sql.add(
                        """
                union all
                select 'SIGN_AGREEMENT', 'agreements', a.id, p.id, a.version, case when :named then 'sign' end,
                    concat_ws(' · ', a.number, :names), w.mine, w.other, a.drafted_on, 1
                from agreement a join pairing p on p.id = a.pairing_id
                cross join lateral (values (p.first_id, p.second_id, a.first_confirmed_by, a.second_confirmed_by),
                    (p.second_id, p.first_id, a.second_confirmed_by, a.first_confirmed_by)) w (mine, other, by_mine, by_other)
                where a.status = 'DRAFT' and p.status = 'ACTIVE' and ? and w.by_mine is null and w.by_other is distinct from ?""".replace(":named", AgreementRow.named("a")).replace(":names", NAMES),
                        scope.mayApprove(),
                        scope.personId())
                .add(BOTH_EXIST);
        only(sql, scope, organisation);
        // Nothing is signed twice for the same time: once its renewal is drafted, that one waits.
        sql.add("""
                union all
                select 'RENEW_AGREEMENT', 'agreements', a.id, p.id, a.version, null,
                    concat_ws(' · ', a.number, :names, to_char(a.valid_until, 'DD/MM/YYYY')), w.mine, w.other, a.valid_until - :days, 3
                from agreement a join pairing p on p.id = a.pairing_id
                cross join lateral (values (p.first_id, p.second_id), (p.second_id, p.first_id)) w (mine, other)
                where a.status = 'SIGNED' and a.valid_until between hanoi_today() and hanoi_today() + :days and p.status = 'ACTIVE' and ?
                    and not exists (select 1 from agreement n where n.renews_id = a.id)""".replace(":names", NAMES).replace(":days", "" + WARNING_DAYS), scope.mayEdit())
                .add(BOTH_EXIST);
        only(sql, scope, organisation);
        return sql;
    }

    private static void only(Sql sql, Scope scope, UUID organisation) {
        sql.add("and").add(Subtrees.acting(scope, "w.mine")).add("and not").add(Subtrees.acting(scope, "w.other"));
        if (organisation != null) {
            sql.add("and").add(Subtrees.below(organisation, "w.mine", "hanoi_today()"));
        }
    }
}
