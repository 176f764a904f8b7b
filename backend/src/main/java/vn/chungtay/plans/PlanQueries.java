package vn.chungtay.plans;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.pairings.PairingKind;
import vn.chungtay.pairings.PairingStatus;
import vn.chungtay.pairings.Sides;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Plans as they are read: by those who stand above a party today, or stood there when the plan was begun. */
@ApplicationScoped
class PlanQueries {

    private static final Ordering ORDERING =
            new Ordering("l.id", "-schoolYear").by("schoolYear", "l.school_year", "text");

    private static final String SHOWN = """
            select l.*, p.kind as pairing_kind, p.status as pairing_status,
                organisation_ref(p.first_id, hanoi_today()) as first, organisation_ref(p.second_id, hanoi_today()) as second,
                (select coalesce(json_agg(json_build_object('id', n.id, 'kind', n.kind, 'organisingLevel', n.organising_level, 'levels', n.levels,
                    'themes', n.themes, 'title', n.title, 'month', case when not n.has_day then to_char(n.planned_for, 'YYYY-MM') end,
                    'date', case when n.has_day then n.planned_for end, 'host', organisation_ref(n.host_id, hanoi_today()),
                    'expectedParticipants', n.expected_participants, 'minutes', n.minutes, 'means', n.means, 'responsible', n.responsible)
                    order by n.position, n.id), '[]') from plan_line n where n.plan_id = l.id) as lines""";

    /** The superiors as they are to be asked today, over {@code l} and {@code p}: one that has ended gives way to those of its parties. */
    static final String SUPERIORS = """
            (select distinct on (s.superior_id) s.superior_id, s.approved_by, s.approved_name, s.approved_at from (
                select case when p_a.approved_by is not null or still.organisation_id is not null then p_a.superior_id
                        else coalesce(heir.parent_id, p_a.superior_id) end as superior_id,
                    p_a.approved_by, p_a.approved_name, p_a.approved_at
                from plan_approval p_a
                left join lateral version_on(p_a.superior_id, hanoi_today()) still on true
                cross join lateral (values (p.first_id, p_a.for_first), (p.second_id, p_a.for_second)) concerned (party_id, it_is)
                left join lateral version_on(concerned.party_id, hanoi_today()) heir on true
                where p_a.plan_id = l.id and concerned.it_is) s
            order by s.superior_id, s.approved_at nulls last)""";

    private final Reads reads;
    private final OrganisationTree tree;

    PlanQueries(Reads reads, OrganisationTree tree) {
        this.reads = reads;
        this.tree = tree;
    }

    /** A plan with what decides what this viewer may do with it. */
    record Seen(PlanView view, PlanPolicy policy, UUID first, UUID second) {}

    /** A superior's row as SQL gives it. */
    record SuperiorRow(OrganisationRef superior, String approvedBy, String name, Instant at, boolean mine) {}

    Page<PlanView> list(Scope scope, PlanFilter filter, Language language) {
        Sql sql = shown(scope)
                .add(ORDERING.pageKey(filter))
                .add("from activity_plan l join pairing p on p.id = l.pairing_id where")
                .add(visible(scope))
                .andAnyOf("l.status", Choices.of("status", filter.status, PlanStatus.class))
                .andAnyOf("l.school_year", Choices.schoolYears("schoolYear", filter.schoolYear));
        if (filter.pairing != null) {
            sql.add("and l.pairing_id = ?", filter.pairing);
        }
        tree.resolve("school", filter.school).ifPresent(party -> sql.add("and ? in (p.first_id, p.second_id)", party));
        String day = Subtrees.mapDay(filter.map, "l.drafted_on");
        tree.resolve("unit", filter.unit).ifPresent(unit -> sql.add("and (")
                .add(Subtrees.below(unit, "p.first_id", day))
                .add("or")
                .add(Subtrees.below(unit, "p.second_id", day))
                .add(")"));
        return reads.page(sql.add(ORDERING.after(filter)), ORDERING, filter, (rs, ctx) -> read(rs, scope, language)
                .view());
    }

    /** The plan of an id, if the viewer may see it. */
    Optional<Seen> get(Scope scope, UUID plan, Language language) {
        Sql sql = shown(scope)
                .add("from activity_plan l join pairing p on p.id = l.pairing_id where l.id = ? and", plan)
                .add(visible(scope));
        return reads.one(sql, (rs, ctx) -> read(rs, scope, language));
    }

    private static Sql visible(Scope scope) {
        return Sql.of("(")
                .add(Subtrees.visible(scope, "p.first_id", "l.drafted_on"))
                .add("or")
                .add(Subtrees.visible(scope, "p.second_id", "l.drafted_on"))
                .add(")");
    }

    private static Sql shown(Scope scope) {
        return Sql.of(SHOWN)
                .add(
                        ", p.first_id, p.second_id, (select coalesce(json_agg(json_build_object('superior', organisation_ref(e.superior_id, hanoi_today()),"
                                + " 'approvedBy', e.approved_by, 'name', e.approved_name, 'at', e.approved_at, 'mine',")
                .add(Subtrees.actingShown(scope, "e.superior_id"))
                .add(") order by e.superior_id), '[]') from " + SUPERIORS + " e) as superiors")
                .add(Sides.columns(scope));
    }

    private Seen read(ResultSet rs, Scope scope, Language language) throws SQLException {
        OrganisationRef first = reads.json(rs, "first", OrganisationRef.class);
        OrganisationRef second = reads.json(rs, "second", OrganisationRef.class);
        List<SuperiorRow> superiors = reads.json(rs, "superiors", new TypeReference<List<SuperiorRow>>() {});
        List<PlanView.PlanLineView> lines =
                reads.json(rs, "lines", new TypeReference<List<PlanView.PlanLineView>>() {});
        PlanStatus status = Reads.choice(rs, "status", PlanStatus.class);
        PlanPolicy policy = new PlanPolicy(
                scope,
                status,
                rs.getString("first_agreed_by"),
                rs.getString("second_agreed_by"),
                rs.getString("submitted_by"),
                !lines.isEmpty(),
                Reads.choice(rs, "pairing_status", PairingStatus.class),
                Sides.of(rs),
                new PlanPolicy.Superiors(
                        superiors.stream().anyMatch(SuperiorRow::mine),
                        superiors.stream().anyMatch(one -> one.mine() && one.approvedBy() == null),
                        superiors.stream().anyMatch(one -> one.approvedBy() == null)));
        PlanView view = new PlanView(
                rs.getObject("id", UUID.class),
                rs.getString("version"),
                new PlanView.PairingRef(
                        rs.getObject("pairing_id", UUID.class),
                        Reads.choice(rs, "pairing_kind", PairingKind.class),
                        first,
                        second),
                rs.getString("school_year"),
                status,
                List.of(agreed(rs, "first", first), agreed(rs, "second", second)),
                superiors.stream()
                        .map(one -> new PlanView.ApprovalView(
                                one.superior(), one.approvedBy() != null, one.name(), one.at()))
                        .toList(),
                lines,
                rs.getString("submitted_name"),
                rs.getString("return_comment"),
                policy.allowed(language));
        return new Seen(view, policy, rs.getObject("first_id", UUID.class), rs.getObject("second_id", UUID.class));
    }

    private static PlanView.AgreedView agreed(ResultSet rs, String side, OrganisationRef party) throws SQLException {
        return new PlanView.AgreedView(
                party,
                rs.getString(side + "_agreed_by") != null,
                rs.getString(side + "_agreed_name"),
                Reads.instant(rs, side + "_agreed_at"));
    }
}
