package vn.chungtay.pairings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** How the pairs of a batch stand: to the viewer, to each other, to what they shall stand under; all of them in one statement. */
@ApplicationScoped
class PairStandings {

    private static final String ABOVE_BOTH = """
            exists (select 1 from organisation_ancestor a join organisation_ancestor b on b.ancestor_id = a.ancestor_id
                where a.organisation_id = p.first_id and b.organisation_id = p.second_id and a.ancestor_id = any (?) and a.depth > 0 and b.depth > 0
                    and hanoi_today() between a.from_day and a.to_day and hanoi_today() between b.from_day and b.to_day) as superior,
            (select o.id from pairing o where o.phase_id = ? and o.status in ('PROPOSED', 'ACTIVE')
                and o.low_id = least(p.first_id, p.second_id) and o.high_id = greatest(p.first_id, p.second_id)) as open_id,
            (select u.id from pairing u where u.id = coalesce(p.under_id,
                    (select k.record_id from import_key k where k.collection = 'pairings' and k.key = p.under_ref))
                and u.kind = 'UNIT' and u.status = 'ACTIVE' and exists (select 1 from organisation_ancestor a, organisation_ancestor b
                    where a.organisation_id = p.first_id and b.organisation_id = p.second_id
                    and hanoi_today() between a.from_day and a.to_day and hanoi_today() between b.from_day and b.to_day
                    and (a.ancestor_id, b.ancestor_id) in ((u.first_id, u.second_id), (u.second_id, u.first_id)))) as fitting_id""";

    private final Reads reads;

    PairStandings(Reads reads) {
        this.reads = reads;
    }

    /** Two parties whose codes are known, and the row that names them. */
    record Known(PairToJoin pair, UUID first, UUID second) {}

    /** How a pair stands: {@code open} is its open pairing, {@code under} what it names if that fits. */
    record Standing(Sides sides, boolean superior, UUID open, UUID under) {}

    Map<PairToJoin, Standing> of(Scope scope, UUID phase, List<Known> pairs) {
        Map<PairToJoin, Standing> standings = new HashMap<>();
        Sql sql = Sql.of("select p.n")
                .add(Sides.columns(scope))
                .add(",")
                .add(ABOVE_BOTH, scope.actsFor(), phase)
                .add(
                        "from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[]) with ordinality p (first_id, second_id, under_id, under_ref, n)",
                        pairs.stream().map(Known::first).toArray(UUID[]::new),
                        pairs.stream().map(Known::second).toArray(UUID[]::new),
                        pairs.stream().map(known -> known.pair().under()).toArray(UUID[]::new),
                        pairs.stream().map(known -> known.pair().underRef()).toArray(String[]::new));
        reads.list(
                sql,
                (rs, ctx) -> standings.put(
                        pairs.get(rs.getInt("n") - 1).pair(),
                        new Standing(
                                Sides.of(rs),
                                rs.getBoolean("superior"),
                                rs.getObject("open_id", UUID.class),
                                rs.getObject("fitting_id", UUID.class))));
        return standings;
    }
}
