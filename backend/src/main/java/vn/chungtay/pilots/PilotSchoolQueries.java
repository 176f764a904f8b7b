package vn.chungtay.pilots;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.FigureParts;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** The schools in approved selections on a day: read from who held each slot when, so that a past day's answer stays as it was. */
@ApplicationScoped
class PilotSchoolQueries {

    private static final Ordering ORDERING = new Ordering("t.id", "unit")
            .by("unit", "u.name", "text collate \"vi-x-icu\"")
            .by("school", "n.name", "text collate \"vi-x-icu\"")
            .by("since", "t.from_day", "date");
    private static final String NAMES = """
            cross join lateral (select v.name from organisation_version v where v.organisation_id = s.unit_id
                order by v.valid_from desc nulls last limit 1) u
            cross join lateral (select v.name from organisation_version v where v.organisation_id = t.school_id
                order by (coalesce(v.valid_from, '-infinity') <= t.from_day) desc, v.valid_from desc nulls last limit 1) n""";

    private final Reads reads;
    private final OrganisationTree tree;
    private final FigureParts parts;
    private final HanoiTime time;

    PilotSchoolQueries(Reads reads, OrganisationTree tree, FigureParts parts, HanoiTime time) {
        this.reads = reads;
        this.tree = tree;
        this.parts = parts;
        this.time = time;
    }

    /** The tables of the list: the tenure {@code t}, its selection {@code s}, its phase {@code p}. */
    static String tables() {
        return "from pilot_tenure t join pilot_selection s on s.id = t.selection_id and s.status = 'APPROVED' join phase p on p.id = s.phase_id";
    }

    /** The condition that a row is in the list. Approved selections are directory, so the caller's scope narrows nothing. */
    Sql matching(PilotSchoolFilter filter) {
        LocalDate day = day(filter);
        Sql sql = Sql.of("where t.from_day <= ? and (t.to_day is null or t.to_day > ?)", day, day)
                .andAnyOf("t.level", Choices.of("level", filter.level, EducationLevel.class));
        if (filter.phase != null) {
            sql.add("and p.code = ?", filter.phase);
        } else {
            sql.add("""
                    and not exists (select 1 from pilot_tenure o join pilot_selection os on os.id = o.selection_id and os.status = 'APPROVED'
                        join phase op on op.id = os.phase_id and op.starts_on > p.starts_on
                        where o.school_id = t.school_id and o.from_day <= ? and (o.to_day is null or o.to_day > ?))""", day, day);
        }
        tree.resolve("scope", filter.scope).ifPresent(scope -> sql.add("and")
                .add(Subtrees.below(scope, "t.school_id", Subtrees.mapDay(filter.map, "t.from_day"))));
        return sql.add(parts.of(
                filter.part,
                filter.asOf,
                new FigureParts.Row(
                        "array[t.school_id]", Subtrees.mapDay(filter.map, "t.from_day"), null, null, null, null)));
    }

    Page<PilotSchoolView> list(Scope scope, PilotSchoolFilter filter) {
        String day = Subtrees.literal(day(filter));
        Sql sql = Sql.of("""
                select t.id, t.level, t.position, t.from_day, t.to_day, t.selection_id, p.code as phase_code, p.name as phase_name,
                    organisation_ref(t.school_id, :day) as school, organisation_ref(s.unit_id, :day) as unit""".replace(":day", day) + ORDERING.pageKey(filter))
                .add(tables())
                .add(NAMES)
                .add(matching(filter))
                .add(ORDERING.after(filter));
        return reads.page(
                sql,
                ORDERING,
                filter,
                (rs, ctx) -> new PilotSchoolView(
                        reads.json(rs, "school", OrganisationRef.class),
                        reads.json(rs, "unit", OrganisationRef.class),
                        new SelectionView.PhaseRef(rs.getString("phase_code"), rs.getString("phase_name")),
                        Reads.choice(rs, "level", EducationLevel.class),
                        rs.getInt("position"),
                        Reads.day(rs, "from_day"),
                        Reads.day(rs, "to_day"),
                        rs.getObject("selection_id", UUID.class)));
    }

    private LocalDate day(PilotSchoolFilter filter) {
        return filter.asOf == null ? time.today() : filter.asOf;
    }
}
