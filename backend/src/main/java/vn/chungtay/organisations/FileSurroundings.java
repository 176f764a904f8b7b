package vn.chungtay.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chungtay.files.ImportRow;

/** Whom a batch of a file speaks of, by every code they bear or bore: looked up once, and what its own rows make and change beside them. */
final class FileSurroundings implements Surroundings {

    private final Map<UUID, Organisation> known = new HashMap<>();
    private final Map<String, Set<Organisation>> bearers = new HashMap<>();
    private final Organisations organisations;
    private final OrganisationTree tree;
    private final LinesAbove lines;
    private final Set<UUID> parents = new HashSet<>();
    private final Set<Organisation> changed = new HashSet<>();
    /** Read when it is first asked for: of schools it never is. */
    private LinesAbove parentLines;
    /** Who stands under those that rows close, and until when; of whom the batch knows itself, the batch decides. */
    private final Map<UUID, Map<UUID, LocalDate>> below = new HashMap<>();

    FileSurroundings(List<ImportRow> rows, Organisations organisations, OrganisationTree tree) {
        this.organisations = organisations;
        this.tree = tree;
        Set<String> codes = new HashSet<>();
        rows.forEach(row -> {
            for (String column : List.of("code", "newCode", "parentCode", "professionalParentCode")) {
                codes.add(row.text(column));
            }
        });
        codes.remove(null);
        organisations.withCodes(codes).forEach(this::learn);
        Set<UUID> leading = new HashSet<>();
        rows.forEach(row -> bearing(row.text("professionalParentCode")).forEach(one -> leading.add(one.id())));
        lines = tree.lines(leading);
        rows.forEach(row -> bearing(row.text("parentCode")).forEach(one -> parents.add(one.id())));
        Set<UUID> closing = new HashSet<>();
        rows.stream().filter(row -> row.text("validTo") != null).forEach(row -> bearing(row.text("code"))
                .forEach(one -> closing.add(one.id())));
        tree.below(closing).forEach(one -> below.computeIfAbsent(one.above(), unseen -> new HashMap<>())
                .put(one.id(), one.lastDay()));
    }

    private Set<Organisation> bearing(String code) {
        return code == null ? Set.of() : bearers.getOrDefault(code, Set.of());
    }

    /** A row has made it, or changed it. */
    void changed(Organisation organisation) {
        learn(organisation);
        lines.restate(organisation);
        changed.add(organisation);
        if (parentLines != null) {
            parentLines.restate(organisation);
        }
        organisation.versions().forEach(version -> Stream.of(
                        version.facts().parent(), version.facts().professionalParent())
                .filter(Objects::nonNull)
                .forEach(above ->
                        below.computeIfAbsent(above, unseen -> new HashMap<>()).put(organisation.id(), LocalDate.MAX)));
    }

    private void learn(Organisation organisation) {
        known.put(organisation.id(), organisation);
        organisation.codes().forEach(code -> bearers.computeIfAbsent(code, unseen -> new HashSet<>())
                .add(organisation));
    }

    /**
     * The organisation of a code on a row's day (null: since ever): who bears it then, else who bore it last before, else who will bear it.
     * One that had ended by then has left its code to another.
     */
    Optional<Organisation> bearer(String code, LocalDate day) {
        List<Organisation> living = new ArrayList<>(bearing(code));
        living.removeIf(one -> one.endedBefore(day));
        return living.stream()
                .filter(one -> one.bears(code, day))
                .findFirst()
                .or(() -> living.stream()
                        .filter(one -> day != null && one.boreUntil(code).isBefore(day))
                        .max(Comparator.comparing(one -> one.boreUntil(code))))
                .or(() -> living.stream().min(Comparator.comparing(Organisation::status)));
    }

    /** Who bears a code, or bore it last. */
    Optional<Organisation> lastBearer(String code) {
        return bearing(code).stream().max(Comparator.comparing(one -> one.boreUntil(code)));
    }

    /** Who is to stand above by a cell's code: as {@link #bearer}, and one that has ended by then, which the rules tell of. */
    UUID above(ImportRow row, String column, LocalDate day) {
        String code = row.text(column);
        if (code == null) {
            return null;
        }
        Optional<Organisation> one = bearer(code, day).or(() -> lastBearer(code));
        if (one.isEmpty()) {
            row.problem(column, "PARENT_UNKNOWN", code);
        }
        return one.map(Organisation::id).orElse(null);
    }

    /** Whether another bears a code from a day on, or will. */
    boolean isAnothers(String code, Organisation one, LocalDate from) {
        return bearing(code).stream()
                .anyMatch(other -> other != one && !other.boreUntil(code).isBefore(from));
    }

    /** How many stand under it after a day, administratively or professionally. */
    int othersBelow(UUID organisation, LocalDate day) {
        return (int) below.getOrDefault(organisation, Map.of()).entrySet().stream()
                .filter(child -> {
                    Organisation one = known.get(child.getKey());
                    return one == null ? child.getValue().isAfter(day) : one.standsUnder(organisation, day.plusDays(1));
                })
                .count();
    }

    @Override
    public String code(UUID organisation) {
        return known.get(organisation).last().facts().code();
    }

    @Override
    public boolean school(UUID organisation) {
        return known.get(organisation).last().facts().school();
    }

    @Override
    public boolean there(UUID organisation, LocalDate day) {
        return known.get(organisation).isThere(day);
    }

    @Override
    public LinesAbove lines() {
        return lines;
    }

    @Override
    public LinesAbove parentLines() {
        if (parentLines == null) {
            parentLines = tree.parentLines(parents);
            changed.forEach(parentLines::restate);
        }
        return parentLines;
    }

    @Override
    public Optional<String> againstADepartment(LocalDate day) {
        organisations.departments().forEach(one -> known.putIfAbsent(one.id(), one));
        boolean another = known.values().stream()
                .anyMatch(
                        one -> one.last().facts().kind() == OrganisationKind.CITY_DEPARTMENT && !one.endedBefore(day));
        return another ? Optional.of("ORGANISATION_ONE_DEPARTMENT") : Optional.empty();
    }
}
