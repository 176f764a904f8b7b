package vn.chungtay.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** The targets as they are read: what is planned is for everyone to know. */
@ApplicationScoped
class TargetQueries {

    private static final Ordering ORDERING = new Ordering("t.id", "-schoolYear")
            .by("schoolYear", "t.school_year", "text")
            .by("measure", "t.measure", "text");
    private static final String SHOWN = "select t.*, organisation_ref(t.scope_id, hanoi_today()) as scope";

    private final Reads reads;
    private final OrganisationTree tree;

    TargetQueries(Reads reads, OrganisationTree tree) {
        this.reads = reads;
        this.tree = tree;
    }

    Page<TargetView> list(Scope scope, TargetFilter filter, Language language) {
        Sql sql = Sql.of(SHOWN + ORDERING.pageKey(filter) + " from target t where true")
                .andAnyOf("t.school_year", Choices.schoolYears("schoolYear", filter.schoolYear))
                .andAnyOf("t.measure", filter.measure == null ? List.of() : List.of(filter.measure));
        tree.resolve("scope", filter.scope).ifPresent(id -> sql.add("and t.scope_id = ?", id));
        return reads.page(sql.add(ORDERING.after(filter)), ORDERING, filter, (rs, ctx) -> view(rs, scope, language));
    }

    Optional<TargetView> get(Scope scope, UUID id, Language language) {
        return reads.one(Sql.of(SHOWN + " from target t where t.id = ?", id), (rs, ctx) -> view(rs, scope, language));
    }

    private TargetView view(ResultSet rs, Scope scope, Language language) throws SQLException {
        return new TargetView(
                rs.getObject("id", UUID.class),
                rs.getString("version"),
                rs.getString("measure"),
                rs.getString("parameters"),
                reads.json(rs, "scope", OrganisationRef.class),
                rs.getString("school_year"),
                rs.getLong("value"),
                List.of(
                        scope.ownsProgramme().as("update", language),
                        scope.ownsProgramme().as("delete", language)));
    }
}
