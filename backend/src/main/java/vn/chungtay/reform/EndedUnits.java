package vn.chungtay.reform;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** The units that a reform has ended, as places from where people move: their groups, their successors, and who has moved. */
@ApplicationScoped
class EndedUnits {

    private final Reads reads;
    private final Jdbi jdbi;

    EndedUnits(Reads reads, Jdbi jdbi) {
        this.reads = reads;
        this.jdbi = jdbi;
    }

    /** One who takes over, and its group in Keycloak; none yet while it is still to be made. */
    record Heir(UUID id, String code, String name, String kind, String group) {

        OrganisationRef ref() {
            return new OrganisationRef(id, code, name, kind);
        }
    }

    /** A move that was made. */
    record Made(String person, UUID to) {}

    /** A unit that has ended. */
    record Ended(int position, OrganisationRef unit, String group, List<Heir> heirs, List<Made> moves) {

        List<String> moved() {
            return moves.stream().map(Made::person).distinct().toList();
        }

        Set<UUID> wentTo(String person) {
            return moves.stream()
                    .filter(move -> move.person().equals(person))
                    .map(Made::to)
                    .collect(Collectors.toSet());
        }
    }

    /** Those behind a position, so many at most, in the order of their codes. */
    List<Ended> behind(Scope scope, UUID reform, int position, String code, int most) {
        scope.requireImporter();
        Sql sql = ended(reform).add("and e.position >= ?", position);
        if (code != null) {
            sql.add("and e.organisation ->> 'code' = ?", code);
        }
        return reads.list(sql.add("order by e.position limit ?", most), (rs, ctx) -> row(rs));
    }

    /** Those of these codes, by them. */
    Map<String, Ended> withCodes(Scope scope, UUID reform, Collection<String> codes) {
        scope.requireImporter();
        return reads
                .list(
                        ended(reform)
                                .add("and e.organisation ->> 'code' = any (?)", (Object) codes.toArray(String[]::new)),
                        (rs, ctx) -> row(rs))
                .stream()
                .collect(Collectors.toMap(one -> one.unit().code(), one -> one, (one, same) -> one));
    }

    private static Sql ended(UUID reform) {
        return Sql.of("""
                select e.position, e.organisation, g.group_id,
                    (select coalesce(json_agg(x.one -> 'organisation' || jsonb_build_object('group', h.group_id) order by x.nth), '[]')
                        from jsonb_array_elements(e.successors) with ordinality x (one, nth)
                        left join keycloak_group h on h.organisation_id = (x.one #>> '{organisation,id}')::uuid) as heirs,
                    (select coalesce(json_agg(json_build_object('person', m.person_id, 'to', m.to_id) order by m.moved_at, m.person_id), '[]')
                        from reform_move m where m.reform_id = e.reform_id and m.from_id = e.organisation_id) as moves
                from reform_effect e left join keycloak_group g on g.organisation_id = e.organisation_id
                where e.reform_id = ? and e.subject = 'PEOPLE'""", reform);
    }

    private Ended row(java.sql.ResultSet rs) throws java.sql.SQLException {
        return new Ended(
                rs.getInt("position"),
                reads.json(rs, "organisation", OrganisationRef.class),
                rs.getString("group_id"),
                reads.json(rs, "heirs", new TypeReference<List<Heir>>() {}),
                reads.json(rs, "moves", new TypeReference<List<Made>>() {}));
    }

    /** A move that is to be written down. */
    record Move(String person, UUID from, UUID to) {}

    @Change
    void record(Scope scope, UUID reform, Collection<Move> moves, Instant now) {
        scope.requireImporter();
        try (Handle handle = jdbi.open()) {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into reform_move (reform_id, person_id, from_id, to_id, moved_at) values (?, ?, ?, ?, ?) on conflict do nothing""");
            moves.forEach(move -> batch.bind(0, reform)
                    .bind(1, move.person())
                    .bind(2, move.from())
                    .bind(3, move.to())
                    .bind(4, now)
                    .add());
            batch.execute();
        }
    }
}
