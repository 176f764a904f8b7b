package vn.chungtay.pairings;

import java.util.UUID;
import vn.chungtay.organisations.EducationLevel;

/** Who is to work with whom, and at what. A school pairing may stand under a pairing of units; no level means every level both teach. */
record PairingTerms(
        UUID phase,
        PairingKind kind,
        UUID first,
        UUID second,
        EducationLevel level,
        String levelOverrideReason,
        String message,
        UUID under) {

    PairingTerms {
        if (first.equals(second)) {
            throw new IllegalArgumentException("A pairing joins two organisations");
        }
        if (under != null && kind != PairingKind.SCHOOL) {
            throw new IllegalArgumentException("Only a pairing of schools stands under another");
        }
    }
}
