package vn.chungtay.pilots;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.organisations.Words;
import vn.chungtay.programmes.ProgrammeService.Phase;
import vn.chungtay.sessions.SessionService;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/**
 * The units of a phase, with a selection or without. A unit that the viewer stands above is shown in whatever state it is, any other once
 * its selection is approved.
 */
@ApplicationScoped
class PilotUnitQueries {

    private static final String STATE = "coalesce(s.status, 'NOT_BEGUN')";
    private static final String LEVELS =
            "array ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'CONTINUING']";
    private static final Ordering ORDERING = new Ordering("m.id", "unit")
            .by("unit", "u.name", "text collate \"vi-x-icu\"")
            .by(
                    "state",
                    "array_position(array ['NOT_BEGUN', 'DRAFT', 'RETURNED', 'SUBMITTED', 'APPROVED'], " + STATE + ")",
                    "int");

    /** Those at work today (of a phase that is over: on its first day), and whoever has a selection in it. */
    private static final String UNITS = """
            from phase p cross join lateral (select v.organisation_id as id from organisation_version v where v.kind in ('DISTRICT_OFFICE', 'COMMUNE')
                    and (case when p.ends_on < hanoi_today() then p.starts_on else hanoi_today() end)
                        between coalesce(v.valid_from, '-infinity') and coalesce(v.valid_to, 'infinity')
                union select o.unit_id from pilot_selection o where o.phase_id = p.id) m
            left join pilot_selection s on s.unit_id = m.id and s.phase_id = p.id""";

    private static final String NAMED = """
            cross join lateral (select v.name from organisation_version v where v.organisation_id = m.id order by v.valid_from desc nulls last limit 1) u""";

    private static final String SHOWN = """
            select m.id, organisation_ref(m.id, hanoi_today()) as unit, p.code as phase_code, p.name as phase_name, :state as state,
                not exists (select 1 from version_on(m.id, hanoi_today())) as frozen, s.id as selection_id, s.submitted_on, s.approved_on,
                (select coalesce(json_agg(json_build_object('level', q.level, 'slots', q.slots, 'filled', q.filled) order by array_position(:levels, q.level)), '[]')
                    from (select l.level, count(*) as slots, count(l.school_id) as filled from pilot_slot l where l.selection_id = s.id group by l.level
                        union all select q.level, count(*), 0 from phase_slot q where q.phase_id = p.id and s.id is null group by q.level) q) as levels,
                (select count(*)::int from pilot_tenure e where e.selection_id = s.id and e.to_day is not null) as replacements""".replace(":state", STATE).replace(":levels", LEVELS);

    private final Reads reads;
    private final OrganisationTree tree;
    private final SessionService sessions;

    PilotUnitQueries(Reads reads, OrganisationTree tree, SessionService sessions) {
        this.reads = reads;
        this.tree = tree;
        this.sessions = sessions;
    }

    Page<PilotUnitView> list(Scope scope, Phase phase, PilotUnitFilter filter) {
        Sql sql = Sql.of(SHOWN + ORDERING.pageKey(filter) + ",")
                .add(PilotReach.reach(
                        "from pilot_tenure t", "t.selection_id = s.id", sessions.counted(scope, PilotReach.counted())))
                .add("as reach " + UNITS + " " + NAMED)
                .add(matching(scope, phase, filter))
                .add(ORDERING.after(filter));
        return reads.page(sql, ORDERING, filter, (rs, ctx) -> view(rs));
    }

    /** How many of them are in each state, and how many slots of each level they have: one statement. */
    PilotSummaryView summary(Scope scope, Phase phase, PilotUnitFilter filter) {
        Sql sql = Sql.of("with m as materialized (select m.id, s.id as selection_id, p.id as phase_id, " + STATE
                        + " as state " + UNITS)
                .add(matching(scope, phase, filter))
                .add("""
                ) select p.code as phase_code, p.name as phase_name, (select count(*)::int from m) as units,
                    (select coalesce(json_agg(json_build_object('state', x.state, 'units', x.units)), '[]')
                        from (select m.state, count(*) as units from m group by m.state) x) as states,
                    (select coalesce(json_agg(json_build_object('level', x.level, 'slots', x.slots, 'filled', x.filled, 'approved', x.approved)
                            order by array_position(:levels, x.level)), '[]')
                        from (select y.level, count(*) as slots, count(y.school_id) as filled,
                                count(y.school_id) filter (where y.state = 'APPROVED') as approved
                            from (select l.level, l.school_id, m.state from m join pilot_slot l on l.selection_id = m.selection_id
                                union all select q.level, null, m.state from m join phase_slot q on q.phase_id = m.phase_id
                                    where m.selection_id is null) y group by y.level) x) as levels
                from phase p where p.id = ?""".replace(":levels", LEVELS), phase.id());
        return reads.one(
                        sql,
                        (rs, ctx) -> new PilotSummaryView(
                                phaseOf(rs),
                                rs.getInt("units"),
                                reads.json(rs, "states", new TypeReference<List<PilotSummaryView.StateCount>>() {}),
                                reads.json(rs, "levels", new TypeReference<List<PilotSummaryView.LevelCount>>() {})))
                .orElseThrow();
    }

    private Sql matching(Scope scope, Phase phase, PilotUnitFilter filter) {
        Sql sql = Sql.of("where p.id = ? and (s.status = 'APPROVED' or", phase.id())
                .add(Subtrees.visible(scope, "m.id", "coalesce(s.drafted_on, hanoi_today())"))
                .add(")")
                .andAnyOf(STATE, Choices.of("state", filter.state, PilotUnitState.class));
        tree.resolve("unit", filter.unit)
                .ifPresent(unit -> sql.add("and").add(Subtrees.below(unit, "m.id", "hanoi_today()")));
        if (Words.said(filter.q)) {
            sql.add(
                            "and exists (select 1 from organisation_version w where w.organisation_id = m.id and w.search_text like all (")
                    .add(Words.patterns(filter.q))
                    .add("))");
        }
        return sql;
    }

    private static SelectionView.PhaseRef phaseOf(ResultSet rs) throws SQLException {
        return new SelectionView.PhaseRef(rs.getString("phase_code"), rs.getString("phase_name"));
    }

    private PilotUnitView view(ResultSet rs) throws SQLException {
        List<PilotUnitView.LevelView> levels =
                reads.json(rs, "levels", new TypeReference<List<PilotUnitView.LevelView>>() {});
        return new PilotUnitView(
                reads.json(rs, "unit", OrganisationRef.class),
                phaseOf(rs),
                Reads.choice(rs, "state", PilotUnitState.class),
                rs.getBoolean("frozen"),
                levels,
                levels.stream()
                        .mapToInt(level -> level.slots() - level.filled())
                        .sum(),
                Reads.day(rs, "submitted_on"),
                Reads.day(rs, "approved_on"),
                rs.getInt("replacements"),
                reads.json(rs, "reach", PilotReachView.Reach.class),
                rs.getObject("selection_id", UUID.class));
    }
}
