package vn.chungtay.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Sql;

/** Which rows {@code organisation_version v} a filter of the directory means, for lists, figures and the map alike. */
@ApplicationScoped
class OrganisationConditions {

    private final OrganisationTree tree;
    private final FigureParts parts;
    private final HanoiTime time;

    OrganisationConditions(OrganisationTree tree, FigureParts parts, HanoiTime time) {
        this.tree = tree;
        this.parts = parts;
        this.time = time;
    }

    /** The condition that a row {@code v} of the directory matches the filter; figures count by it, and lists show it. */
    Sql matching(OrganisationFilter filter) {
        return matching(filter, narrowed(filter), Words.patterns(filter.q));
    }

    /** The same, made of what {@link #narrowed} has given, and of what a searched text must be like. */
    Sql matching(OrganisationFilter filter, Sql narrowed, Sql patterns) {
        Sql sql = new Sql().add(narrowed);
        if (!Words.said(filter.q)) {
            return sql;
        }
        return within(filter)
                ? sql.add("and").add(Words.in("v", patterns))
                : sql.add("and v.organisation_id in (select organisations_found(?))", filter.q);
    }

    /** Whether the filter names a part of the tree: then its few are gone through, whatever words are looked for among them. */
    boolean within(OrganisationFilter filter) {
        return filter.unit != null && !tree.isRoot(filter.unit)
                || filter.scope != null && !tree.isRoot(filter.scope)
                || filter.parent != null
                || filter.professionalParent != null;
    }

    /** Whether the filter means schools alone, or none of them; empty where it may mean both. */
    static Optional<Boolean> schools(OrganisationFilter filter) {
        var kinds = Choices.of("kind", filter.kind, OrganisationKind.class);
        boolean some = kinds.contains(OrganisationKind.SCHOOL);
        return kinds.isEmpty() || some && kinds.size() > 1 ? Optional.empty() : Optional.of(some);
    }

    /** As {@link #matching}, of whatever name. */
    Sql narrowed(OrganisationFilter filter) {
        LocalDate day = filter.asOf == null ? time.today() : filter.asOf;
        Sql sql = Sql.of(
                        "where (v.valid_from is null or v.valid_from <= ?) and (v.valid_to is null or v.valid_to >= ?)",
                        day,
                        day)
                .andAnyOf("v.kind", Choices.of("kind", filter.kind, OrganisationKind.class))
                .andAnyOf("v.ownership", Choices.of("ownership", filter.ownership, Ownership.class))
                .andAnyOf("v.zone", Choices.of("zone", filter.zone, Zone.class));
        var levels = Choices.of("level", filter.level, EducationLevel.class);
        if (levels.size() == 1) {
            // Word for word as its index has it.
            sql.add("and '" + levels.iterator().next().name() + "' = any (v.levels)");
        } else if (!levels.isEmpty()) {
            sql.add("and v.levels && ?", (Object)
                    levels.stream().map(Enum::name).toArray(String[]::new));
        }
        Map<String, UUID> named = tree.resolve(
                filter.asOf,
                "unit",
                filter.unit,
                "scope",
                filter.scope,
                "parent",
                filter.parent,
                "professionalParent",
                filter.professionalParent);
        if (named.containsKey("unit")) {
            sql.add("and").add(below(named.get("unit"), filter.unit, Subtrees.literal(day)));
        }
        if (named.containsKey("scope")) {
            sql.add("and")
                    .add(below(named.get("scope"), filter.scope, Subtrees.mapDay(filter.map, Subtrees.literal(day))));
        }
        if (named.containsKey("parent")) {
            sql.add("and v.parent_id = ?", named.get("parent"));
        }
        if (named.containsKey("professionalParent")) {
            sql.add("and v.professional_parent_id = ?", named.get("professionalParent"));
        }
        if (Boolean.TRUE.equals(filter.parentEnded)) {
            sql.add("and " + LeftBelow.condition(Subtrees.literal(day)));
        }
        sql.add(parts.of(
                filter.part,
                filter.asOf,
                new FigureParts.Row(
                        "array[v.organisation_id]",
                        Subtrees.mapDay(filter.map, Subtrees.literal(day)),
                        Subtrees.literal(day),
                        "v.levels",
                        null,
                        "v.ownership")));
        if (filter.bbox != null) {
            sql.add(BoundingBox.of("bbox", filter.bbox).holds("v"));
        }
        return sql;
    }

    private Sql below(UUID unit, String code, String day) {
        return tree.isRoot(code)
                ? Subtrees.belowRoot(unit, "v.organisation_id", day)
                : Subtrees.below(unit, "v.organisation_id", day);
    }
}
