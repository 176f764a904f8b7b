package vn.chungtay.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import vn.chungtay.shared.FoldedText;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Refusal;

/**
 * The heading of a file that was sent: which column stands where. A column is called by its name in the contract or by its Vietnamese
 * words, without regard to accents and case.
 */
final class ImportHeading {

    private static final ResourceBundle VIETNAMESE = ResourceBundle.getBundle("import-headings", Locale.of("vi"));

    private final String collection;
    private final List<String> columns = new ArrayList<>();
    private final Map<String, String> written = new HashMap<>();

    private ImportHeading(String collection) {
        this.collection = collection;
    }

    /**
     * Reads the heading.
     *
     * @throws Refusal 400 when a column is missing, unknown or there twice
     */
    static ImportHeading read(ImportColumns known, List<String> cells, Language language) {
        Map<String, String> names = new HashMap<>();
        known.all().forEach(column -> {
            names.put(FoldedText.of(column), column);
            names.put(FoldedText.of(vietnamese(known.collection(), column)), column);
        });
        ImportHeading heading = new ImportHeading(known.collection());
        for (String cell : withoutBlankEnd(cells)) {
            String column = names.get(FoldedText.of(cell));
            if (column == null) {
                throw Refusal.badRequest("COLUMN_UNKNOWN", cell);
            }
            if (heading.written.put(column, cell.strip()) != null) {
                throw Refusal.badRequest("COLUMN_TWICE", cell.strip());
            }
            heading.columns.add(column);
        }
        for (String column : known.required()) {
            if (!heading.columns.contains(column)) {
                throw Refusal.badRequest("COLUMN_MISSING", word(known.collection(), column, language));
            }
        }
        return heading;
    }

    /** A column's heading in a language: in English it is its name in the contract. */
    static String word(String collection, String column, Language language) {
        return language == Language.VI ? vietnamese(collection, column) : column;
    }

    int size() {
        return columns.size();
    }

    String column(int index) {
        return columns.get(index);
    }

    /** What is wrong with a cell, by the column's heading as the file has it and by its words. */
    ImportSummary.ImportProblem told(ImportRow.Fault fault, Language language) {
        String column = fault.column();
        return new ImportSummary.ImportProblem(
                fault.row(),
                column == null ? null : written.getOrDefault(column, column),
                column == null ? null : word(collection, column, language),
                fault.value(),
                fault.code(),
                fault.sentence(language));
    }

    private static String vietnamese(String collection, String column) {
        String own = collection + '.' + column;
        return VIETNAMESE.getString(VIETNAMESE.containsKey(own) ? own : column);
    }

    private static List<String> withoutBlankEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }
}
