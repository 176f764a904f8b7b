package vn.chungtay.pilots;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.sessions.SessionService;
import vn.chungtay.shared.ListAddress;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Whom the pilot schools of a selection guide: each list is one statement, over sessions that the viewer may read. */
@ApplicationScoped
class PilotReachQueries {

    private static final Ordering BY_SLOT = new Ordering("t.id", "slot")
            .by(
                    "slot",
                    "array_position(array ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'CONTINUING'], t.level) * 10000 + t.position",
                    "int");
    private static final Ordering GUIDED = new Ordering("o.id", "-sessions")
            .by("sessions", "o.sessions", "int")
            .by("lastOn", "o.last_on", "date");

    private static final String TENURES =
            "from pilot_tenure t join pilot_selection s on s.id = t.selection_id and s.status = 'APPROVED' join phase p on p.id = s.phase_id";

    private final Reads reads;
    private final SessionService sessions;

    PilotReachQueries(Reads reads, SessionService sessions) {
        this.reads = reads;
        this.sessions = sessions;
    }

    record Host(OrganisationRef school, int sessions, LocalDate from, LocalDate to) {}

    /** The pilot schools of a selection, also those that were replaced, with their reach. */
    Page<PilotReachView> list(Scope scope, UUID selection, PageQuery page) {
        Sql sql = Sql.of("select t.id, t.level, t.position, t.from_day, t.to_day, " + PilotReach.LAST_DAY
                        + " as last_day, t.selection_id, organisation_ref(t.school_id, hanoi_today()) as school,")
                .add(PilotReach.reach("from (select 1) one", "true", sessions.counted(scope, PilotReach.counted())))
                .add("as reach" + BY_SLOT.pageKey(page) + " " + TENURES + " where t.selection_id = ?", selection)
                .add(BY_SLOT.after(page));
        return reads.page(sql, BY_SLOT, page, (rs, ctx) -> {
            OrganisationRef school = reads.json(rs, "school", OrganisationRef.class);
            LocalDate from = Reads.day(rs, "from_day");
            UUID id = rs.getObject("id", UUID.class);
            return new PilotReachView(
                    id,
                    school,
                    Reads.choice(rs, "level", EducationLevel.class),
                    rs.getInt("position"),
                    from,
                    Reads.day(rs, "to_day"),
                    reads.json(rs, "reach", PilotReachView.Reach.class),
                    PilotReach.hosted(school.code(), from, Reads.day(rs, "last_day"))
                            .toString(),
                    ListAddress.of("pilot-selections/" + rs.getString("selection_id") + "/guided-schools")
                            .with("pilot", id)
                            .toString());
        });
    }

    /** Who came to the sessions of one pilot school of a selection, or of all. */
    Page<GuidedSchoolView> page(Scope scope, UUID selection, GuidedSchoolFilter filter) {
        Sql sql = Sql.of("with came as materialized (select t.id as tenure_id, t.school_id as pilot_id, t.from_day, "
                        + PilotReach.LAST_DAY + " as last_day, g.id as school_id, c.session_id, c.date " + TENURES
                        + " cross join lateral (select c.*")
                .add(sessions.counted(scope, PilotReach.counted()))
                .add(
                        "and " + PilotReach.HOSTED
                                + ") c cross join unnest(c.parties) with ordinality g (id, n) where t.selection_id = ? and g.n > 1"
                                + " and exists (select 1 from organisation_version v where v.organisation_id = g.id and v.kind = 'SCHOOL')",
                        selection);
        if (filter.pilot != null) {
            sql.add("and t.id = ?", filter.pilot);
        }
        sql.add("""
                ) select o.*, organisation_ref(o.id, hanoi_today()) as school,
                    (select organisation_ref(v.parent_id, hanoi_today()) from version_on(o.id, hanoi_today()) v where v.parent_id is not null) as parent,
                    (select json_agg(json_build_object('school', organisation_ref(h.pilot_id, hanoi_today()), 'sessions', h.sessions,
                        'from', h.from_day, 'to', h.last_day) order by h.sessions desc, h.tenure_id)
                     from (select k.tenure_id, k.pilot_id, k.from_day, k.last_day, count(*) as sessions from came k where k.school_id = o.id
                        group by k.tenure_id, k.pilot_id, k.from_day, k.last_day) h) as pilots""" + GUIDED.pageKey(filter))
                .add(
                        "from (select k.school_id as id, count(*)::int as sessions, max(k.date) as last_on from came k group by k.school_id) o where true")
                .add(GUIDED.after(filter));
        return reads.page(sql, GUIDED, filter, (rs, ctx) -> {
            OrganisationRef school = reads.json(rs, "school", OrganisationRef.class);
            return new GuidedSchoolView(
                    rs.getObject("id", UUID.class),
                    school,
                    reads.json(rs, "parent", OrganisationRef.class),
                    rs.getInt("sessions"),
                    Reads.day(rs, "last_on"),
                    reads.json(rs, "pilots", new TypeReference<List<Host>>() {}).stream()
                            .map(host -> new GuidedSchoolView.HostView(
                                    host.school,
                                    host.sessions,
                                    PilotReach.hosted(host.school.code(), host.from, host.to)
                                            .with("school", school.code())
                                            .toString()))
                            .toList());
        });
    }
}
