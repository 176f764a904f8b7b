package vn.chungtay.operations;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Long work as it is read. */
@ApplicationScoped
class OperationQueries {

    private static final Ordering ORDERING =
            new Ordering("o.id", "-startedAt").by("startedAt", "o.started_at", "timestamptz");

    private final Reads reads;

    OperationQueries(Reads reads) {
        this.reads = reads;
    }

    Page<OperationView> list(Scope scope, OperationFilter filter, Language language) {
        Sql sql = Sql.of("select o.*")
                .add(ORDERING.pageKey(filter))
                .add(seen(scope))
                .andAnyOf("o.status", Choices.of("status", filter.status, OperationStatus.class));
        if (filter.kind != null) {
            sql.add("and o.kind = ?", filter.kind);
        }
        return reads.page(sql.add(ORDERING.after(filter)), ORDERING, filter, mapper(language));
    }

    Optional<OperationView> get(Scope scope, UUID id, Language language) {
        return reads.one(Sql.of("select o.*").add(seen(scope)).add("and o.id = ?", id), mapper(language));
    }

    private static Sql seen(Scope scope) {
        boolean all = scope.whole() && (scope.isAdministrator() || scope.readsTheTrail());
        return Sql.of("from operation o where (? or o.person_id = ?)", all, scope.personId());
    }

    private RowMapper<OperationView> mapper(Language language) {
        return (rs, ctx) -> {
            String code = rs.getString("code");
            return new OperationView(
                    rs.getObject("id", UUID.class),
                    rs.getString("kind"),
                    Reads.choice(rs, "status", OperationStatus.class),
                    rs.getString("step"),
                    language.sentence("STEP_" + rs.getString("step"), List.of()),
                    rs.getInt("done"),
                    rs.getInt("total"),
                    Reads.instant(rs, "started_at"),
                    Reads.instant(rs, "ended_at"),
                    rs.getString("person_name"),
                    rs.getString("record"),
                    code == null
                            ? null
                            : new OperationView.OperationProblem(
                                    code,
                                    language.sentence(
                                            code, reads.json(rs, "arguments", new TypeReference<List<Object>>() {}))));
        };
    }
}
