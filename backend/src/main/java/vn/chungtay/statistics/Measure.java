package vn.chungtay.statistics;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is counted, by which parameters, how it can be broken down, and which list stands behind it. */
enum Measure {
    SESSIONS(
            "sessions",
            "session-reports",
            true,
            Set.of("schoolYear", "kind", "organisingLevel", "mode", "theme", "level", "parties"),
            EnumSet.of(
                    Breakdown.unit,
                    Breakdown.level,
                    Breakdown.zone,
                    Breakdown.kind,
                    Breakdown.theme,
                    Breakdown.mode,
                    Breakdown.organisingLevel,
                    Breakdown.month,
                    Breakdown.schoolYear,
                    Breakdown.pairing,
                    Breakdown.pilot)),
    PARTICIPATIONS(
            "participations",
            "session-reports",
            true,
            Set.of("schoolYear", "kind", "organisingLevel", "mode", "theme", "level", "parties", "category"),
            SESSIONS.breakdowns),
    SIGNED_ORGANISATIONS(
            "signed-organisations",
            "signed-organisations",
            false,
            Set.of("schoolYear", "agreementType", "level", "ownership", "with"),
            EnumSet.of(Breakdown.unit, Breakdown.level, Breakdown.zone, Breakdown.ownership, Breakdown.pilot)),
    PAIRINGS(
            "pairings",
            "pairings",
            false,
            Set.of("kind", "level"),
            EnumSet.of(Breakdown.unit, Breakdown.level, Breakdown.zone, Breakdown.kind, Breakdown.pilot)),
    PARTNERS("partners", "partners", false, Set.of("kind", "level"), EnumSet.of(Breakdown.unit, Breakdown.zone)),
    CONTRIBUTIONS(
            "contributions",
            "contributions",
            true,
            Set.of("schoolYear", "kind", "unitOfMeasure", "giver", "receiver", "of"),
            EnumSet.of(
                    Breakdown.unit,
                    Breakdown.giver,
                    Breakdown.receiver,
                    Breakdown.zone,
                    Breakdown.kind,
                    Breakdown.unitOfMeasure,
                    Breakdown.month,
                    Breakdown.schoolYear)),
    PILOTS(
            "pilots",
            "pilot-schools",
            false,
            Set.of("level"),
            EnumSet.of(Breakdown.unit, Breakdown.level, Breakdown.zone)),
    ORGANISATIONS(
            "organisations",
            "organisations",
            false,
            Set.of("kind", "level", "ownership"),
            EnumSet.of(
                    Breakdown.unit,
                    Breakdown.level,
                    Breakdown.zone,
                    Breakdown.kind,
                    Breakdown.ownership,
                    Breakdown.pilot));

    /** Whose target is meant, where it is not also a part of what is counted. */
    static final String YEAR = "schoolYear";

    /** What every measure takes. */
    static final Set<String> COMMON = Set.of("scope", "asOf", "map", "by");

    final String path;
    final String list;
    final boolean confirmed;
    final Set<String> parameters;
    final Set<Breakdown> breakdowns;

    /**
     * @param path its name in the contract
     * @param list the collection whose rows stand behind it
     * @param confirmed whether what is not confirmed stands beside it
     * @param parameters its own, besides the common ones
     */
    Measure(String path, String list, boolean confirmed, Set<String> parameters, Set<Breakdown> breakdowns) {
        this.path = path;
        this.list = list;
        this.confirmed = confirmed;
        this.parameters = parameters;
        this.breakdowns = breakdowns;
    }

    static Optional<Measure> of(String path) {
        return Arrays.stream(values())
                .filter(measure -> measure.path.equals(path))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(measure -> measure.path).toList();
    }

    boolean takes(String parameter) {
        return COMMON.contains(parameter) || parameters.contains(parameter);
    }
}
