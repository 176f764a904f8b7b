package vn.chungtay.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.ListAsked;

/** A list as a file: its headings in the caller's language, then row after row as they are read. */
final class ListFile {

    /** Writes one kind of file. */
    interface Sheet {

        void heading(List<String> texts) throws IOException;

        /** Values are as {@link CellWords} gives them. */
        void row(List<Object> values) throws IOException;

        /** After the last row; without it the file does not look whole. */
        void finish() throws IOException;
    }

    private final ListFormat format;
    private final Language language;
    private final List<ListColumn> columns;
    private final ListAsked.Rows rows;
    private final ListSource source;

    ListFile(ListFormat format, Language language, Class<?> rowType, ListAsked.Rows rows, ListSource source) {
        this.format = format;
        this.language = language;
        this.columns = ListColumn.of(rowType, CellWords.in(format, language));
        this.rows = rows;
        this.source = source;
    }

    String disposition() {
        return "attachment; filename=\"" + source.name() + '.' + format.extension() + '"';
    }

    /** The address of these rows, for programs; null when it is too long for a head. */
    String link() {
        return source.link();
    }

    /** Writes it all. When a row cannot be read the file is left without its end, and the connection is cut: a part must not look like all. */
    void write(OutputStream out) throws IOException {
        Sheet sheet = format == ListFormat.CSV ? new CsvSheet(out) : new XlsxSheet(out, language, source);
        sheet.heading(columns.stream().map(column -> column.heading(language)).toList());
        rows.each(row -> {
            try {
                sheet.row(columns.stream().map(column -> column.of(row)).toList());
            } catch (IOException | UncheckedIOException gone) {
                throw new CallerGone(gone);
            }
        });
        sheet.finish();
    }
}
