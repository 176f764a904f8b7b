package vn.chungtay.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.FigureParts;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Sql;

/**
 * The conditions of a {@link ContributionFilter} as SQL, the same for a list and for the figure it stands behind: over
 * {@code contribution s} as it is now, or over {@code contribution_standing c}, what was counted of it on a day. Both name their columns
 * alike.
 */
@ApplicationScoped
class ContributionConditions {

    private final OrganisationTree tree;
    private final FigureParts figureParts;
    private final HanoiTime time;

    ContributionConditions(OrganisationTree tree, FigureParts figureParts, HanoiTime time) {
        this.tree = tree;
        this.figureParts = figureParts;
        this.time = time;
    }

    /** An organisation that must take part, on which side, and whether it is the root, below which nearly everyone stands. */
    private record Part(String side, UUID organisation, boolean root) {}

    /** {@code where …} over {@code contribution s}: the records as they are now. */
    Sql ofRecords(Scope scope, ContributionFilter filter) {
        Sql sql = Sql.of("where true");
        common(sql, "s", scope, filter);
        return sql.add(ofTheRecordAlone(filter));
    }

    /** {@code where …} over {@code contribution_standing c}: what stood on the asked day, or today. */
    Sql ofStandings(Scope scope, ContributionFilter filter) {
        LocalDate day = filter.asOf == null ? time.today() : filter.asOf;
        Sql sql = Sql.of("where c.from_day <= ? and (c.to_day is null or c.to_day > ?)", day, day)
                .andAnyOf("c.standing", filter.standing == null ? List.of() : List.of(filter.standing));
        common(sql, "c", scope, filter);
        Sql alone = ofTheRecordAlone(filter);
        if (!alone.text().isEmpty()) {
            sql.add("and exists (select 1 from contribution s where s.id = c.contribution_id")
                    .add(alone)
                    .add(")");
        }
        return sql;
    }

    /**
     * The viewer stands above a party today, or did on the day it was given or received. Of most records the first is true, and is told by
     * comparing two arrays; the tree is asked about the others alone.
     */
    Sql visible(Scope scope, String row) {
        if (scope.whole()) {
            return Sql.of("");
        }
        String below = "array(select b.organisation_id from organisation_ancestor b where b.ancestor_id = any (?)";
        return Sql.of(
                        "and (" + row + ".parties && " + below + " and hanoi_today() between b.from_day and b.to_day)",
                        (Object) scope.readsFor())
                .add("or " + row + ".parties && " + below + ") and (", (Object) scope.readsFor())
                .add(Subtrees.visible(scope, "any (" + row + ".parties)", row + ".date"))
                .add("or")
                .add(Subtrees.visible(scope, "any (" + row + ".parties)", row + ".day"))
                .add("))");
    }

    private void common(Sql sql, String row, Scope scope, ContributionFilter filter) {
        List<Part> parts = parts(filter);
        sql.add(impliesVisible(scope, parts) ? Sql.of("") : visible(scope, row))
                .andAnyOf(row + ".school_year", Choices.schoolYears("schoolYear", filter.schoolYear))
                .andAnyOf(row + ".kind", Choices.of("kind", filter.kind, ContributionKind.class))
                .andAnyOf(
                        row + ".unit_of_measure",
                        Choices.of("unitOfMeasure", filter.unitOfMeasure, UnitOfMeasure.class));
        if (filter.from != null) {
            sql.add("and " + row + ".date >= ?", filter.from);
        }
        if (filter.to != null) {
            sql.add("and " + row + ".date <= ?", filter.to);
        }
        String day = Subtrees.mapDay(filter.map, row + ".day");
        parts.forEach(part -> takesPart(sql, row + '.' + part.side, part, day));
        sql.add(figureParts.of(
                filter.part,
                filter.asOf,
                new FigureParts.Row(
                        row + ".parties", day, null, null, null, null, row + ".givers", row + ".receivers")));
        if (filter.pairing != null) {
            sql.add("and exists (select 1 from pairing p where p.id = ? and", filter.pairing)
                    .add(betweenSides(row, "p"))
                    .add(")");
        }
    }

    /** One of the two of a pairing gives to the other. An index answers the first part. */
    static String betweenSides(String row, String pairing) {
        return (":row.parties @> array [:p.first_id, :p.second_id] and (:p.first_id = any (:row.givers)) <> (:p.second_id = any (:row.givers))")
                .replace(":row", row)
                .replace(":p", pairing);
    }

    private List<Part> parts(ContributionFilter filter) {
        List<Part> parts = new ArrayList<>();
        add(parts, "parties", "unit", filter.unit);
        add(parts, "parties", "school", filter.school);
        add(parts, "parties", "scope", filter.scope);
        add(parts, "givers", "giver", filter.giver);
        add(parts, "receivers", "receiver", filter.receiver);
        return parts;
    }

    private void add(List<Part> parts, String side, String parameter, String code) {
        tree.resolve(parameter, code).ifPresent(id -> parts.add(new Part(side, id, tree.isRoot(code))));
    }

    /**
     * Where an organisation of the viewer's own must take part, on the record's day or today, they stand above a party then: there is
     * nothing left to ask.
     */
    private static boolean impliesVisible(Scope scope, List<Part> parts) {
        return parts.stream().map(Part::organisation).anyMatch(List.of(scope.readsFor())::contains);
    }

    /** It, or one below it on the day, is on the side. The first condition is the coarse one that an index answers; of the root it would name everyone. */
    private static void takesPart(Sql sql, String side, Part part, String day) {
        if (!part.root) {
            String parties = side.substring(0, side.indexOf('.')) + ".parties";
            sql.add(
                    "and " + parties
                            + " && array(select b.organisation_id from organisation_ancestor b where b.ancestor_id = ?)",
                    part.organisation);
        }
        sql.add("and").add(Subtrees.below(part.organisation, "any (" + side + ")", day));
    }

    /** What only the record knows, not the counted versions of it. */
    private static Sql ofTheRecordAlone(ContributionFilter filter) {
        Sql sql = new Sql().andAnyOf("s.status", Choices.of("status", filter.status, ContributionStatus.class));
        for (String word : filter.q == null || filter.q.isBlank()
                ? new String[0]
                : filter.q.strip().split("\\s+")) {
            String pattern = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            sql.add(
                    "and (s.search_text like '%' || fold(?) || '%' or exists (select 1 from contribution_sponsor n where n.contribution_id = s.id"
                            + " and fold(n.name) like '%' || fold(?) || '%') or s.parties && array(select v.organisation_id"
                            + " from organisation_version v where v.search_text like '%' || fold(?) || '%'))",
                    pattern, pattern, pattern);
        }
        return sql;
    }
}
