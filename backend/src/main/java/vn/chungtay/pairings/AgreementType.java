package vn.chungtay.pairings;

import java.util.EnumSet;
import java.util.Set;
import vn.chungtay.organisations.EducationLevel;

/** The paper two parties sign: units a covenant, schools of the first three levels a memorandum, upper-secondary schools and centres a pledge. */
public enum AgreementType {
    COVENANT,
    MEMORANDUM,
    PLEDGE;

    private static final Set<EducationLevel> OF_A_MEMORANDUM =
            EnumSet.of(EducationLevel.PRESCHOOL, EducationLevel.PRIMARY, EducationLevel.LOWER_SECONDARY);
    private static final Set<EducationLevel> OF_A_PLEDGE =
            EnumSet.of(EducationLevel.UPPER_SECONDARY, EducationLevel.CONTINUING);

    /** Whether parties of this kind, joined at these levels, sign this paper; a school of several levels may sign either. */
    boolean fits(PairingKind kind, Set<EducationLevel> levels) {
        return switch (this) {
            case COVENANT -> kind == PairingKind.UNIT;
            case MEMORANDUM -> kind == PairingKind.SCHOOL && levels.stream().anyMatch(OF_A_MEMORANDUM::contains);
            case PLEDGE -> kind == PairingKind.SCHOOL && levels.stream().anyMatch(OF_A_PLEDGE::contains);
        };
    }
}
