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
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Who leads whom professionally, and when: all that stand above some organisations, by one statement. */
final class ProfessionalLines {

    /** One who leads from a day to another, both inclusive. */
    private record Line(UUID above, LocalDate from, LocalDate to) {}

    private final Map<UUID, List<Line>> lines = new HashMap<>();

    private ProfessionalLines() {}

    static ProfessionalLines above(Reads reads, Collection<UUID> organisations) {
        ProfessionalLines found = new ProfessionalLines();
        if (!organisations.isEmpty()) {
            reads.list(
                    Sql.of("""
                    with recursive up as (
                        select v.organisation_id as id, v.professional_parent_id as above, v.valid_from, v.valid_to
                        from organisation_version v where v.organisation_id = any (?) and v.professional_parent_id is not null
                        union
                        select v.organisation_id, v.professional_parent_id, v.valid_from, v.valid_to
                        from up join organisation_version v on v.organisation_id = up.above and v.professional_parent_id is not null)
                    select * from up""", (Object) organisations.toArray(UUID[]::new)),
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
            if (version.facts().professionalParent() != null) {
                add(organisation.id(), version.facts().professionalParent(), version.validFrom(), version.validTo());
            }
        });
    }

    /** Whether an organisation leads another, or one above that, at some time between two days (null: since ever, until further notice). */
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
