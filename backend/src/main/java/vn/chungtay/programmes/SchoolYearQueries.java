package vn.chungtay.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** The school years as they are read, for everyone. */
@ApplicationScoped
class SchoolYearQueries {

    private static final String SHOWN =
            "select y.*, hanoi_today() between y.starts_on and y.ends_on as current from school_year y";

    private final Reads reads;

    SchoolYearQueries(Reads reads) {
        this.reads = reads;
    }

    List<ProgrammeViews.SchoolYearView> list(Scope scope, Language language) {
        return reads.list(Sql.of(SHOWN + " order by y.starts_on"), (rs, ctx) -> view(rs, scope, language));
    }

    Optional<ProgrammeViews.SchoolYearView> get(Scope scope, UUID id, Language language) {
        return reads.one(Sql.of(SHOWN + " where y.id = ?", id), (rs, ctx) -> view(rs, scope, language));
    }

    private static ProgrammeViews.SchoolYearView view(ResultSet rs, Scope scope, Language language)
            throws SQLException {
        return new ProgrammeViews.SchoolYearView(
                rs.getObject("id", UUID.class),
                rs.getString("version"),
                rs.getString("code"),
                Reads.day(rs, "starts_on"),
                Reads.day(rs, "ends_on"),
                rs.getBoolean("current"),
                List.of(scope.ownsProgramme().as("update", language)));
    }
}
