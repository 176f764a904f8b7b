package vn.chungtay.organisations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chungtay.files.ImportColumns;
import vn.chungtay.files.ImportRow;
import vn.chungtay.files.Importer;

/** An import whose every row must be of one day. */
record RowsOfADay(Importer importer, String column, LocalDate day) implements Importer {

    @Override
    public ImportColumns columns() {
        return importer.columns();
    }

    @Override
    public String key(ImportRow row) {
        String key = importer.key(row);
        if (row.sound() && !day.equals(row.day(column)) && row.sound()) {
            row.problem(column, "ROW_OF_ANOTHER_DAY", day.toString());
        }
        return key;
    }

    @Override
    public Map<ImportRow, UUID> write(List<ImportRow> rows, Map<ImportRow, UUID> known) {
        return importer.write(rows, known);
    }

    @Override
    public void finish() {
        importer.finish();
    }

    @Override
    public boolean judgesAtTheEnd() {
        return importer.judgesAtTheEnd();
    }

    @Override
    public Collection<ImportRow> leftOut() {
        return importer.leftOut();
    }

    @Override
    public Collection<ImportRow> rejectedLast() {
        return importer.rejectedLast();
    }
}
