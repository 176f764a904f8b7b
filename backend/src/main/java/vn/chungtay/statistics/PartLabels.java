package vn.chungtay.statistics;

import java.util.Arrays;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.OrganisationKind;
import vn.chungtay.organisations.Ownership;
import vn.chungtay.organisations.WithPilot;
import vn.chungtay.organisations.Zone;
import vn.chungtay.pairings.PairingKind;
import vn.chungtay.programmes.OrganisingLevel;
import vn.chungtay.programmes.SessionKind;
import vn.chungtay.programmes.SessionMode;
import vn.chungtay.shared.ChoiceWords;
import vn.chungtay.shared.Language;
import vn.chungtay.support.ContributionKind;
import vn.chungtay.support.UnitOfMeasure;

/** The words for the parts of a figure. Names of units and themes are data and come with the figure. */
final class PartLabels {

    private PartLabels() {}

    /** The word for all parts together, and for what no part divides. */
    static String whole(Language language) {
        return language == Language.VI ? "Tổng số" : "Total";
    }

    /** The word for a part in the language; a school year is its own word. */
    static String of(Measure measure, Breakdown by, String key, Language language) {
        if (by == Breakdown.month) {
            return key.substring(5) + '/' + key.substring(0, 4);
        }
        return Arrays.stream(choices(measure, by))
                .filter(choice -> choice.name().equals(key))
                .findFirst()
                .map(choice -> ChoiceWords.of(choice, language))
                .orElse(key);
    }

    private static Enum<?>[] choices(Measure measure, Breakdown by) {
        return switch (by) {
            case zone -> Zone.values();
            case level -> EducationLevel.values();
            case mode -> SessionMode.values();
            case organisingLevel -> OrganisingLevel.values();
            case ownership -> Ownership.values();
            case kind ->
                switch (measure) {
                    case PAIRINGS, PARTNERS -> PairingKind.values();
                    case ORGANISATIONS -> OrganisationKind.values();
                    case CONTRIBUTIONS -> ContributionKind.values();
                    default -> SessionKind.values();
                };
            case pilot -> WithPilot.values();
            case unitOfMeasure -> UnitOfMeasure.values();
            case unit, giver, receiver, theme, month, schoolYear, pairing -> new Enum<?>[0];
        };
    }
}
