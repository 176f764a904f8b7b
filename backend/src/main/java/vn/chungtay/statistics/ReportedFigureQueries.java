package vn.chungtay.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** The figures of the time before the system as they are read: the press has printed them, so they are for everyone. */
@ApplicationScoped
class ReportedFigureQueries {

    private static final Ordering ORDERING =
            new Ordering("r.id", "-to").by("to", "r.to_day", "date").by("measure", "r.measure", "text");
    private static final String SHOWN = "select r.*, organisation_ref(r.scope_id, hanoi_today()) as scope";

    private final Reads reads;
    private final OrganisationTree tree;

    ReportedFigureQueries(Reads reads, OrganisationTree tree) {
        this.reads = reads;
        this.tree = tree;
    }

    Page<ReportedFigureView> list(Scope scope, ReportedFigureFilter filter, Language language) {
        Sql sql = Sql.of(SHOWN + ORDERING.pageKey(filter) + " from reported_figure r where true")
                .andAnyOf("r.measure", filter.measure == null ? List.of() : List.of(filter.measure));
        tree.resolve("scope", filter.scope).ifPresent(id -> sql.add("and r.scope_id = ?", id));
        return reads.page(sql.add(ORDERING.after(filter)), ORDERING, filter, (rs, ctx) -> view(rs, scope, language));
    }

    Optional<ReportedFigureView> get(Scope scope, UUID id, Language language) {
        return reads.one(
                Sql.of(SHOWN + " from reported_figure r where r.id = ?", id), (rs, ctx) -> view(rs, scope, language));
    }

    private ReportedFigureView view(ResultSet rs, Scope scope, Language language) throws SQLException {
        return new ReportedFigureView(
                rs.getObject("id", UUID.class),
                rs.getString("version"),
                rs.getString("measure"),
                rs.getString("parameters"),
                reads.json(rs, "scope", OrganisationRef.class),
                Reads.day(rs, "from_day"),
                Reads.day(rs, "to_day"),
                rs.getLong("value"),
                Reads.choice(rs, "qualifier", FigureQualifier.class),
                rs.getString("source"),
                List.of(
                        scope.ownsProgramme().as("update", language),
                        scope.ownsProgramme().as("delete", language)));
    }
}
