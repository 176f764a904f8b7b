package vn.chungtay.liveliness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.pairings.Sides;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Nudges as they are read: words between the two and those above them. */
@ApplicationScoped
class NudgeQueries {

    private static final String TODAY = "hanoi_today()";
    private static final String STATUS =
            "case when n.status = 'OPEN' and nudge_answered(n) then 'ANSWERED' else n.status end";
    private static final Ordering ORDERING = new Ordering("n.id", "-askedOn").by("askedOn", "n.asked_on", "date");
    private static final String SHOWN = "select n.*, " + STATUS + """
             as stands, organisation_ref(p.first_id, hanoi_today()) as first, organisation_ref(p.second_id, hanoi_today()) as second,
            organisation_ref(n.asked_for_id, hanoi_today()) as asked_for""";
    private static final String FROM = "from nudge n join pairing p on p.id = n.pairing_id where";

    private final Reads reads;
    private final OrganisationTree tree;

    NudgeQueries(Reads reads, OrganisationTree tree) {
        this.reads = reads;
        this.tree = tree;
    }

    Page<NudgeView> list(Scope scope, NudgeFilter filter, Language language) {
        Sql sql = Sql.of(SHOWN)
                .add(Sides.columns(scope))
                .add(ORDERING.pageKey(filter))
                .add(FROM)
                .add(Sides.above(scope, "n.asked_on"))
                .andAnyOf(STATUS, Choices.of("status", filter.status, NudgeStatus.class));
        if (filter.pairing != null) {
            sql.add("and p.id = ?", filter.pairing);
        }
        tree.resolve("unit", filter.unit).ifPresent(unit -> sql.add("and (")
                .add(Subtrees.below(unit, "p.first_id", TODAY))
                .add("or")
                .add(Subtrees.below(unit, "p.second_id", TODAY))
                .add(")"));
        return reads.page(sql.add(ORDERING.after(filter)), ORDERING, filter, mapper(scope, language));
    }

    Optional<NudgeView> get(Scope scope, UUID nudge, Language language) {
        return reads.one(
                Sql.of(SHOWN)
                        .add(Sides.columns(scope))
                        .add(FROM)
                        .add(Sides.above(scope, "n.asked_on"))
                        .add("and n.id = ?", nudge),
                mapper(scope, language));
    }

    /** Whether a session of the two was confirmed after the nudge. */
    boolean answered(UUID nudge) {
        return reads.one(
                        Sql.of("select nudge_answered(n) as answered from nudge n where n.id = ?", nudge),
                        (rs, ctx) -> rs.getBoolean("answered"))
                .orElseThrow();
    }

    /** For the editors of each side, until it is answered or done: as one item for whoever acts for one side of the two. */
    static Sql waiting(Scope scope, UUID organisation) {
        Sql sql = Sql.of("""
                select 'ANSWER_NUDGE' as kind, 'nudges' as collection, n.id as record_id, p.id as pairing_id, n.version, null as action,
                    organisation_ref(p.first_id, hanoi_today()) ->> 'name' || ' – ' || (organisation_ref(p.second_id, hanoi_today()) ->> 'name') as title,
                    w.mine as organisation_id, w.other as counterpart_id, n.asked_on as since, 3 as urgency
                from nudge n join pairing p on p.id = n.pairing_id
                cross join lateral (values (p.first_id, p.second_id), (p.second_id, p.first_id)) w (mine, other)
                where n.status = 'OPEN' and p.status = 'ACTIVE' and ? and not nudge_answered(n) and""", scope.mayEdit())
                .add(Subtrees.acting(scope, "w.mine"))
                .add("and not")
                .add(Subtrees.acting(scope, "w.other"));
        if (organisation != null) {
            sql.add("and").add(Subtrees.below(organisation, "w.mine", TODAY));
        }
        return sql;
    }

    private RowMapper<NudgeView> mapper(Scope scope, Language language) {
        return (rs, ctx) -> {
            NudgeStatus status = Reads.choice(rs, "stands", NudgeStatus.class);
            return new NudgeView(
                    rs.getObject("id", UUID.class),
                    rs.getString("version"),
                    rs.getObject("pairing_id", UUID.class),
                    reads.json(rs, "first", OrganisationRef.class),
                    reads.json(rs, "second", OrganisationRef.class),
                    status,
                    rs.getString("message"),
                    rs.getString("asked_name"),
                    reads.json(rs, "asked_for", OrganisationRef.class),
                    Reads.day(rs, "asked_on"),
                    rs.getString("done_name"),
                    Reads.day(rs, "done_on"),
                    List.of(new NudgePolicy(scope, Sides.of(rs)).done(status).as("done", language)));
        };
    }
}
