package vn.chungtay.statistics;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import vn.chungtay.shared.Language;

/** The words for the parts of a figure. Names of units and themes are data and come with the figure. */
final class PartLabels {

    private PartLabels() {}

    /** The word for a part in the language; a school year is its own word. */
    static String of(Measure measure, Breakdown by, String key, Language language) {
        if (by == Breakdown.month) {
            return key.substring(5) + '/' + key.substring(0, 4);
        }
        ResourceBundle words = ResourceBundle.getBundle(
                "figure-parts", Locale.of(language.name().toLowerCase(Locale.ROOT)));
        return Stream.of(measure.path + '.' + by + '.' + key, by + "." + key)
                .filter(words::containsKey)
                .map(words::getString)
                .findFirst()
                .orElse(key);
    }
}
