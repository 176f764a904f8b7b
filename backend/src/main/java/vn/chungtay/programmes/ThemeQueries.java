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

/** The themes as they are read, for everyone. */
@ApplicationScoped
class ThemeQueries {

    private final Reads reads;

    ThemeQueries(Reads reads) {
        this.reads = reads;
    }

    List<ProgrammeViews.ThemeView> list(Scope scope, Language language) {
        return reads.list(
                Sql.of("select * from theme order by position, code"), (rs, ctx) -> view(rs, scope, language));
    }

    Optional<ProgrammeViews.ThemeView> get(Scope scope, UUID id, Language language) {
        return reads.one(Sql.of("select * from theme where id = ?", id), (rs, ctx) -> view(rs, scope, language));
    }

    private static ProgrammeViews.ThemeView view(ResultSet rs, Scope scope, Language language) throws SQLException {
        return new ProgrammeViews.ThemeView(
                rs.getObject("id", UUID.class),
                rs.getString("version"),
                rs.getString("code"),
                rs.getString("name_vi"),
                rs.getString("name_en"),
                rs.getInt("position"),
                rs.getBoolean("retired"),
                List.of(scope.ownsProgramme().as("update", language)));
    }
}
