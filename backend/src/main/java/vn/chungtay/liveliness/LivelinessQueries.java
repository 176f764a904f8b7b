package vn.chungtay.liveliness;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.pairings.PairingKind;
import vn.chungtay.pairings.PairingService;
import vn.chungtay.pairings.PairingStatus;
import vn.chungtay.pairings.Sides;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;
import vn.chungtay.support.Gave;
import vn.chungtay.support.SupportService;

/**
 * How lively pairings are: what each side did for the other, and which have fallen silent. Both rest on the sessions that were counted on
 * the asked day, what was given on the contributions; they are read of the pairings of which the viewer stands above a party.
 */
@ApplicationScoped
class LivelinessQueries {

    private static final Ordering BALANCES = new Ordering("p.id", "-since").by("since", "p.since", "date");
    private static final Ordering SILENCE =
            new Ordering("p.id", "silentSince").by("silentSince", "s.silent_since", "date");
    private static final String TAUGHT = "('TRAINING', 'MODEL_LESSON', 'TEACHER_DEPLOYMENT', 'REMOTE_TEACHING')";

    private final PairingService pairings;
    private final SupportService support;
    private final Reads reads;
    private final HanoiTime time;

    LivelinessQueries(PairingService pairings, SupportService support, Reads reads, HanoiTime time) {
        this.pairings = pairings;
        this.support = support;
        this.reads = reads;
        this.time = time;
    }

    Page<PairingBalanceView> balances(Scope scope, BalanceFilter filter) {
        LocalDate day = day(filter);
        Sql sql = Sql.of("select p.*,")
                .add(names(day))
                .add(", g.*,")
                .add(support.gave(scope, "p", true, day, filter.schoolYear))
                .add("as first_gave,")
                .add(support.gave(scope, "p", false, day, filter.schoolYear))
                .add("as second_gave")
                .add(BALANCES.pageKey(filter))
                .add(asked(scope, filter))
                .add("cross join lateral (select count(*) as sessions, max(c.date) as last_session_on," + side("first")
                        + side("second")
                        + "count(*) filter (where s.host_id not in (p.first_id, p.second_id)) as elsewhere from")
                .add(counted(scope, day));
        if (filter.schoolYear != null) {
            sql.add("and c.school_year = ?", filter.schoolYear);
        }
        sql.add(") g where").add(Sides.above(scope, "p.since")).add(BALANCES.after(filter));
        return reads.page(
                sql,
                BALANCES,
                filter,
                (rs, ctx) -> new PairingBalanceView(
                        rs.getObject("id", UUID.class),
                        Reads.choice(rs, "kind", PairingKind.class),
                        reads.json(rs, "first", OrganisationRef.class),
                        reads.json(rs, "second", OrganisationRef.class),
                        Reads.choice(rs, "level", EducationLevel.class),
                        Reads.day(rs, "since"),
                        rs.getInt("sessions"),
                        Reads.day(rs, "last_session_on"),
                        part(rs, "first"),
                        part(rs, "second"),
                        rs.getInt("elsewhere")));
    }

    Page<SilentPairingView> silent(Scope scope, SilenceFilter filter, Language language) {
        LocalDate day = day(filter);
        Sql sql = Sql.of("select p.*,")
                .add(names(day))
                .add(", s.*, ? - s.silent_since as silent_days, n.id as nudge_id, n.asked_on as nudged_on", day)
                .add(Sides.columns(scope))
                .add(SILENCE.pageKey(filter))
                .add(asked(scope, filter))
                .add(
                        "cross join lateral (select max(c.date) as last_session_on, greatest(p.since, max(c.date)) as silent_since from")
                .add(counted(scope, day))
                .add(") s left join nudge n on n.pairing_id = p.id and n.status = 'OPEN' and not nudge_answered(n)")
                .add("where s.silent_since <= ?", day.minusDays(filter.days))
                .add("and")
                .add(Sides.above(scope, "p.since"))
                .add(SILENCE.after(filter));
        return reads.page(
                sql,
                SILENCE,
                filter,
                (rs, ctx) -> new SilentPairingView(
                        rs.getObject("id", UUID.class),
                        Reads.choice(rs, "kind", PairingKind.class),
                        reads.json(rs, "first", OrganisationRef.class),
                        reads.json(rs, "second", OrganisationRef.class),
                        Reads.choice(rs, "level", EducationLevel.class),
                        Reads.day(rs, "last_session_on"),
                        Reads.day(rs, "silent_since"),
                        rs.getInt("silent_days"),
                        rs.getObject("nudge_id", UUID.class),
                        Reads.day(rs, "nudged_on"),
                        new NudgePolicy(scope, Sides.of(rs))
                                .allowed(
                                        Reads.choice(rs, "status", PairingStatus.class),
                                        rs.getObject("nudge_id") != null,
                                        language)));
    }

    private Sql asked(Scope scope, AskedPairings filter) {
        Sql sql = Sql.of("from (select p.*").add(pairings.counted(scope, filter));
        if (filter.pairing != null) {
            sql.add("and p.id = ?", filter.pairing);
        }
        return sql.add(") p");
    }

    /** {@code session_standing c join … where …}: the sessions of both of {@code p} that were counted on the day. */
    private static Sql counted(Scope scope, LocalDate day) {
        return Sql.of(
                        "session_standing c join session_report s on s.id = c.session_id where c.parties @> array [p.first_id, p.second_id]"
                                + " and c.standing = 'COUNTED' and c.from_day <= ? and (c.to_day is null or c.to_day > ?) and",
                        day,
                        day)
                .add(Subtrees.visible(scope, "any (c.parties)", "c.date"));
    }

    private static String side(String side) {
        String mine = "p." + side + "_id";
        String other = side.equals("first") ? "p.second_id" : "p.first_id";
        return " count(*) filter (where s.host_id = " + mine + ") as " + side + "_hosted,"
                + " count(*) filter (where s.host_id = " + mine + " and c.kind in " + TAUGHT + ") as " + side
                + "_taught,"
                + " count(*) filter (where s.host_id = " + other + " and c.mode <> 'ONLINE') as " + side + "_visited,";
    }

    private PairingBalanceView.Part part(ResultSet rs, String side) throws SQLException {
        return new PairingBalanceView.Part(
                rs.getInt(side + "_hosted"),
                rs.getInt(side + "_taught"),
                rs.getInt(side + "_visited"),
                reads.json(rs, side + "_gave", new TypeReference<List<Gave>>() {}));
    }

    private static String names(LocalDate day) {
        return "organisation_ref(p.first_id, :day) as first, organisation_ref(p.second_id, :day) as second"
                .replace(":day", Subtrees.literal(day));
    }

    private LocalDate day(AskedPairings filter) {
        return filter.asOf == null ? time.today() : filter.asOf;
    }
}
