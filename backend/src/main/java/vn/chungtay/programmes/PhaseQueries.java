package vn.chungtay.programmes;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.OrganisationKind;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;
import vn.chungtay.shared.Verdict;

/** The phases as they are read, for everyone. They are few, so a list is always one page. */
@ApplicationScoped
class PhaseQueries {

    private static final String SHOWN = """
            select p.*, hanoi_today() between p.starts_on and p.ends_on as current,
                exists (select 1 from pilot_selection s where s.phase_id = p.id and s.status in ('SUBMITTED', 'APPROVED')) as selected,
                (select coalesce(json_agg(json_build_object('level', q.level, 'slots', q.slots)
                    order by array_position(array ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'CONTINUING'], q.level)), '[]')
                 from (select level, count(*) as slots from phase_slot where phase_id = p.id group by level) q) as quotas
            from phase p""";

    private final Reads reads;

    PhaseQueries(Reads reads) {
        this.reads = reads;
    }

    List<ProgrammeViews.PhaseView> list(Scope scope, Language language) {
        return reads.list(Sql.of(SHOWN + " order by p.starts_on"), (rs, ctx) -> view(rs, scope, language));
    }

    Optional<ProgrammeViews.PhaseView> get(Scope scope, UUID id, Language language) {
        return reads.one(Sql.of(SHOWN + " where p.id = ?", id), (rs, ctx) -> view(rs, scope, language));
    }

    private ProgrammeViews.PhaseView view(ResultSet rs, Scope scope, Language language) throws SQLException {
        return new ProgrammeViews.PhaseView(
                rs.getObject("id", UUID.class),
                rs.getString("version"),
                rs.getString("code"),
                rs.getString("name"),
                Reads.day(rs, "starts_on"),
                Reads.day(rs, "ends_on"),
                Reads.strings(rs, "unit_kinds").stream()
                        .map(OrganisationKind::valueOf)
                        .toList(),
                reads.json(rs, "quotas", new TypeReference<List<Quota>>() {}),
                rs.getBoolean("current"),
                List.of(
                        scope.ownsProgramme().as("update", language),
                        quotas(scope, rs.getBoolean("selected")).as("changeQuotas", language)));
    }

    /** Whoever owns the programme changes a quota, as long as nobody has chosen by it for good. */
    static Verdict quotas(Scope scope, boolean selected) {
        Verdict owner = scope.ownsProgramme();
        return owner.allowed() && selected ? Verdict.notNow("PHASE_QUOTA_IN_USE") : owner;
    }
}
