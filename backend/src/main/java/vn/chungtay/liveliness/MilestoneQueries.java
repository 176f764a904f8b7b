package vn.chungtay.liveliness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.pairings.Sides;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** The milestones of one pairing: what everyone may know of it, and for those above a party the rest. */
@ApplicationScoped
class MilestoneQueries {

    private static final String DAY = "coalesce(p.since, p.proposed_on)";
    private static final String TODAY = "hanoi_today()";

    private final Reads reads;

    MilestoneQueries(Reads reads) {
        this.reads = reads;
    }

    /** What somebody said, as the database gives it. */
    private record Said(MilestoneKind kind, int version, LocalDate reachedOn, String note, String setName) {}

    /** A pairing as its milestones see it. */
    record Standing(
            Sides sides,
            boolean begun,
            LocalDate founded,
            Map<MilestoneKind, LocalDate> recorded,
            List<MilestoneView> views) {}

    /** None when there is no such pairing. */
    Optional<Standing> of(Scope scope, UUID pairing, Language language) {
        Sql sql = Sql.of("""
                select derived.*, p.since is not null as begun,
                    (select g.founded_on from phase f join programme g on g.id = f.programme_id where f.id = p.phase_id) as founded_on, (select coalesce(json_agg(json_build_object('kind', m.kind, 'version', m.version,
                    'reachedOn', m.reached_on, 'note', m.note, 'setName', m.set_name)), '[]') from pairing_milestone m where m.pairing_id = p.id) as said""")
                .add(Sides.columns(scope))
                .add(",")
                .add(Sides.above(scope, DAY))
                .add("as above from pairing p")
                .add(MilestoneDates.joined(TODAY))
                .add("where p.id = ?", pairing);
        return reads.one(sql, (rs, ctx) -> standing(rs, scope, language));
    }

    private Standing standing(ResultSet rs, Scope scope, Language language) throws SQLException {
        Sides sides = Sides.of(rs);
        boolean begun = rs.getBoolean("begun");
        boolean above = rs.getBoolean("above");
        MilestonePolicy policy = new MilestonePolicy(scope, sides, begun);
        Map<MilestoneKind, LocalDate> recorded = new EnumMap<>(MilestoneKind.class);
        Map<MilestoneKind, Said> said = new EnumMap<>(MilestoneKind.class);
        for (Said one : reads.json(rs, "said", Said[].class)) {
            said.put(one.kind(), one);
        }
        List<MilestoneView> views = new ArrayList<>();
        for (MilestoneKind kind : MilestoneKind.values()) {
            LocalDate known = Reads.day(rs, kind.column());
            if (known != null) {
                recorded.put(kind, known);
            }
            if (above || kind.directory) {
                views.add(view(kind, known, said.get(kind), policy, language));
            }
        }
        return new Standing(sides, begun, Reads.day(rs, "founded_on"), recorded, views);
    }

    private static MilestoneView view(
            MilestoneKind kind, LocalDate known, Said said, MilestonePolicy policy, Language language) {
        LocalDate stated = said == null ? null : said.reachedOn();
        boolean earlier = stated != null && (known == null || stated.isBefore(known));
        return new MilestoneView(
                kind,
                Integer.toString(said == null ? 0 : said.version()),
                earlier ? stated : known,
                known,
                stated,
                said == null ? null : said.note(),
                stated == null ? null : said.setName(),
                policy.allowed(kind, language));
    }
}
