package vn.chungtay.sessions;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.organisations.Words;
import vn.chungtay.programmes.OrganisingLevel;
import vn.chungtay.programmes.SessionKind;
import vn.chungtay.programmes.SessionMode;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** The records of activities as they are read: each read is one statement. */
@ApplicationScoped
class SessionQueries {

    private static final Ordering BY_DATE = new Ordering("s.id", "-date").by("date", "s.date", "date");
    private static final Ordering COUNTED_BY_DATE = new Ordering("c.session_id", "-date").by("date", "c.date", "date");

    /** Of the row {@code :row} what is said of the activity; of the record {@code s} what only it knows. */
    private static final String SHOWN = """
            select s.id, s.version, s.status, :row.school_year, :row.date, :row.organising_level, :row.kind, :row.mode, :row.levels, :row.themes,
                s.title, s.umbrella, s.place, :row.minutes, :row.managers, :row.teachers, :row.staff, :row.pupils, s.note, s.plan_line_id,
                (select l.plan_id from plan_line l where l.id = s.plan_line_id) as plan_id,
                s.reported_on, s.reported_name, s.cancel_reason, s.return_comment,
                organisation_ref(:row.parties[1], :day) as host,
                (select json_agg(json_build_object('organisation', organisation_ref(u.id, :day), 'confirmedOn', p.confirmed_on,
                        'confirmedBy', p.confirmed_name) order by u.position)
                    from unnest(:row.parties) with ordinality u (id, position)
                    left join session_partner p on p.session_id = s.id and p.organisation_id = u.id where u.position > 1) as partners,
                s.date as policy_date, s.host_id, s.reported_by, s.created_by,
                array(select p.organisation_id from session_partner p where p.session_id = s.id and p.confirmed_on is null) as awaited""";

    private static final String SAYS = "select 1 from session_report s where s.search_text like %L";

    private static final String COUNTED_FROM = """
            , (select t.from_day from session_standing t where t.session_id = s.id and t.to_day is null and t.standing = 'COUNTED') as counted_from""";
    private static final String COUNTED_FROM_THEN =
            ", case c.standing when 'COUNTED' then c.from_day end as counted_from";

    private final Reads reads;
    private final SessionConditions conditions;
    private final HanoiTime time;

    SessionQueries(Reads reads, SessionConditions conditions, HanoiTime time) {
        this.reads = reads;
        this.conditions = conditions;
        this.time = time;
    }

    Page<SessionView> list(Scope scope, SessionFilter filter, Language language) {
        boolean figure = filter.speaksOfAFigure();
        Ordering ordering = figure ? COUNTED_BY_DATE : BY_DATE;
        String day = filter.asOf == null ? "hanoi_today()" : Subtrees.literal(filter.asOf);
        Sql sql = shown(scope, figure ? "c" : "s", day)
                .add(figure ? COUNTED_FROM_THEN : COUNTED_FROM)
                .add(ordering.pageKey(filter));
        if (figure) {
            sql.add("from (select c.*")
                    .add(counted(scope, filter))
                    .add(") c join session_report s on s.id = c.session_id where true");
        } else {
            sql.add("from session_report s").add(conditions.ofRecords(scope, filter));
        }
        Sql page = Words.said(filter.q) && !figure
                ? pageOfWords(scope, filter, day).pageOf(sql)
                : sql.add(ordering.after(filter));
        return reads.page(page, ordering, filter, (rs, ctx) -> view(rs, scope, language));
    }

    /** The page alone: where few have the rarest of the words, they are gathered; else the list is walked. */
    private Sql pageOfWords(Scope scope, SessionFilter filter, String day) {
        Sql matching = conditions.ofRecords(scope, filter);
        return Sql.of("with asked as materialized (select * from rarest_word(?, ?))", filter.q, SAYS)
                .add(", found as materialized ((select s.* from session_report s")
                .add(matching)
                .add(
                        "and (select a.few from asked a) and s.id in (select sessions_said((select a.pattern from asked a)))")
                .add(BY_DATE.after(filter))
                .add(") union all (select s.* from session_report s")
                .add(matching)
                .add("and not (select a.few from asked a)")
                .add(BY_DATE.after(filter))
                .add("))")
                .add(shown(scope, "s", day))
                .add(COUNTED_FROM)
                .add(BY_DATE.pageKey(filter))
                .add("from found s " + BY_DATE.of(filter));
    }

    /** {@code from session_standing c where …}: what stood on the asked day. */
    Sql counted(Scope scope, SessionFilter filter) {
        return Sql.of("from session_standing c").add(conditions.ofStandings(scope, filter));
    }

    Optional<SessionView> get(Scope scope, UUID id, Language language) {
        Sql sql = shown(scope, "s", "hanoi_today()")
                .add(COUNTED_FROM)
                .add("from session_report s where s.id = ?", id)
                .add(conditions.visible(scope, "s"));
        return reads.one(sql, (rs, ctx) -> view(rs, scope, language));
    }

    boolean visible(Scope scope, UUID id) {
        return reads.one(
                        Sql.of("select 1 from session_report s where s.id = ?", id)
                                .add(conditions.visible(scope, "s")),
                        (rs, ctx) -> true)
                .isPresent();
    }

    private static Sql shown(Scope scope, String row, String day) {
        return Sql.of(SHOWN.replace(":row", row).replace(":day", day))
                .add(", array(select u.party from unnest(s.parties) u (party) where")
                .add(Subtrees.actingShown(scope, "u.party"))
                .add(") as acting");
    }

    private SessionView view(ResultSet rs, Scope scope, Language language) throws SQLException {
        SessionStatus status = Reads.choice(rs, "status", SessionStatus.class);
        SessionSides sides = new SessionSides(
                status,
                Reads.day(rs, "policy_date"),
                rs.getObject("host_id", UUID.class),
                Reads.uuids(rs, "awaited"),
                new HashSet<>(Reads.uuids(rs, "acting")),
                rs.getString("reported_by"),
                rs.getString("created_by"));
        return new SessionView(
                rs.getObject("id", UUID.class),
                rs.getString("version"),
                status,
                rs.getString("school_year"),
                Reads.day(rs, "date"),
                Reads.choice(rs, "organising_level", OrganisingLevel.class),
                Reads.choice(rs, "kind", SessionKind.class),
                Reads.choice(rs, "mode", SessionMode.class),
                Reads.strings(rs, "levels").stream()
                        .map(EducationLevel::valueOf)
                        .toList(),
                Reads.strings(rs, "themes"),
                rs.getString("title"),
                rs.getString("umbrella"),
                rs.getString("place"),
                Reads.integer(rs, "minutes"),
                reads.json(rs, "host", OrganisationRef.class),
                reads.json(rs, "partners", new TypeReference<List<SessionView.SessionPartnerView>>() {}),
                Reads.integer(rs, "managers"),
                Reads.integer(rs, "teachers"),
                Reads.integer(rs, "staff"),
                Reads.integer(rs, "pupils"),
                rs.getString("note"),
                rs.getObject("plan_id", UUID.class),
                rs.getObject("plan_line_id", UUID.class),
                Reads.day(rs, "reported_on"),
                rs.getString("reported_name"),
                Reads.day(rs, "counted_from"),
                Reads.choice(rs, "cancel_reason", CancelReason.class),
                rs.getString("return_comment"),
                SessionPolicy.allowedActions(scope, sides, time.today(), language));
    }
}
