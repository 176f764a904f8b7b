package vn.chungtay.organisations;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;

/** Who is to stand above an organisation: there on the day, no school, and one for whom the caller acts. One statement for both. */
final class Parents {

    private record Parent(boolean there, boolean school, boolean acts, String code) {}

    private final Map<UUID, Parent> known = new HashMap<>();

    private Parents() {}

    /** @param day the day from which they stand above; null since ever */
    static Parents of(Reads reads, Scope scope, LocalDate day, UUID... parents) {
        UUID[] wanted = Stream.of(parents).filter(one -> one != null).distinct().toArray(UUID[]::new);
        Parents found = new Parents();
        if (wanted.length > 0) {
            String on = day == null ? "date '-infinity'" : Subtrees.literal(day);
            reads.list(
                    Sql.of(
                                    "select p as id, bool_or(v.id is not null) as there, bool_or(n.kind = 'SCHOOL') as school, max(n.code) as code, bool_or(")
                            .add(Subtrees.keeping(scope, "p", "hanoi_today()"))
                            .add(") as acts from unnest(?) p", (Object) wanted)
                            .add("join organisation_version n on n.organisation_id = p left join version_on(p, " + on
                                    + ") v on v.id = n.id group by p"),
                    (rs, ctx) -> found.known.put(
                            rs.getObject("id", UUID.class),
                            new Parent(
                                    rs.getBoolean("there"),
                                    rs.getBoolean("school"),
                                    rs.getBoolean("acts"),
                                    rs.getString("code"))));
        }
        return found;
    }

    /** @param chosen whether the caller chose it just now, or it stood above before */
    void requireAbove(String pointer, UUID parent, boolean chosen, LocalDate day) {
        if (parent == null || !chosen) {
            return;
        }
        Parent one = known.get(parent);
        if (one == null || one.school) {
            throw Refusal.invalid(pointer, "PARENT_IS_A_SCHOOL", one == null ? "" : one.code);
        }
        if (!one.there) {
            throw Refusal.invalid(pointer, "PARENT_NOT_THEN", one.code);
        }
        if (!one.acts) {
            throw Refusal.forbidden("PARENT_NOT_YOURS", one.code);
        }
    }
}
