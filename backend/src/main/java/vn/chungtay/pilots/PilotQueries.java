package vn.chungtay.pilots;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Selections as they are read: approved ones by everyone signed in, others by those above the unit. */
@ApplicationScoped
class PilotQueries {

    private static final String LEVELS =
            "array ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'CONTINUING']";
    private static final Ordering ORDERING = new Ordering("s.id", "unit")
            .by("unit", "u.name", "text collate \"vi-x-icu\"")
            .by("draftedOn", "s.drafted_on", "date")
            .by("phase", "p.code", "text");

    private static final String SHOWN = """
            select s.id, s.version, s.status, s.return_comment, s.submitted_name, s.submitted_on, s.approved_on,
                p.code as phase_code, p.name as phase_name, organisation_ref(s.unit_id, hanoi_today()) as unit,
                (select coalesce(json_agg(json_build_object('level', l.level, 'position', l.position, 'since', l.since,
                        'school', organisation_ref(l.school_id, hanoi_today()),
                        'history', (select coalesce(json_agg(json_build_object('school', organisation_ref(t.school_id, hanoi_today()),
                            'from', t.from_day, 'to', t.to_day, 'reason', t.reason) order by t.from_day, t.id), '[]') from pilot_tenure t
                            where t.selection_id = s.id and t.level = l.level and t.position = l.position))
                    order by array_position(:levels, l.level), l.position), '[]')
                 from pilot_slot l where l.selection_id = s.id) as slots""".replace(":levels", LEVELS);
    private static final String FROM = """
            from pilot_selection s join phase p on p.id = s.phase_id
            cross join lateral (select v.name from organisation_version v where v.organisation_id = s.unit_id
                order by v.valid_from desc nulls last limit 1) u""";

    private final Reads reads;
    private final OrganisationTree tree;

    PilotQueries(Reads reads, OrganisationTree tree) {
        this.reads = reads;
        this.tree = tree;
    }

    Page<SelectionView> list(Scope scope, SelectionFilter filter, Language language) {
        Sql sql = Sql.of(SHOWN + ORDERING.pageKey(filter))
                .add(standpoint(scope))
                .add(FROM)
                .add("where")
                .add(visible(scope))
                .andAnyOf("s.status", Choices.of("status", filter.status, SelectionStatus.class));
        if (filter.phase != null) {
            sql.add("and p.code = ?", filter.phase);
        }
        tree.resolve("unit", filter.unit)
                .ifPresent(unit -> sql.add("and").add(Subtrees.below(unit, "s.unit_id", "hanoi_today()")));
        return reads.page(sql.add(ORDERING.after(filter)), ORDERING, filter, (rs, ctx) -> view(rs, scope, language));
    }

    Optional<SelectionView> get(Scope scope, UUID id, Language language) {
        return reads.one(
                Sql.of(SHOWN)
                        .add(standpoint(scope))
                        .add(FROM)
                        .add("where s.id = ? and", id)
                        .add(visible(scope)),
                (rs, ctx) -> view(rs, scope, language));
    }

    /** How the caller stands to a selection; none when they may not know of it. */
    Optional<PilotPolicy.Standpoint> standpoint(Scope scope, UUID id) {
        return reads.one(
                Sql.of("select s.status")
                        .add(standpoint(scope))
                        .add("from pilot_selection s where s.id = ? and", id)
                        .add(visible(scope)),
                (rs, ctx) -> standpoint(rs));
    }

    /** Whether the caller stands above the unit, today or when the selection was begun; none when they may not know of it. */
    Optional<Boolean> above(Scope scope, UUID id) {
        return reads.one(
                Sql.of("select")
                        .add(above(scope))
                        .add("as above from pilot_selection s where s.id = ? and", id)
                        .add(visible(scope)),
                (rs, ctx) -> rs.getBoolean("above"));
    }

    /** Whether a phase has pilot schools at all: without a slot there is nothing to select. */
    boolean hasSlots(UUID phase) {
        return reads.one(Sql.of("select 1 from phase_slot q where q.phase_id = ? limit 1", phase), (rs, ctx) -> true)
                .isPresent();
    }

    private static Sql visible(Scope scope) {
        return Sql.of("(s.status = 'APPROVED' or").add(above(scope)).add(")");
    }

    private static Sql above(Scope scope) {
        return Subtrees.visible(scope, "s.unit_id", "s.drafted_on");
    }

    /** The columns of {@link PilotPolicy.Standpoint}. */
    private static Sql standpoint(Scope scope) {
        return Sql.of(",")
                .add(Subtrees.actingShown(scope, "s.unit_id"))
                .add("as acts_for_unit, exists (select 1 from version_on(s.unit_id, hanoi_today()) n where")
                .add(Subtrees.actingShown(scope, "n.parent_id"))
                .add("""
                ) as acts_for_superior, coalesce(s.submitted_by = ?, false) as submitted_by_caller,
                not exists (select 1 from version_on(s.unit_id, hanoi_today())) as frozen,
                not exists (select 1 from pilot_slot e where e.selection_id = s.id and e.school_id is null) as is_full""", scope.personId());
    }

    private static PilotPolicy.Standpoint standpoint(ResultSet rs) throws SQLException {
        return new PilotPolicy.Standpoint(
                Reads.choice(rs, "status", SelectionStatus.class),
                rs.getBoolean("acts_for_unit"),
                rs.getBoolean("acts_for_superior"),
                rs.getBoolean("submitted_by_caller"),
                rs.getBoolean("frozen"),
                rs.getBoolean("is_full"));
    }

    private SelectionView view(ResultSet rs, Scope scope, Language language) throws SQLException {
        List<SelectionView.SlotView> slots =
                reads.json(rs, "slots", new TypeReference<List<SelectionView.SlotView>>() {});
        TreeMap<EducationLevel, Integer> missing = new TreeMap<>();
        slots.stream()
                .filter(slot -> slot.school() == null)
                .forEach(slot -> missing.merge(slot.level(), 1, Integer::sum));
        return new SelectionView(
                rs.getObject("id", UUID.class),
                rs.getString("version"),
                reads.json(rs, "unit", OrganisationRef.class),
                new SelectionView.PhaseRef(rs.getString("phase_code"), rs.getString("phase_name")),
                Reads.choice(rs, "status", SelectionStatus.class),
                rs.getBoolean("frozen"),
                slots,
                missing.entrySet().stream()
                        .map(level -> new SelectionView.MissingView(level.getKey(), level.getValue()))
                        .toList(),
                rs.getString("return_comment"),
                rs.getString("submitted_name"),
                Reads.day(rs, "submitted_on"),
                Reads.day(rs, "approved_on"),
                PilotPolicy.actions(scope, standpoint(rs), language));
    }
}
