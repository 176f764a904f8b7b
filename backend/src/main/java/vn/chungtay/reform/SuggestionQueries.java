package vn.chungtay.reform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.pairings.PairingService.Heirs;
import vn.chungtay.pairings.SucceededPairing;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Pairs of successors as they were found by the last preview or by the application. */
@ApplicationScoped
class SuggestionQueries {

    private static final Ordering ORDERING = new Ordering("g.id", "-weight").by("weight", "g.weight", "int");

    private static final String OPEN = """
            (select p.id from pairing p where p.status in ('PROPOSED', 'ACTIVE')
                and (p.first_id, p.second_id) in (((g.first ->> 'id')::uuid, (g.second ->> 'id')::uuid), ((g.second ->> 'id')::uuid, (g.first ->> 'id')::uuid))
                order by p.id desc limit 1)""";

    private final Reads reads;

    SuggestionQueries(Reads reads) {
        this.reads = reads;
    }

    Page<SuggestionView> list(Scope scope, UUID reform, SuggestionFilter filter) {
        ReformPolicy.requireReader(scope);
        Sql sql = Sql.of("select g.*, " + OPEN + " as proposed, " + SucceededPairing.of("g.pairing_id") + " as ended")
                .add(ORDERING.pageKey(filter))
                .add("from reform_suggestion g where g.reform_id = ?", reform);
        if (filter.ended != null) {
            sql.add("and g.pairing_id = ?", filter.ended);
        }
        if (filter.unit != null) {
            sql.add("and ? = any (g.units)", filter.unit);
        }
        if (filter.minWeight != null) {
            sql.add("and g.weight >= ?", filter.minWeight);
        }
        if (filter.proposed != null) {
            sql.add("and (" + OPEN + " is not null) = ?", filter.proposed);
        }
        return reads.page(
                sql.add(ORDERING.after(filter)),
                ORDERING,
                filter,
                (rs, ctx) -> new SuggestionView(
                        rs.getObject("id", UUID.class),
                        reads.json(rs, "ended", SucceededPairing.class),
                        reads.json(rs, "first", OrganisationRef.class),
                        reads.json(rs, "second", OrganisationRef.class),
                        rs.getInt("weight"),
                        rs.getObject("proposed", UUID.class)));
    }

    /** Who is meant by the pairs, in either order of the two; what was not suggested is missing. */
    Map<ProposeSuccessors.Pair, Heirs> meant(Scope scope, UUID reform, List<ProposeSuccessors.Pair> pairs) {
        scope.requireImporter();
        Map<ProposeSuccessors.Pair, Heirs> meant = new HashMap<>();
        reads.list(
                Sql.of(
                        """
                select w.n, g.pairing_id, case when g.first ->> 'code' = w.first then g.first else g.second end ->> 'id' as first_id,
                    case when g.first ->> 'code' = w.first then g.second else g.first end ->> 'id' as second_id
                from unnest(?::uuid[], ?::text[], ?::text[]) with ordinality w (ended, first, second, n)
                join reform_suggestion g on g.reform_id = ? and g.pairing_id = w.ended
                    and ((g.first ->> 'code', g.second ->> 'code') = (w.first, w.second) or (g.second ->> 'code', g.first ->> 'code') = (w.first, w.second))""",
                        pairs.stream().map(ProposeSuccessors.Pair::ended).toArray(UUID[]::new),
                        pairs.stream().map(ProposeSuccessors.Pair::first).toArray(String[]::new),
                        pairs.stream().map(ProposeSuccessors.Pair::second).toArray(String[]::new),
                        reform),
                (rs, ctx) -> meant.put(
                        pairs.get(rs.getInt("n") - 1),
                        new Heirs(
                                rs.getObject("pairing_id", UUID.class),
                                UUID.fromString(rs.getString("first_id")),
                                UUID.fromString(rs.getString("second_id")))));
        return meant;
    }
}
