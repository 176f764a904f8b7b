package vn.chungtay.liveliness;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.organisations.Zone;
import vn.chungtay.pairings.Sides;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.ListAddress;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** The units of a phase and what they have reached by a day. A share and the lists behind it rest on the same rows. */
@ApplicationScoped
class MilestoneBoard {

    private static final Ordering ORDERING = new Ordering("b.id", "name")
            .by("name", "b.name", "text collate \"vi-x-icu\"")
            .by("signedOn", "coalesce(b.signed_on, 'infinity')", "date");

    /** Who stands above no party of a pairing knows of it what everyone knows. */
    private static final String DATES = Arrays.stream(MilestoneKind.values())
            .map(kind -> "min(d." + kind.column() + ")" + (kind.directory ? "" : " filter (where x.above)") + " as "
                    + kind.column())
            .collect(Collectors.joining(", "));

    private final Reads reads;
    private final OrganisationTree tree;
    private final ProgrammeService programmes;
    private final HanoiTime time;

    MilestoneBoard(Reads reads, OrganisationTree tree, ProgrammeService programmes, HanoiTime time) {
        this.reads = reads;
        this.tree = tree;
        this.programmes = programmes;
        this.time = time;
    }

    /** The phase that is asked for, and the day by which. */
    private record Asked(ProgrammeService.Phase phase, LocalDate day) {}

    Page<UnitMilestonesView> list(Scope scope, MilestoneFilter filter) {
        Asked asked = asked(filter);
        Sql sql = Sql.of("select b.*").add(ORDERING.pageKey(filter)).add(rows(scope, filter, asked));
        narrow(sql, filter);
        return reads.page(
                sql.add(ORDERING.after(filter)),
                ORDERING,
                filter,
                (rs, ctx) -> new UnitMilestonesView(
                        rs.getObject("id", UUID.class),
                        reads.json(rs, "unit", OrganisationRef.class),
                        Reads.choice(rs, "zone", Zone.class),
                        reads.json(rs, "partners", new TypeReference<List<OrganisationRef>>() {}),
                        Reads.day(rs, "connected_on"),
                        Reads.day(rs, "met_on"),
                        Reads.day(rs, "signed_on"),
                        Reads.day(rs, "content_on"),
                        Reads.day(rs, "plan_on"),
                        Reads.day(rs, "roadmap_on"),
                        rs.getBoolean("whole")));
    }

    Page<MilestoneShareView> shares(Scope scope, MilestoneFilter filter) {
        Asked asked = asked(filter);
        String counts = Arrays.stream(MilestoneKind.values())
                .map(kind -> "count(b." + kind.column() + ") as " + kind.column() + ", count(*)"
                        + (kind.directory ? "" : " filter (where b.whole)") + " as of_" + kind.column())
                .collect(Collectors.joining(", "));
        Sql sql = Sql.of("select " + counts).add(rows(scope, filter, asked));
        return reads.one(sql, (rs, ctx) -> {
                    List<MilestoneShareView> shares = new ArrayList<>();
                    for (MilestoneKind kind : MilestoneKind.values()) {
                        int reached = rs.getInt(kind.column());
                        int of = rs.getInt("of_" + kind.column());
                        shares.add(new MilestoneShareView(
                                kind,
                                reached,
                                of,
                                of == 0 ? null : Math.round(100f * reached / of),
                                records(filter, asked, "reached", kind),
                                records(filter, asked, "missing", kind)));
                    }
                    return new Page<>(shares, null);
                })
                .orElseThrow();
    }

    /** {@code from … b where …}: a row for each unit of the phase on the day, with what its pairings in that phase have reached. */
    private Sql rows(Scope scope, MilestoneFilter filter, Asked asked) {
        String day = Subtrees.literal(asked.day());
        Sql sql = Sql.of("from (select u.organisation_id as id, u.name, u.zone, organisation_ref(u.organisation_id, "
                        + day + ") as unit, g.*, coalesce(g.above,")
                .add(Subtrees.visible(scope, "u.organisation_id", day))
                .add(") as whole from organisation_version u cross join lateral (select " + DATES)
                .add(
                        ", bool_and(x.above) as above, coalesce(json_agg(organisation_ref(case p.first_id when u.organisation_id then p.second_id"
                                + " else p.first_id end, " + day
                                + ") order by p.since, p.id), '[]') as partners from pairing p")
                .add(MilestoneDates.joined(day))
                .add("cross join lateral (select")
                .add(Sides.above(scope, day))
                .add(
                        "as above) x where (p.first_id = u.organisation_id or p.second_id = u.organisation_id) and p.kind = 'UNIT'")
                .add(
                        "and p.phase_id = ? and p.since <= ? and (p.end_reason is distinct from 'ERROR' or p.ended_on > ?)) g",
                        asked.phase().id(),
                        asked.day(),
                        asked.day())
                .add(
                        "where u.kind = any (?) and coalesce(u.valid_from, '-infinity') <= ? and coalesce(u.valid_to, 'infinity') >= ?",
                        asked.phase().unitKinds().stream().map(Enum::name).toArray(String[]::new),
                        asked.day(),
                        asked.day());
        if (filter.zone != null) {
            sql.add("and u.zone = ?", filter.zone.name());
        }
        tree.resolve("unit", filter.unit)
                .ifPresent(unit -> sql.add("and").add(Subtrees.below(unit, "u.organisation_id", day)));
        return sql.add(") b where true");
    }

    private static void narrow(Sql sql, MilestoneFilter filter) {
        if (filter.reached != null) {
            sql.add("and b." + filter.reached.column() + " is not null");
        }
        if (filter.missing != null) {
            sql.add("and b." + filter.missing.column() + " is null" + (filter.missing.directory ? "" : " and b.whole"));
        }
    }

    private Asked asked(MilestoneFilter filter) {
        LocalDate day = filter.asOf == null ? time.today() : filter.asOf;
        ProgrammeService.Phase phase = programmes.requirePhase("phase", filter.phase, day);
        return new Asked(phase, day.isAfter(phase.endsOn()) ? phase.endsOn() : day);
    }

    private static String records(MilestoneFilter filter, Asked asked, String which, MilestoneKind kind) {
        return ListAddress.of("milestones")
                .with("phase", asked.phase().code())
                .with("asOf", asked.day())
                .with("unit", filter.unit)
                .with("zone", filter.zone)
                .with(which, kind)
                .toString();
    }
}
