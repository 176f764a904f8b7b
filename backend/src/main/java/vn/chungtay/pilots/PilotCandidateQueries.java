package vn.chungtay.pilots;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.Words;
import vn.chungtay.sessions.SessionService;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.ListAddress;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;
import vn.chungtay.shared.Verdict;

/**
 * The schools of a unit as candidates for a slot, in one statement. Whether one fits is what {@link PilotFit} says and the database holds;
 * sessions speak as far as the viewer may read them.
 */
@ApplicationScoped
class PilotCandidateQueries {

    private static final Ordering ORDERING = new Ordering("c.id", "-sessions")
            .by("sessions", "c.sessions", "int")
            .by("pairings", "c.pairings", "int")
            .by("pupils", "coalesce(c.pupils, -1)", "int")
            .by("name", "c.name", "text collate \"vi-x-icu\"");

    /** The selection, the schools of its unit today, and what they took part in. */
    private static final String WITH = """
            with s as (select s.id, s.unit_id, p.starts_on, p.ends_on from pilot_selection s join phase p on p.id = s.phase_id where s.id = ?),
                school as materialized (select v.* from s join organisation_version v on v.parent_id = s.unit_id
                    where v.kind = 'SCHOOL' and hanoi_today() between coalesce(v.valid_from, '-infinity') and coalesce(v.valid_to, 'infinity')),
                took as materialized (select g.id, count(*)::int as sessions, count(*) filter (where c.date between s.starts_on and s.ends_on)::int as in_phase,
                    count(*) filter (where c.school_year = (select y.code from school_year y where hanoi_today() between y.starts_on and y.ends_on))::int as this_year
                    from s cross join (select c.*""";

    private static final String CANDIDATES = """
            ) c cross join unnest(c.parties) g (id) where c.parties && array(select o.organisation_id from school o) group by g.id)
            select c.*""";

    private static final String FACTS = """
            from (select v.organisation_id as id, v.name, v.code, organisation_ref(v.organisation_id, hanoi_today()) as school, v.levels, v.pupils,
                (select count(*)::int from pairing p where p.status = 'ACTIVE' and v.organisation_id in (p.first_id, p.second_id)) as pairings,
                coalesce(t.sessions, 0) as sessions, coalesce(t.in_phase, 0) as in_phase, coalesce(t.this_year, 0) as this_year,
                (select coalesce(json_agg(json_build_object('phase', f.code, 'since', e.from_day, 'until', e.to_day) order by e.from_day, e.id), '[]')
                    from pilot_tenure e join pilot_selection o on o.id = e.selection_id and o.status = 'APPROVED' join phase f on f.id = o.phase_id
                    where e.school_id = v.organisation_id and not (e.selection_id = s.id and e.to_day is null)) as past,
                case when exists (select 1 from pilot_slot l where l.selection_id = s.id and l.school_id = v.organisation_id) then 'PILOT_SLOT_SCHOOL_ONCE'
                    when v.ownership <> 'PUBLIC' then 'PILOT_NOT_PUBLIC'
                    when not ? = any (v.levels) then 'PILOT_LEVEL_NOT_TAUGHT' end as unfit
                from school v cross join s left join took t on t.id = v.organisation_id) c where true""";

    private final Reads reads;
    private final SessionService sessions;

    PilotCandidateQueries(Reads reads, SessionService sessions) {
        this.reads = reads;
        this.sessions = sessions;
    }

    /** @param choice whether the caller may choose a school for the selection at all */
    Page<PilotCandidateView> list(
            Scope scope, UUID selection, PilotCandidateFilter filter, Verdict choice, Language language) {
        Sql sql = Sql.of(WITH, selection)
                .add(sessions.counted(scope, PilotReach.counted()))
                .add(CANDIDATES + ORDERING.pageKey(filter))
                .add(FACTS, filter.level.name());
        if (filter.fits != null) {
            sql.add(filter.fits ? "and c.unfit is null" : "and c.unfit is not null");
        }
        if (Words.said(filter.q)) {
            sql.add("and fold(c.name || ' ' || c.code) like all (")
                    .add(Words.patterns(filter.q))
                    .add(")");
        }
        return reads.page(sql.add(ORDERING.after(filter)), ORDERING, filter, (rs, ctx) -> view(rs, choice, language));
    }

    private PilotCandidateView view(ResultSet rs, Verdict choice, Language language) throws SQLException {
        String code = rs.getString("code");
        String unfit = rs.getString("unfit");
        return new PilotCandidateView(
                rs.getObject("id", UUID.class),
                reads.json(rs, "school", OrganisationRef.class),
                Reads.strings(rs, "levels").stream()
                        .map(EducationLevel::valueOf)
                        .sorted()
                        .toList(),
                Reads.integer(rs, "pupils"),
                rs.getInt("pairings"),
                rs.getInt("sessions"),
                rs.getInt("in_phase"),
                rs.getInt("this_year"),
                reads.json(rs, "past", new TypeReference<List<PilotCandidateView.PastPilot>>() {}),
                ListAddress.of("pairings")
                        .with("school", code)
                        .with("status", "ACTIVE")
                        .toString(),
                ListAddress.of("session-reports")
                        .with("school", code)
                        .with("standing", "COUNTED")
                        .toString(),
                List.of(
                        unfit == null
                                ? choice.as("choose", language)
                                : new AllowedAction("choose", false, language.sentence(unfit, List.of(code)))));
    }
}
