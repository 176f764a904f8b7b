package vn.chungtay.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jboss.logging.Logger;
import vn.chungtay.shared.Refusal;

/** The first sheet of a workbook. A number that is shown as a date is a date; a formula is none of its values. */
final class XlsxFile implements RowFile {

    private static final Logger LOG = Logger.getLogger(XlsxFile.class);

    /** What a number format says in words, colours and the like: not how it shows the number. */
    private static final Pattern WORDS_OF_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    private static final Pattern SHOWS_A_DATE = Pattern.compile("(?i).*[dy].*");

    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private XlsxFile(ReadableWorkbook book, Stream<Row> stream) {
        this.book = book;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    /**
     * Opens a workbook.
     *
     * @throws Refusal 400 when it is none, or unpacks to more than it may
     */
    static XlsxFile open(Path file) throws IOException {
        Unpacking.check(file);
        try {
            ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
            return new XlsxFile(book, book.getFirstSheet().openStream());
        } catch (Exception broken) {
            throw unreadable(broken);
        }
    }

    /** The reader answers what is not built as a workbook should be with errors of many kinds, among them some it does not declare. */
    private static Refusal unreadable(Exception broken) {
        LOG.debug("A workbook cannot be read", broken);
        return Refusal.badRequest("FILE_NOT_XLSX");
    }

    @Override
    public Line next() {
        try {
            while (rows.hasNext()) {
                Line line = line(rows.next());
                if (!line.blank()) {
                    return line;
                }
            }
            return null;
        } catch (Exception broken) {
            throw unreadable(broken);
        }
    }

    private static Line line(Row row) {
        List<String> cells = new ArrayList<>();
        Set<Integer> formulas = new TreeSet<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getOptionalCell(i).orElse(null);
            cells.add(cell == null ? "" : text(cell));
            if (cell != null && (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR)) {
                formulas.add(i);
            }
        }
        return new Line(row.getRowNum(), cells, formulas, false);
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case NUMBER ->
                isDate(cell)
                        ? day(cell.asDate())
                        : cell.asNumber().stripTrailingZeros().toPlainString();
            case BOOLEAN -> cell.asBoolean().toString();
            case FORMULA -> "=" + cell.getFormula();
            case ERROR, EMPTY -> cell.getRawValue() == null ? "" : cell.getRawValue();
        };
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && SHOWS_A_DATE
                        .matcher(WORDS_OF_FORMAT.matcher(format).replaceAll(""))
                        .matches();
    }

    private static String day(LocalDateTime instant) {
        return instant.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? instant.toLocalDate().toString()
                : instant.toString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }
}
