package vn.chungtay.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;

/** Answers of other rooms' questions about organisations: who is meant by a code, who stands above whom, what one is on a day. */
@ApplicationScoped
public class OrganisationTree {

    private static final String LAST_DAY =
            "least(hanoi_today(), (select max(coalesce(l.valid_to, 'infinity')) from organisation_version l where l.organisation_id = p.id))";

    private final Reads reads;
    private final OrganisationCodes codes;

    OrganisationTree(Reads reads, OrganisationCodes codes) {
        this.reads = reads;
        this.codes = codes;
    }

    /** What other rooms need to know of an organisation on a day. */
    public record Facts(
            UUID id,
            String code,
            String name,
            OrganisationKind kind,
            Set<EducationLevel> levels,
            Ownership ownership,
            UUID parent) {

        public boolean school() {
            return kind == OrganisationKind.SCHOOL;
        }
    }

    /** The organisation of a code, the one that bears it today before one that bore it; none is refused, naming the field. */
    public UUID require(String pointer, String code) {
        return codes.find(code).orElseThrow(() -> Refusal.invalid(pointer, "ORGANISATION_UNKNOWN", code));
    }

    /** The organisation of a code, if there is one. */
    public Optional<UUID> find(String code) {
        return codes.find(code);
    }

    /** Whether a code is the department's, below which nearly everyone stands. */
    public boolean isRoot(String code) {
        return codes.isRoot(code);
    }

    /** The organisation that bears a code on a day, else whoever is meant by it today; today when the day is null. */
    Optional<UUID> find(String code, LocalDate day) {
        return day == null
                ? codes.find(code)
                : Optional.ofNullable(ids(day, List.of(code)).get(code));
    }

    /**
     * Who is meant by the codes of parameters on a day: at most one statement for all of them.
     *
     * @param namesAndCodes a parameter's name, its value (or null), and so on
     * @return by the parameter's name; an unknown code is refused, naming the parameter
     */
    Map<String, UUID> resolve(LocalDate day, String... namesAndCodes) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (int i = 0; i < namesAndCodes.length; i += 2) {
            if (namesAndCodes[i + 1] != null) {
                asked.put(namesAndCodes[i], namesAndCodes[i + 1]);
            }
        }
        Map<String, UUID> then = day == null || asked.isEmpty() ? Map.of() : ids(day, asked.values());
        Map<String, UUID> found = new LinkedHashMap<>();
        asked.forEach((name, code) -> found.put(name, then.containsKey(code) ? then.get(code) : require(name, code)));
        return found;
    }

    /** Who bears the codes on a day, else who bore or will bear them; unknown ones are left out. One statement for all. */
    public Map<String, UUID> ids(LocalDate day, Collection<String> wanted) {
        Map<String, UUID> found = new LinkedHashMap<>();
        reads.list(
                Sql.of("""
                select distinct on (v.code) v.code, v.organisation_id from organisation_version v where v.code = any (?)
                order by v.code, ((v.valid_from is null or v.valid_from <= ?) and (v.valid_to is null or v.valid_to >= ?)) desc,
                    v.valid_to desc nulls first""", wanted.toArray(String[]::new), day, day),
                (rs, ctx) -> found.put(rs.getString(1), rs.getObject(2, UUID.class)));
        return found;
    }

    /** As {@link #require}, and none for an absent code. */
    public Optional<UUID> resolve(String pointer, String code) {
        return code == null ? Optional.empty() : Optional.of(require(pointer, code));
    }

    /** Who bears or bore the codes, and when. For imports: one statement a batch. */
    public CodeBearers bearers(Collection<String> wanted) {
        return CodeBearers.of(reads, wanted);
    }

    /** Which of the parties the caller may act for today. */
    public Set<UUID> actsFor(Scope scope, Collection<UUID> parties) {
        return new HashSet<>(reads.list(
                Sql.of("select p as id from unnest(?) p where", (Object) parties.toArray(UUID[]::new))
                        .add(Subtrees.acting(scope, "p")),
                (rs, ctx) -> rs.getObject("id", UUID.class)));
    }

    /** Whom a code means on a day, and whether the caller keeps it (of what has ended by who stood above it on its last day). */
    record Meant(UUID id, boolean kept) {}

    /** Whom each of the codes means on a day, in their order; null for one that nobody bears or bore. One statement for all. */
    List<Meant> meant(Scope scope, List<String> wanted, List<LocalDate> days) {
        Meant[] found = new Meant[wanted.size()];
        reads.list(
                Sql.of("select w.nth, p.id as p, (")
                        .add(Subtrees.keeping(scope, "p.id", LAST_DAY))
                        .add(
                                """
                        ) as kept from unnest(?::text[], ?::text[]) with ordinality w (code, day, nth) cross join lateral (
                            select v.organisation_id as id from organisation_version v where v.code = w.code
                            order by (coalesce(v.valid_from, '-infinity') <= w.day::date and coalesce(v.valid_to, 'infinity') >= w.day::date) desc,
                                v.valid_to desc nulls first limit 1) p""",
                                wanted.toArray(String[]::new),
                                days.stream().map(LocalDate::toString).toArray(String[]::new)),
                (rs, ctx) ->
                        found[rs.getInt("nth") - 1] = new Meant(rs.getObject("p", UUID.class), rs.getBoolean("kept")));
        return Arrays.asList(found);
    }

    /** Who leads some organisations professionally, and those that lead them. */
    LinesAbove lines(Collection<UUID> organisations) {
        return LinesAbove.professional(reads, organisations);
    }

    /** Under whom some organisations stand administratively, and those above them. */
    LinesAbove parentLines(Collection<UUID> organisations) {
        return LinesAbove.administrative(reads, organisations);
    }

    /** One that stands under another, until a day. */
    record Below(UUID above, UUID id, LocalDate lastDay) {}

    /** Who stands under the organisations, administratively or professionally, by one statement. */
    List<Below> below(Collection<UUID> organisations) {
        UUID[] above = organisations.toArray(UUID[]::new);
        return organisations.isEmpty()
                ? List.of()
                : reads.list(
                        Sql.of("""
                        select c.above, c.id, case when bool_or(c.valid_to is null) then null else max(c.valid_to) end as last_day from (
                            select v.parent_id as above, v.organisation_id as id, v.valid_to from organisation_version v where v.parent_id = any (?)
                            union all
                            select v.professional_parent_id, v.organisation_id, v.valid_to from organisation_version v
                            where v.professional_parent_id = any (?)) c group by c.above, c.id""", above, above),
                        (rs, ctx) -> new Below(
                                rs.getObject("above", UUID.class),
                                rs.getObject("id", UUID.class),
                                rs.getObject("last_day", LocalDate.class) == null
                                        ? LocalDate.MAX
                                        : rs.getObject("last_day", LocalDate.class)));
    }

    /** Those that people have changed since a file made them: whatever file it was, it does not restate them. */
    Set<UUID> keptByPeople(Collection<UUID> organisations) {
        return organisations.isEmpty()
                ? Set.of()
                : new HashSet<>(reads.list(
                        Sql.of(
                                "select distinct record_id from record_transition where collection = 'organisations' and record_id = any (?) and action <> 'import'",
                                (Object) organisations.toArray(UUID[]::new)),
                        (rs, ctx) -> rs.getObject(1, UUID.class)));
    }

    /** What the organisations are on a day, by id; one that does not exist then is missing. */
    public Map<UUID, Facts> on(LocalDate day, Collection<UUID> organisations) {
        Map<UUID, Facts> facts = new LinkedHashMap<>();
        reads.list(Sql.of("""
                select v.* from organisation_version v where v.organisation_id = any (?)
                and (v.valid_from is null or v.valid_from <= ?) and (v.valid_to is null or v.valid_to >= ?)""", organisations.toArray(UUID[]::new), day, day), (rs, ctx) -> {
            UUID id = rs.getObject("organisation_id", UUID.class);
            Set<EducationLevel> levels = new HashSet<>();
            Reads.strings(rs, "levels").forEach(level -> levels.add(EducationLevel.valueOf(level)));
            return facts.put(
                    id,
                    new Facts(
                            id,
                            rs.getString("code"),
                            rs.getString("name"),
                            Reads.choice(rs, "kind", OrganisationKind.class),
                            levels,
                            Reads.choice(rs, "ownership", Ownership.class),
                            rs.getObject("parent_id", UUID.class)));
        });
        return facts;
    }

    /** The distinct administrative parents of the parties on a day; one without a parent adds none. */
    public List<UUID> superiors(LocalDate day, Collection<UUID> parties) {
        return on(day, parties).values().stream()
                .map(Facts::parent)
                .filter(parent -> parent != null)
                .distinct()
                .toList();
    }
}
