package vn.chungtay.shared;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract's choices in the movement's words, in both languages: written into workbooks and figures, read from files. */
public final class ChoiceWords {

    private static final ResourceBundle VIETNAMESE = ResourceBundle.getBundle("words", Locale.of("vi"));
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("words", Locale.ENGLISH);
    private static final Map<Class<?>, Map<String, Enum<?>>> READ = new ConcurrentHashMap<>();

    private ChoiceWords() {}

    /** All that a cell may say, put into words only when its reader's language is known. */
    public record Known(Class<? extends Enum<?>> type) {

        /** Each as {@code THEMATIC_SESSION (Chuyên đề)}. */
        public String in(Language language) {
            return Arrays.stream(type.getEnumConstants())
                    .map(choice -> choice.name() + " (" + of(choice, language) + ')')
                    .collect(Collectors.joining(", "));
        }
    }

    /** The word for a choice; one without is a defect, and a test finds it: until then its code stands there. */
    public static String of(Enum<?> choice, Language language) {
        return word(typeName(choice.getDeclaringClass()) + '.' + choice.name(), choice.name(), language);
    }

    public static String of(boolean truth, Language language) {
        return word("Boolean." + truth, Boolean.toString(truth), language);
    }

    /** The choice that a text names: by its code, or by its word in either language without regard to accents and case; null for none. */
    public static <E extends Enum<E>> E read(Class<E> type, String text) {
        for (E choice : type.getEnumConstants()) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        return type.cast(READ.computeIfAbsent(type, ChoiceWords::byWord).get(FoldedText.of(text)));
    }

    private static Map<String, Enum<?>> byWord(Class<?> type) {
        Map<String, Enum<?>> choices = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            Enum<?> choice = (Enum<?>) constant;
            for (Language language : Language.values()) {
                choices.put(FoldedText.of(of(choice, language)), choice);
            }
        }
        return choices;
    }

    private static String word(String key, String otherwise, Language language) {
        ResourceBundle words = language == Language.VI ? VIETNAMESE : ENGLISH;
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }

    /** As the contract calls it. */
    public static String typeName(Class<?> type) {
        Schema schema = type.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
    }
}
