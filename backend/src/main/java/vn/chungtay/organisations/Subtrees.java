package vn.chungtay.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Sql;

/**
 * Conditions on the tree, as SQL for the queries of every room. A party is named by the expression of its id; a day by an expression
 * too, so that each record can be judged by its own.
 */
public final class Subtrees {

    private Subtrees() {}

    /** The caller stands above the party (or is of it) today or on the record's day; the whole programme is always visible to some. */
    public static Sql visible(Scope scope, String party, String day) {
        if (scope.whole()) {
            return Sql.of("true");
        }
        return Sql.of(
                "exists (select 1 from organisation_ancestor a where a.organisation_id = " + party
                        + " and a.ancestor_id = any (?)" + " and (hanoi_today() between a.from_day and a.to_day or "
                        + day + " between a.from_day and a.to_day))",
                (Object) scope.readsFor());
    }

    /** The caller may act for the party today: it is, or stands below, an organisation of theirs that has not ended. */
    public static Sql acting(Scope scope, String party) {
        return acting(scope.actsFor(), party, "hanoi_today()", "");
    }

    /**
     * As {@link #acting(Scope, String)}, for a column that is shown of few rows: each is looked up by itself. Otherwise all that stand below
     * the caller may be gathered first, which of a country's department is everyone.
     */
    public static Sql actingShown(Scope scope, String party) {
        return acting(scope.actsFor(), party, "hanoi_today()", "offset 0");
    }

    /**
     * The caller keeps the organisation: it stands, or stood, below one of theirs on the day. The department also keeps what stands below
     * nobody: partners outside the city, and whoever a reform has left without a superior so far. Those partners keep not even themselves.
     */
    static Sql keeping(Scope scope, String organisation, String day) {
        return scope.whole() ? Sql.of("true") : acting(scope.keepsFor(), organisation, day, "");
    }

    private static Sql acting(UUID[] callers, String party, String day, String how) {
        return Sql.of(
                "exists (select 1 from organisation_ancestor a where a.organisation_id = " + party
                        + " and a.ancestor_id = any (?) and " + day + " between a.from_day and a.to_day " + how + ")",
                (Object) callers);
    }

    /** The party is the organisation, or stood below it on the day. */
    public static Sql below(UUID ancestor, String party, String day) {
        return below(ancestor, party, day, "");
    }

    /** As {@link #below(UUID, String, String)}, each row by itself: of the root, below which nearly everyone stands. */
    public static Sql belowRoot(UUID root, String party, String day) {
        return below(root, party, day, "offset 0");
    }

    private static Sql below(UUID ancestor, String party, String day, String how) {
        return Sql.of(
                "exists (select 1 from organisation_ancestor a where a.organisation_id = " + party
                        + " and a.ancestor_id = ? and " + day + " between a.from_day and a.to_day " + how + ")",
                ancestor);
    }

    /** The day on whose map a record is placed: its own, or today. */
    public static String mapDay(UnitMap map, String recordDay) {
        return map == UnitMap.now ? "hanoi_today()" : recordDay;
    }

    /** A day as a literal of SQL. */
    public static String literal(LocalDate day) {
        return "date '" + day + "'";
    }
}
