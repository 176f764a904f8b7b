package vn.chungtay.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.chungtay.shared.Refusal;

/** What must fit together in the facts of an organisation, told by the field that does not fit. */
final class OrganisationRules {

    /** A code stands in addresses, in lists separated by commas or semicolons, and in the names of groups. */
    static final String CODE = "^[A-Za-z0-9]([A-Za-z0-9._-]{0,38}[A-Za-z0-9])?$";

    private static final Pattern CODES = Pattern.compile(CODE);

    private OrganisationRules() {}

    static boolean isCode(String text) {
        return CODES.matcher(text).matches();
    }

    /**
     * Refuses facts that do not fit together.
     *
     * @param before what held until then; null for a new organisation
     * @param day the first day of the facts; null since ever
     */
    static void require(OrganisationFacts facts, OrganisationFacts before, Parents parents, LocalDate day) {
        List<Refusal.FieldError> errors = new ArrayList<>();
        kind(facts, before, errors);
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
        if ((facts.latitude() == null) != (facts.longitude() == null)) {
            errors.add(error(facts.latitude() == null ? "/latitude" : "/longitude", "REQUIRED"));
        }
        if (facts.parent() == null
                && facts.kind() != OrganisationKind.EXTERNAL
                && facts.kind() != OrganisationKind.CITY_DEPARTMENT) {
            errors.add(error("/parent", "REQUIRED"));
        }
        if (facts.kind() == OrganisationKind.EXTERNAL && facts.parent() != null) {
            errors.add(error("/parent", "EXTERNAL_STANDS_ALONE"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        boolean moved = before == null || !java.util.Objects.equals(before.parent(), facts.parent());
        parents.requireAbove("/parent", facts.parent(), moved, day);
        boolean led =
                before == null || !java.util.Objects.equals(before.professionalParent(), facts.professionalParent());
        parents.requireAbove("/professionalParent", facts.professionalParent(), led, day);
    }

    /** A school stays a school, and of departments there is the one that a file made. */
    private static void kind(OrganisationFacts facts, OrganisationFacts before, List<Refusal.FieldError> errors) {
        boolean same = before != null && before.kind() == facts.kind();
        if (!same && facts.kind() == OrganisationKind.CITY_DEPARTMENT) {
            errors.add(error("/kind", "DEPARTMENT_BY_FILE"));
        } else if (before != null
                && (before.school() != facts.school()
                        || (!same && before.kind() == OrganisationKind.CITY_DEPARTMENT))) {
            errors.add(error("/kind", "KIND_FIXED"));
        }
    }

    private static Refusal.FieldError error(String pointer, String code, Object... arguments) {
        return new Refusal.FieldError(pointer, code, List.of(arguments));
    }
}
