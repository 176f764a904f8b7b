package vn.chungtay.pairings;

import java.util.EnumSet;
import java.util.Set;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.shared.Refusal;

/** The level at which two are paired: units at none, schools at one they both teach, unless there is a reason for another. */
final class SharedLevel {

    private SharedLevel() {}

    /** The level two schools are joined at: the asked one, or the only one both teach. */
    static EducationLevel of(
            EducationLevel asked, String reason, OrganisationTree.Facts one, OrganisationTree.Facts other) {
        if (!one.school()) {
            if (asked != null) {
                throw Refusal.invalid("/level", "LEVEL_OF_UNITS");
            }
            return null;
        }
        Set<EducationLevel> shared = EnumSet.noneOf(EducationLevel.class);
        one.levels().stream().filter(other.levels()::contains).forEach(shared::add);
        if (shared.isEmpty() && reason == null) {
            throw Refusal.invalid("/levelOverrideReason", "LEVELS_DIFFER");
        }
        boolean taught = reason == null
                ? shared.contains(asked)
                : one.levels().contains(asked) || other.levels().contains(asked);
        if (asked != null && !taught) {
            throw Refusal.invalid("/level", "LEVEL_NOT_TAUGHT");
        }
        return asked == null && shared.size() == 1 ? shared.iterator().next() : asked;
    }
}
