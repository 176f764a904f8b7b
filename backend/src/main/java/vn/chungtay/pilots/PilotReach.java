package vn.chungtay.pilots;

import java.time.LocalDate;
import vn.chungtay.sessions.SessionFilter;
import vn.chungtay.sessions.Standing;
import vn.chungtay.shared.ListAddress;
import vn.chungtay.shared.Sql;

/**
 * Whom a pilot school reaches: the confirmed sessions that it hosted while it held its slot, within the phase. As SQL over the tenure
 * {@code t} and its phase {@code p}, and as the address of the list that has the same rows.
 */
final class PilotReach {

    /** The first and the last day on which what a school hosts is a pilot's; the last may lie before the first. */
    static final String LAST_DAY = "least(t.to_day - 1, p.ends_on)";

    /** That {@code c} is a session of the tenure's school, hosted as a pilot. */
    static final String HOSTED = "c.parties[1] = t.school_id and c.date between t.from_day and " + LAST_DAY;

    static final String PEOPLE = "c.managers + c.teachers + c.staff + c.pupils";

    /** Over {@code unnest(c.parties) with ordinality g (id, n)}: each session stands once, with its host, and once for each that came. */
    static final String SUMS = """
            'sessions', count(*) filter (where g.n = 1), 'people', coalesce(sum(:people) filter (where g.n = 1), 0),
            'schools', count(distinct g.id) filter (where g.n > 1 and exists (select 1 from organisation_version v where v.organisation_id = g.id and v.kind = 'SCHOOL'))""".replace(":people", PEOPLE);

    private PilotReach() {}

    /** What is counted today. */
    static SessionFilter counted() {
        SessionFilter filter = new SessionFilter();
        filter.standing = Standing.COUNTED;
        return filter;
    }

    /**
     * The reach of some tenures as JSON.
     *
     * @param tenures {@code from … where …} over {@code t} and {@code p}, without the sessions
     * @param sessions {@code from session_standing c where …}
     */
    static Sql reach(String tenures, String condition, Sql sessions) {
        return Sql.of("(select json_build_object(" + SUMS + ") " + tenures + " cross join lateral (select c.*")
                .add(sessions)
                .add("and " + HOSTED + ") c cross join unnest(c.parties) with ordinality g (id, n) where " + condition
                        + ")");
    }

    /** The sessions that a school hosted as a pilot. */
    static ListAddress hosted(String school, LocalDate from, LocalDate to) {
        return ListAddress.of("session-reports")
                .with("host", school)
                .with("standing", "COUNTED")
                .with("from", from)
                .with("to", to);
    }
}
