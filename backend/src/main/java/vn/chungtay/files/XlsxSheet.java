package vn.chungtay.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Language;

/**
 * A workbook with the rows on its first sheet, more sheets where one is full, and on the last where they come from. Rows leave the memory
 * every few hundred; texts stand in their cells, for the usual table of shared ones would have to be kept until the end.
 */
final class XlsxSheet implements ListFile.Sheet {

    private static final int ROWS = 1_048_576;
    private static final int KEPT = 500;
    private static final int LONGEST_TEXT = 32_767;

    private final Workbook book;
    private final Language language;
    private final ListSource source;
    private List<String> heading = List.of();
    private Worksheet sheet;
    private int sheets;
    private int next;

    XlsxSheet(OutputStream out, Language language, ListSource source) {
        this.book = new Workbook(out, "Chung Tay", "1.0");
        this.language = language;
        this.source = source;
    }

    @Override
    public void heading(List<String> texts) throws IOException {
        heading = texts;
        begin();
    }

    private void begin() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        sheet = book.newWorksheet(Headings.word("sheet.rows", language) + (sheets == 1 ? "" : " " + sheets));
        sheet.freezePane(0, 1);
        for (int column = 0; column < heading.size(); column++) {
            sheet.inlineString(0, column, heading.get(column));
            sheet.style(0, column).bold().set();
        }
        next = 1;
    }

    @Override
    public void row(List<Object> values) throws IOException {
        if (next == ROWS) {
            begin();
        }
        for (int column = 0; column < values.size(); column++) {
            put(column, values.get(column));
        }
        next++;
        if (next % KEPT == 0) {
            sheet.flush();
        }
    }

    private void put(int column, Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(next, column, number);
            case LocalDate day -> {
                sheet.value(next, column, day);
                sheet.style(next, column).format("dd/mm/yyyy").set();
            }
            case Instant instant -> {
                sheet.value(next, column, LocalDateTime.ofInstant(instant, HanoiTime.ZONE));
                sheet.style(next, column).format("dd/mm/yyyy hh:mm").set();
            }
            default -> {
                String text = SafeText.of(value.toString());
                sheet.inlineString(next, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
            }
        }
    }

    private void writeSource() throws IOException {
        Worksheet about = book.newWorksheet(Headings.word("sheet.source", language));
        int row = 0;
        for (Map.Entry<String, String> fact : source.facts(language).entrySet()) {
            about.inlineString(row, 0, fact.getKey());
            about.inlineString(row, 1, SafeText.of(fact.getValue()));
            row++;
        }
        about.finish();
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        writeSource();
        book.finish();
    }
}
