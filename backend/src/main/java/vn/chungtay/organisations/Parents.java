package vn.chungtay.organisations;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;

/** Who is to stand above the organisation of a form, looked up in one statement for both, and whether the caller acts for them. */
final class Parents implements Surroundings {

    private record Parent(boolean there, boolean school, boolean acts, String code) {}

    private final Map<UUID, Parent> known = new HashMap<>();
    private final Reads reads;
    private final UUID parent;
    private final LinesAbove lines;

    private Parents(Reads reads, UUID parent, LinesAbove lines) {
        this.reads = reads;
        this.parent = parent;
        this.lines = lines;
    }

    /** @param day the day from which they stand above; null since ever */
    static Parents of(Reads reads, Scope scope, LocalDate day, UUID parent, UUID professional) {
        UUID[] wanted = Stream.of(Optional.ofNullable(parent), Optional.ofNullable(professional))
                .flatMap(Optional::stream)
                .distinct()
                .toArray(UUID[]::new);
        Parents found = new Parents(
                reads,
                parent,
                LinesAbove.professional(reads, professional == null ? List.of() : List.of(professional)));
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

    @Override
    public String code(UUID organisation) {
        return known.get(organisation).code;
    }

    @Override
    public boolean school(UUID organisation) {
        return known.get(organisation).school;
    }

    @Override
    public boolean there(UUID organisation, LocalDate day) {
        return known.get(organisation).there;
    }

    @Override
    public LinesAbove lines() {
        return lines;
    }

    @Override
    public LinesAbove parentLines() {
        return LinesAbove.administrative(reads, parent == null ? List.of() : List.of(parent));
    }

    @Override
    public Optional<String> againstADepartment(LocalDate day) {
        return Optional.of("DEPARTMENT_BY_FILE");
    }

    /** Refuses who was chosen just now by somebody that does not keep it. */
    void requireKept(UUID chosen) {
        if (!known.get(chosen).acts) {
            throw Refusal.forbidden("PARENT_NOT_YOURS", known.get(chosen).code);
        }
    }
}
