package vn.chungtay.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.chungtay.shared.Refusal;

/** What must fit together in the facts of an organisation, told by the field that does not fit. */
final class OrganisationRules {

    /** A code stands in addresses, in lists separated by commas or semicolons, and in the names of groups. */
    static final String CODE = "^[A-Za-z0-9]([A-Za-z0-9._-]{0,38}[A-Za-z0-9])?$";

    private static final Pattern CODES = Pattern.compile(CODE);

    /** Who stands above, by the field that says so. */
    private static final Map<String, Function<OrganisationFacts, UUID>> ABOVE = new LinkedHashMap<>();

    static {
        ABOVE.put("/parent", OrganisationFacts::parent);
        ABOVE.put("/professionalParent", OrganisationFacts::professionalParent);
    }

    private OrganisationRules() {}

    static boolean isCode(String text) {
        return CODES.matcher(text).matches();
    }

    /**
     * What is said of an organisation for a period.
     *
     * @param id null for a new one
     * @param before what held until then; null for a new one
     * @param from the first day of the facts; null since ever
     * @param to their last day; null until further notice
     */
    record Said(UUID id, OrganisationFacts facts, OrganisationFacts before, LocalDate from, LocalDate to) {

        private boolean chose(Function<OrganisationFacts, UUID> above) {
            UUID chosen = above.apply(facts);
            return chosen != null && (before == null || !chosen.equals(above.apply(before)));
        }
    }

    /** Refuses what a form says when it does not fit together, or puts it under somebody whom the caller does not keep. */
    static void require(Said said, Parents parents) {
        List<Refusal.FieldError> errors = errors(said, parents);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        for (Function<OrganisationFacts, UUID> above : ABOVE.values()) {
            if (said.chose(above)) {
                parents.requireKept(above.apply(said.facts));
            }
        }
    }

    /** What does not fit together, whoever says it: a form or the row of a file. */
    static List<Refusal.FieldError> errors(Said said, Surroundings surroundings) {
        OrganisationFacts facts = said.facts;
        List<Refusal.FieldError> errors = new ArrayList<>();
        kind(said, surroundings, errors);
        ofSchools(facts, errors);
        if ((facts.latitude() == null) != (facts.longitude() == null)) {
            errors.add(error(facts.latitude() == null ? "/latitude" : "/longitude", "REQUIRED"));
        }
        if (facts.parent() == null && !facts.kind().standsAlone()) {
            errors.add(error("/parent", "REQUIRED"));
        }
        if (facts.parent() != null && facts.kind().standsAlone() && errors.isEmpty()) {
            errors.add(error(
                    "/parent",
                    facts.kind() == OrganisationKind.EXTERNAL ? "EXTERNAL_STANDS_ALONE" : "DEPARTMENT_STANDS_ABOVE"));
        }
        ABOVE.forEach((pointer, above) -> {
            if (said.chose(above)) {
                above(pointer, above.apply(facts), said.from, surroundings).ifPresent(errors::add);
            }
        });
        // Under a school stands nobody, so nobody can stand above itself through one.
        if (said.id != null
                && !facts.school()
                && !facts.kind().standsAlone()
                && said.chose(OrganisationFacts::parent)
                && surroundings.parentLines().leads(said.id, facts.parent(), said.from, said.to)) {
            errors.add(error("/parent", "ORGANISATION_PARENT_NO_CYCLE"));
        }
        if (said.id != null
                && said.chose(OrganisationFacts::professionalParent)
                && surroundings.lines().leads(said.id, facts.professionalParent(), said.from, said.to)) {
            errors.add(error("/professionalParent", "ORGANISATION_PROFESSIONAL_NO_CYCLE"));
        }
        return errors;
    }

    private static void ofSchools(OrganisationFacts facts, List<Refusal.FieldError> errors) {
        if (facts.school() && facts.levels().isEmpty()) {
            errors.add(error("/levels", "REQUIRED"));
        }
        if (facts.school() && facts.ownership() == null) {
            errors.add(error("/ownership", "REQUIRED"));
        }
        if (!facts.school() && !facts.levels().isEmpty()) {
            errors.add(error("/levels", "ONLY_FOR_SCHOOLS"));
        }
        if (!facts.school() && facts.ownership() != null) {
            errors.add(error("/ownership", "ONLY_FOR_SCHOOLS"));
        }
    }

    private static Optional<Refusal.FieldError> above(
            String pointer, UUID parent, LocalDate day, Surroundings surroundings) {
        if (surroundings.school(parent)) {
            return Optional.of(error(pointer, "PARENT_IS_A_SCHOOL", surroundings.code(parent)));
        }
        return surroundings.there(parent, day)
                ? Optional.empty()
                : Optional.of(error(pointer, "PARENT_NOT_THEN", surroundings.code(parent)));
    }

    /** A school stays a school, a cluster a cluster, and of departments there is the one that a file made. */
    private static void kind(Said said, Surroundings surroundings, List<Refusal.FieldError> errors) {
        OrganisationKind kind = said.facts.kind();
        boolean department = kind == OrganisationKind.CITY_DEPARTMENT;
        Optional<String> refused = department && (said.before == null || said.before.kind() != kind)
                ? surroundings.againstADepartment(said.from)
                : Optional.empty();
        if (refused.isPresent()) {
            errors.add(error("/kind", refused.get()));
        } else if (said.before != null && !kind.canFollow(said.before.kind())) {
            errors.add(error("/kind", "KIND_FIXED"));
        }
    }

    private static Refusal.FieldError error(String pointer, String code, Object... arguments) {
        return new Refusal.FieldError(pointer, code, List.of(arguments));
    }
}
