package vn.chungtay.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.ChoiceWords;
import vn.chungtay.shared.Language;

/** Every choice that a list shows has a word of its own in both languages, by which a file may also name it. */
class ChoiceWordsTest {

    private final Set<Class<?>> seen = new HashSet<>();
    private final Set<Class<?>> choices = new HashSet<>();

    private static Set<String> keys(String language) {
        return new TreeSet<>(
                ResourceBundle.getBundle("words", Locale.of(language)).keySet());
    }

    /** The enums of the rows of all lists, however deep within them. */
    private Set<Class<?>> choicesOfLists() {
        HeadingsTest.rowsOfLists().forEach(this::visit);
        choices.remove(AllowedAction.class);
        return choices;
    }

    private void visit(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::visit);
        } else if (type instanceof Class<?> known && seen.add(known)) {
            if (known.isEnum()) {
                choices.add(known);
            } else if (known.isRecord()) {
                Arrays.stream(known.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(this::visit);
            }
        }
    }

    @Test
    void everyChoiceOfEveryListHasAWordInBothLanguages() {
        Set<Class<?>> choices = choicesOfLists();
        assertThat(choices).hasSizeGreaterThan(12);
        for (Class<?> type : choices) {
            for (Object choice : type.getEnumConstants()) {
                String key = ChoiceWords.typeName(type) + '.' + ((Enum<?>) choice).name();
                assertThat(keys("vi")).contains(key);
                assertThat(keys("en")).contains(key);
            }
        }
        assertThat(keys("vi")).isEqualTo(keys("en")).contains("Boolean.true", "Boolean.false");
    }

    @Test
    void noTwoChoicesOfATypeAreReadFromTheSameWord() {
        for (Class<?> type : choicesOfLists()) {
            for (Object constant : type.getEnumConstants()) {
                Enum<?> choice = (Enum<?>) constant;
                for (Language language : Language.values()) {
                    String word = ChoiceWords.of(choice, language);
                    // Lists of values are separated by semicolons.
                    assertThat(word).doesNotContain(";");
                    for (String written : List.of(word, "  " + word.toUpperCase(Locale.ROOT), choice.name())) {
                        assertThat((Object) read(choice, written)).as(written).isEqualTo(choice);
                    }
                }
            }
        }
    }

    private static <E extends Enum<E>> E read(Enum<?> choice, String text) {
        @SuppressWarnings("unchecked")
        Class<E> type = (Class<E>) choice.getDeclaringClass();
        return ChoiceWords.read(type, text);
    }
}
