package vn.chungtay.pairings;

import java.sql.ResultSet;
import java.sql.SQLException;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.shared.Sql;

/**
 * Where a viewer stands towards the two parties today: for which of them they may act, being of it or above it, and which has ended.
 * Who stands above both gives the word of neither.
 */
public record Sides(boolean first, boolean second, boolean firstEnded, boolean secondEnded) {

    public boolean acts(Side side) {
        return side == Side.FIRST ? first : second;
    }

    /** For this side and not also for the other one. */
    public boolean actsOnlyFor(Side side) {
        return acts(side) && !acts(side.other());
    }

    public boolean any() {
        return first || second;
    }

    public boolean both() {
        return first && second;
    }

    public boolean anyEnded() {
        return firstEnded || secondEnded;
    }

    /** The columns it is read from, behind a comma, over {@code p (first_id, second_id)}. */
    public static Sql columns(Scope scope) {
        return Sql.of(",")
                .add(Subtrees.actingShown(scope, "p.first_id"))
                .add("as acts_first,")
                .add(Subtrees.actingShown(scope, "p.second_id"))
                .add("""
                as acts_second, not exists (select 1 from version_on(p.first_id, hanoi_today())) as first_ended,
                not exists (select 1 from version_on(p.second_id, hanoi_today())) as second_ended""");
    }

    /** The viewer stands above one of the two of {@code p}, or is of it, today or on the day. */
    public static Sql above(Scope scope, String day) {
        return Sql.of("(")
                .add(Subtrees.visible(scope, "p.first_id", day))
                .add("or")
                .add(Subtrees.visible(scope, "p.second_id", day))
                .add(")");
    }

    public static Sides of(ResultSet rs) throws SQLException {
        return new Sides(
                rs.getBoolean("acts_first"),
                rs.getBoolean("acts_second"),
                rs.getBoolean("first_ended"),
                rs.getBoolean("second_ended"));
    }
}
