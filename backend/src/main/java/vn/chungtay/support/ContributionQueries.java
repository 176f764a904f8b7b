package vn.chungtay.support;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Contributions as they are read: each read is one statement. */
@ApplicationScoped
class ContributionQueries {

    private static final Ordering BY_DATE = new Ordering("s.id", "-date").by("date", "s.date", "date");
    private static final Ordering COUNTED_BY_DATE =
            new Ordering("c.contribution_id", "-date").by("date", "c.date", "date");

    /** Of the row {@code :row} what is said of the contribution; of the record {@code s} what only it knows. */
    private static final String SHOWN = """
            select s.id, s.version, s.status, :row.school_year, :row.date, :row.kind, :row.unit_of_measure, :row.quantity, :row.value_vnd, s.note,
                (select coalesce(json_agg(organisation_ref(u.id, :day) order by u.position), '[]')
                    from unnest(:row.givers) with ordinality u (id, position)) as giving,
                (select coalesce(json_agg(json_build_object('kind', n.kind, 'name', n.name) order by n.position), '[]')
                    from contribution_sponsor n where n.contribution_id = s.id) as sponsors,
                (select json_agg(json_build_object('organisation', organisation_ref(u.id, :day), 'receivedOn', r.received_on,
                        'receivedBy', r.received_name) order by u.position)
                    from unnest(:row.receivers) with ordinality u (id, position)
                    left join contribution_receiver r on r.contribution_id = s.id and r.organisation_id = u.id) as receiving,
                s.delivered_on, s.delivered_name, s.return_comment, s.withdraw_comment, s.list_sha256, s.list_sealed_on,
                s.date as policy_date, s.givers, s.receivers, s.delivered_by, s.created_by,
                array(select r.organisation_id from contribution_receiver r where r.contribution_id = s.id and r.received_on is null) as awaited""";

    private static final String COUNTED_FROM = ", s.received_on as counted_from";
    private static final String COUNTED_FROM_THEN =
            ", case c.standing when 'COUNTED' then c.from_day end as counted_from";

    private final Reads reads;
    private final ContributionConditions conditions;
    private final HanoiTime time;

    ContributionQueries(Reads reads, ContributionConditions conditions, HanoiTime time) {
        this.reads = reads;
        this.conditions = conditions;
        this.time = time;
    }

    Page<ContributionView> list(Scope scope, ContributionFilter filter, Language language) {
        boolean figure = filter.speaksOfAFigure();
        Ordering ordering = figure ? COUNTED_BY_DATE : BY_DATE;
        String day = filter.asOf == null ? "hanoi_today()" : Subtrees.literal(filter.asOf);
        Sql sql = shown(scope, figure ? "c" : "s", day)
                .add(figure ? COUNTED_FROM_THEN : COUNTED_FROM)
                .add(ordering.pageKey(filter));
        if (figure) {
            sql.add("from (select c.*")
                    .add(counted(scope, filter))
                    .add(") c join contribution s on s.id = c.contribution_id where true");
        } else {
            sql.add("from contribution s").add(conditions.ofRecords(scope, filter));
        }
        return reads.page(sql.add(ordering.after(filter)), ordering, filter, (rs, ctx) -> view(rs, scope, language));
    }

    /** {@code from contribution_standing c where …}: what stood on the asked day. */
    Sql counted(Scope scope, ContributionFilter filter) {
        return Sql.of("from contribution_standing c").add(conditions.ofStandings(scope, filter));
    }

    Optional<ContributionView> get(Scope scope, UUID id, Language language) {
        Sql sql = shown(scope, "s", "hanoi_today()")
                .add(COUNTED_FROM)
                .add("from contribution s where s.id = ?", id)
                .add(conditions.visible(scope, "s"));
        return reads.one(sql, (rs, ctx) -> view(rs, scope, language));
    }

    boolean visible(Scope scope, UUID id) {
        return reads.one(
                        Sql.of("select 1 from contribution s where s.id = ?", id)
                                .add(conditions.visible(scope, "s")),
                        (rs, ctx) -> true)
                .isPresent();
    }

    /** See {@link SupportService#gave}. */
    Sql gave(Scope scope, String pairing, boolean first, LocalDate asOf, String schoolYear) {
        Sql sql = Sql.of("""
                        (select coalesce(json_agg(json_build_object('kind', k.kind, 'unitOfMeasure', k.unit_of_measure, 'quantity', k.quantity,
                                'valueVnd', k.value_vnd, 'contributions', k.contributions) order by k.kind, k.unit_of_measure), '[]')
                            from (select c.kind, c.unit_of_measure, sum(c.quantity) as quantity, sum(c.value_vnd) as value_vnd, count(*) as contributions
                                from contribution_standing c where c.from_day <= ? and (c.to_day is null or c.to_day > ?) and c.standing = 'COUNTED' and""", asOf, asOf)
                .add(ContributionConditions.betweenSides("c", pairing))
                .add("and " + pairing + (first ? ".first_id" : ".second_id") + " = any (c.givers)");
        if (schoolYear != null) {
            sql.add("and c.school_year = ?", schoolYear);
        }
        return sql.add(conditions.visible(scope, "c")).add("group by c.kind, c.unit_of_measure) k)");
    }

    private static Sql shown(Scope scope, String row, String day) {
        return Sql.of(SHOWN.replace(":row", row).replace(":day", day))
                .add(", array(select u.party from unnest(s.parties) u (party) where")
                .add(Subtrees.actingShown(scope, "u.party"))
                .add(") as acting");
    }

    private ContributionView view(ResultSet rs, Scope scope, Language language) throws SQLException {
        ContributionStatus status = Reads.choice(rs, "status", ContributionStatus.class);
        ContributionSides sides = new ContributionSides(
                status,
                Reads.day(rs, "policy_date"),
                Reads.uuids(rs, "givers"),
                Reads.uuids(rs, "receivers"),
                Reads.uuids(rs, "awaited"),
                new HashSet<>(Reads.uuids(rs, "acting")),
                rs.getString("delivered_by"),
                rs.getString("created_by"));
        return new ContributionView(
                rs.getObject("id", UUID.class),
                rs.getString("version"),
                status,
                rs.getString("school_year"),
                Reads.day(rs, "date"),
                Reads.choice(rs, "kind", ContributionKind.class),
                rs.getLong("quantity"),
                Reads.choice(rs, "unit_of_measure", UnitOfMeasure.class),
                rs.getObject("value_vnd", Long.class),
                reads.json(rs, "giving", new TypeReference<List<OrganisationRef>>() {}),
                reads.json(rs, "sponsors", new TypeReference<List<Sponsor>>() {}),
                reads.json(rs, "receiving", new TypeReference<List<ContributionView.ContributionReceiverView>>() {}),
                rs.getString("note"),
                Reads.day(rs, "delivered_on"),
                rs.getString("delivered_name"),
                Reads.day(rs, "counted_from"),
                rs.getString("return_comment"),
                rs.getString("withdraw_comment"),
                rs.getString("list_sha256"),
                Reads.day(rs, "list_sealed_on"),
                ContributionPolicy.allowedActions(scope, sides, time.today(), language));
    }
}
