package vn.chungtay.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;

/** Every column of every list has a heading in both languages, and no two of one list the same. */
class HeadingsTest {

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(ResourceBundle.getBundle("headings", Locale.of("vi")).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ResourceBundle.getBundle("headings", Locale.ENGLISH).keySet());
    }

    @Test
    void everyColumnHasItsOwnHeading() {
        List<Class<?>> rows = rowsOfLists();
        assertThat(rows).hasSizeGreaterThan(10);
        for (Class<?> row : rows) {
            for (Language language : Language.values()) {
                List<String> headings = ListColumn.of(row, CellWords.in(ListFormat.CSV, null)).stream()
                        .map(column -> column.heading(language))
                        .toList();
                assertThat(headings)
                        .as("%s in %s", row.getSimpleName(), language)
                        .doesNotHaveDuplicates();
                ListColumn.of(row, CellWords.in(ListFormat.CSV, null))
                        .forEach(column -> assertThat(column.heading(language))
                                .as("%s of %s", column.path(), row.getSimpleName())
                                .isNotEqualTo(column.path()));
            }
        }
    }

    static List<Class<?>> rowsOfLists() {
        List<Class<?>> rows = new ArrayList<>();
        for (JavaClass resource : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.chungtay")) {
            if (resource.isAnnotatedWith(Path.class)) {
                Arrays.stream(resource.reflect().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(GET.class) && method.getReturnType() == Page.class)
                        .map(Method::getGenericReturnType)
                        .map(type -> (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0])
                        .forEach(rows::add);
            }
        }
        return rows;
    }
}
