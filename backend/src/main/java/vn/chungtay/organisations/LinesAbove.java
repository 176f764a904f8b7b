package vn.chungtay.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Who stands above whom in one way, and when: all that stand above some organisations, by one statement. */
final class LinesAbove {

    /** One who stands above from a day to another, both inclusive. */
    private record Line(UUID above, LocalDate from, LocalDate to) {}

    private final Map<UUID, List<Line>> lines = new HashMap<>();

    private final Function<OrganisationFacts, UUID> way;

    private LinesAbove(Function<OrganisationFacts, UUID> way) {
        this.way = way;
    }

    /** Who leads them professionally. */
    static LinesAbove professional(Reads reads, Collection<UUID> organisations) {
        return read(reads, "professional_parent_id", OrganisationFacts::professionalParent, organisations);
    }

    /** Under whom they stand administratively. */
    static LinesAbove administrative(Reads reads, Collection<UUID> organisations) {
        return read(reads, "parent_id", OrganisationFacts::parent, organisations);
    }

    private static LinesAbove read(
            Reads reads, String column, Function<OrganisationFacts, UUID> way, Collection<UUID> organisations) {
        LinesAbove found = new LinesAbove(way);
        if (!organisations.isEmpty()) {
            reads.list(
                    Sql.of("""
                    with recursive up as (
                        select v.organisation_id as id, v.:above as above, v.valid_from, v.valid_to
                        from organisation_version v where v.organisation_id = any (?) and v.:above is not null
                        union
                        select v.organisation_id, v.:above, v.valid_from, v.valid_to
                        from up join organisation_version v on v.organisation_id = up.above and v.:above is not null)
                    select * from up""".replace(":above", column), (Object) organisations.toArray(UUID[]::new)),
                    (rs, ctx) -> found.add(
                            rs.getObject("id", UUID.class),
                            rs.getObject("above", UUID.class),
                            rs.getObject("valid_from", LocalDate.class),
                            rs.getObject("valid_to", LocalDate.class)));
        }
        return found;
    }

    /** What holds of an organisation instead of what was looked up. */
    void restate(Organisation organisation) {
        lines.remove(organisation.id());
        organisation.versions().forEach(version -> {
            UUID above = way.apply(version.facts());
            if (above != null) {
                add(organisation.id(), above, version.validFrom(), version.validTo());
            }
        });
    }

    /** Whether an organisation stands above another, or above one that does, at some time between two days (null: since ever, until further notice). */
    boolean leads(UUID organisation, UUID other, LocalDate from, LocalDate to) {
        return reaches(other, organisation, first(from), last(to), new HashSet<>());
    }

    private boolean reaches(UUID below, UUID wanted, LocalDate from, LocalDate to, Set<Line> seen) {
        if (below.equals(wanted)) {
            return true;
        }
        for (Line line : lines.getOrDefault(below, List.of())) {
            LocalDate begins = line.from.isAfter(from) ? line.from : from;
            LocalDate ends = line.to.isBefore(to) ? line.to : to;
            if (!begins.isAfter(ends)
                    && seen.add(new Line(line.above, begins, ends))
                    && reaches(line.above, wanted, begins, ends, seen)) {
                return true;
            }
        }
        return false;
    }

    private boolean add(UUID organisation, UUID above, LocalDate from, LocalDate to) {
        return lines.computeIfAbsent(organisation, unseen -> new ArrayList<>())
                .add(new Line(above, first(from), last(to)));
    }

    private static LocalDate first(LocalDate day) {
        return day == null ? LocalDate.MIN : day;
    }

    private static LocalDate last(LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }
}
