package vn.chungtay.pairings;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /**
     * Which papers two parties sign: by the level they are joined at, else by those both teach, else (it was overridden) by those of either.
     *
     * @param taught what each of the two teaches; one that is not there any more is left out
     */
    static List<AgreementType> fitting(
            PairingKind kind, EducationLevel level, Collection<? extends Collection<EducationLevel>> taught) {
        Set<EducationLevel> levels = level == null ? atLevels(taught) : EnumSet.of(level);
        return Stream.of(values()).filter(type -> type.fits(kind, levels)).toList();
    }

    private static Set<EducationLevel> atLevels(Collection<? extends Collection<EducationLevel>> taught) {
        Set<EducationLevel> either = EnumSet.noneOf(EducationLevel.class);
        Set<EducationLevel> both = EnumSet.allOf(EducationLevel.class);
        taught.forEach(levels -> {
            either.addAll(levels);
            both.retainAll(levels);
        });
        return both.isEmpty() ? either : both;
    }

    /** A school of several levels may sign either paper. */
    boolean fits(PairingKind kind, Set<EducationLevel> levels) {
        return switch (this) {
            case COVENANT -> kind == PairingKind.UNIT;
            case MEMORANDUM -> kind == PairingKind.SCHOOL && levels.stream().anyMatch(OF_A_MEMORANDUM::contains);
            case PLEDGE -> kind == PairingKind.SCHOOL && levels.stream().anyMatch(OF_A_PLEDGE::contains);
        };
    }
}
