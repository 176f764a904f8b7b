package vn.chungtay.pilots;

import java.util.Optional;
import java.util.UUID;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.organisations.Ownership;

/** Which school may be a pilot: a public one of the unit itself that teaches the level of its slot. */
final class PilotFit {

    private PilotFit() {}

    /**
     * Why a school does not fit a slot, as a code; none when it fits.
     *
     * @param school as it is on the day it takes the slot; null when it does not exist then
     */
    static Optional<String> refusal(OrganisationTree.Facts school, UUID unit, EducationLevel level) {
        if (school == null || !school.school()) {
            return Optional.of("PILOT_NOT_A_SCHOOL");
        }
        if (!unit.equals(school.parent())) {
            return Optional.of("PILOT_OF_ANOTHER_UNIT");
        }
        if (school.ownership() != Ownership.PUBLIC) {
            return Optional.of("PILOT_NOT_PUBLIC");
        }
        return school.levels().contains(level) ? Optional.empty() : Optional.of("PILOT_LEVEL_NOT_TAUGHT");
    }
}
