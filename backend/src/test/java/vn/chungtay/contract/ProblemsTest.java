package vn.chungtay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem has its sentence in both languages. */
class ProblemsTest {

    /** A code where the code says what went wrong: as an argument of a refusal, a verdict, a field's or a cell's fault. */
    private static final Pattern CODES = Pattern.compile(
            "(?:badRequest|forbidden|conflict|unavailable|preconditionRequired|notYours|notNow|requireState)\\(\\s*\"([A-Z0-9_]+)\""
                    + "|(?:invalid|problem|FieldError|error)\\(\\s*[^;\"]*?(?:\"[^\"]*\"\\s*,\\s*)?\"([A-Z][A-Z0-9_]{2,})\"");

    private final ResourceBundle vietnamese = ResourceBundle.getBundle("problems", Locale.of("vi"));
    private final ResourceBundle english = ResourceBundle.getBundle("problems", Locale.ENGLISH);

    @Test
    void bothLanguagesKnowTheSameCodes() {
        assertThat(vietnamese.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    }

    @Test
    void everyCodeInUseHasItsSentence() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher codes = CODES.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (codes.find()) {
                    used.add(codes.group(1) == null ? codes.group(2) : codes.group(1));
                }
            }
        }
        assertThat(used)
                .contains("PARAMETER_UNKNOWN", "PARENT_UNKNOWN", "ADMINISTRATOR_NEEDED", "KEY_TWICE", "REQUIRED");
        assertThat(vietnamese.keySet()).containsAll(used);
    }

    @Test
    void everySentenceIsWellFormed() {
        for (ResourceBundle bundle : new ResourceBundle[] {vietnamese, english}) {
            for (String code : bundle.keySet()) {
                String sentence = bundle.getString(code);
                assertThat(sentence).as(code).isNotBlank();
                assertThat(new MessageFormat(sentence).format(new Object[] {1, 2, 3, 4, 5}))
                        .as(code)
                        .doesNotContain("{");
            }
        }
    }
}
