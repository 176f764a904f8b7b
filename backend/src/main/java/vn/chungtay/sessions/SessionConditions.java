package vn.chungtay.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.FigureParts;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.organisations.Words;
import vn.chungtay.programmes.OrganisingLevel;
import vn.chungtay.programmes.SessionKind;
import vn.chungtay.programmes.SessionMode;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Sql;

/**
 * The conditions of a {@link SessionFilter} as SQL, the same for a list and for the figure it stands behind: over {@code session_report s}
 * as it is now, or over {@code session_standing c}, what was counted of it on a day. Both name their columns alike.
 */
@ApplicationScoped
class SessionConditions {

    private final OrganisationTree tree;
    private final FigureParts parts;
    private final HanoiTime time;

    SessionConditions(OrganisationTree tree, FigureParts parts, HanoiTime time) {
        this.tree = tree;
        this.parts = parts;
        this.time = time;
    }

    /** {@code where …} over {@code session_report s}: the records as they are now. */
    Sql ofRecords(Scope scope, SessionFilter filter) {
        Sql sql = Sql.of("where true");
        common(sql, "s", scope, filter);
        return sql.add(ofTheRecordAlone(filter));
    }

    /** {@code where …} over {@code session_standing c}: what stood on the asked day, or today. */
    Sql ofStandings(Scope scope, SessionFilter filter) {
        LocalDate day = filter.asOf == null ? time.today() : filter.asOf;
        Sql sql = Sql.of("where c.from_day <= ? and (c.to_day is null or c.to_day > ?)", day, day)
                .andAnyOf("c.standing", filter.standing == null ? List.of() : List.of(filter.standing));
        common(sql, "c", scope, filter);
        Sql alone = ofTheRecordAlone(filter);
        if (!alone.text().isEmpty()) {
            sql.add("and exists (select 1 from session_report s where s.id = c.session_id")
                    .add(alone)
                    .add(")");
        }
        return sql;
    }

    /**
     * The viewer stands above a party today or did on the record's date. Of most records the first is true, and is told by comparing two
     * arrays; the tree is asked about the others alone.
     */
    Sql visible(Scope scope, String row) {
        if (scope.whole()) {
            return Sql.of("");
        }
        String below = "array(select b.organisation_id from organisation_ancestor b where b.ancestor_id = any (?)";
        return Sql.of(
                        "and (" + row + ".parties && " + below + " and hanoi_today() between b.from_day and b.to_day)",
                        (Object) scope.readsFor())
                .add("or " + row + ".parties && " + below + ") and", (Object) scope.readsFor())
                .add(Subtrees.visible(scope, "any (" + row + ".parties)", row + ".date"))
                .add(")");
    }

    private void common(Sql sql, String row, Scope scope, SessionFilter filter) {
        Map<UUID, Boolean> takingPart = takingPart(filter);
        sql.add(impliesVisible(scope, takingPart.keySet()) ? Sql.of("") : visible(scope, row))
                .andAnyOf(row + ".school_year", Choices.schoolYears("schoolYear", filter.schoolYear))
                .andAnyOf(row + ".kind", Choices.of("kind", filter.kind, SessionKind.class))
                .andAnyOf(
                        row + ".organising_level",
                        Choices.of("organisingLevel", filter.organisingLevel, OrganisingLevel.class))
                .andAnyOf(row + ".mode", Choices.of("mode", filter.mode, SessionMode.class));
        overlaps(
                sql,
                row + ".levels",
                Choices.of("level", filter.level, EducationLevel.class).stream()
                        .map(Enum::name)
                        .toList());
        overlaps(sql, row + ".themes", Choices.split(filter.theme));
        if (filter.from != null) {
            sql.add("and " + row + ".date >= ?", filter.from);
        }
        if (filter.to != null) {
            sql.add("and " + row + ".date <= ?", filter.to);
        }
        String day = Subtrees.mapDay(filter.map, row + ".date");
        takingPart.forEach((organisation, root) -> takesPart(sql, row, organisation, root, day));
        sql.add(parts.of(
                filter.part,
                filter.asOf,
                new FigureParts.Row(row + ".parties", day, row + ".date", row + ".levels", row + ".themes", null)));
        // The host stands first; the first condition is the one that an index of both tables answers.
        tree.resolve("host", filter.host)
                .ifPresent(host -> sql.add(
                        "and " + row + ".parties @> array[?::uuid] and " + row + ".parties[1] = ?", host, host));
        if (filter.pairing != null) {
            sql.add(
                    "and " + row + ".parties @> (select array[p.first_id, p.second_id] from pairing p where p.id = ?)",
                    filter.pairing);
        }
    }

    /** Each of which must take part, itself or through one below it; and whether it is the root, below which nearly everyone stands. */
    private Map<UUID, Boolean> takingPart(SessionFilter filter) {
        Map<UUID, Boolean> organisations = new LinkedHashMap<>();
        tree.resolve("unit", filter.unit).ifPresent(id -> organisations.put(id, tree.isRoot(filter.unit)));
        tree.resolve("school", filter.school).ifPresent(id -> organisations.put(id, tree.isRoot(filter.school)));
        tree.resolve("scope", filter.scope).ifPresent(id -> organisations.put(id, tree.isRoot(filter.scope)));
        Choices.split(filter.parties)
                .forEach(code -> organisations.put(tree.require("parties", code), tree.isRoot(code)));
        return organisations;
    }

    /**
     * Where an organisation of the viewer's own must take part, on the record's date or today, they stand above a party then: there is
     * nothing left to ask.
     */
    private static boolean impliesVisible(Scope scope, Set<UUID> takingPart) {
        return takingPart.stream().anyMatch(List.of(scope.readsFor())::contains);
    }

    /** It, or one below it on the day, is a party. The first condition is the coarse one that an index answers; of the root it would name everyone. */
    private static void takesPart(Sql sql, String row, UUID organisation, boolean root, String day) {
        if (!root) {
            sql.add(
                    "and " + row
                            + ".parties && array(select b.organisation_id from organisation_ancestor b where b.ancestor_id = ?)",
                    organisation);
        }
        sql.add("and").add(Subtrees.below(organisation, "any (" + row + ".parties)", day));
    }

    private static void overlaps(Sql sql, String column, List<String> values) {
        if (!values.isEmpty()) {
            sql.add("and " + column + " && ?", (Object) values.toArray(String[]::new));
        }
    }

    /** What only the record knows, not the counted versions of it. */
    private static Sql ofTheRecordAlone(SessionFilter filter) {
        Sql sql = new Sql().andAnyOf("s.status", Choices.of("status", filter.status, SessionStatus.class));
        if (filter.plan != null) {
            sql.add("and s.plan_line_id in (select l.id from plan_line l where l.plan_id = ?)", filter.plan);
        }
        if (filter.planLine != null) {
            sql.add("and s.plan_line_id = ?", filter.planLine);
        }
        for (String pattern : Words.anywhere(filter.q)) {
            sql.add(
                    "and case when s.search_text like fold(?) then true else exists (select 1 from unnest(s.parties) u (id) cross join lateral ("
                            + "select 1 from organisation_form f where f.organisation_id = u.id and f.search_text like fold(?) offset 0) f) end",
                    pattern,
                    pattern);
        }
        return sql;
    }
}
