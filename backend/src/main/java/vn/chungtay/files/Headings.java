package vn.chungtay.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import vn.chungtay.shared.Language;

/** The words above the columns of files, in both languages. */
final class Headings {

    private static final ResourceBundle VIETNAMESE = ResourceBundle.getBundle("headings", Locale.of("vi"));
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("headings", Locale.ENGLISH);

    private Headings() {}

    /**
     * The heading of what stands under a path such as {@code host.code}: the words of the whole path where it has some, else those of its
     * parts, else the path as the contract writes it.
     */
    static String of(String path, Language language) {
        ResourceBundle words = words(language);
        if (words.containsKey(path)) {
            return capitalised(words.getString(path));
        }
        String[] parts = path.split("\\.");
        return Arrays.stream(parts).allMatch(words::containsKey)
                ? capitalised(Arrays.stream(parts).map(words::getString).collect(Collectors.joining(" – ")))
                : path;
    }

    private static String capitalised(String heading) {
        return heading.substring(0, 1).toUpperCase(Locale.ROOT) + heading.substring(1);
    }

    static String word(String key, Language language) {
        return words(language).getString(key);
    }

    private static ResourceBundle words(Language language) {
        return language == Language.VI ? VIETNAMESE : ENGLISH;
    }
}
