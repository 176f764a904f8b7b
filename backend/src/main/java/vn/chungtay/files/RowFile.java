package vn.chungtay.files;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import vn.chungtay.shared.Refusal;

/** A file of rows, whatever it is made of, read one row at a time. Rows without a value are passed over. */
interface RowFile extends AutoCloseable {

    /**
     * A row as it stands in the file.
     *
     * @param number its line; the heading is line 1
     * @param formulas the cells that are no values but formulas, by their place
     * @param exact whether a row must have as many cells as the heading (a workbook leaves empty ones out)
     */
    record Line(long number, List<String> cells, Set<Integer> formulas, boolean exact) {

        boolean blank() {
            return formulas.isEmpty() && cells.stream().allMatch(String::isBlank);
        }
    }

    /**
     * The next row, null after the last.
     *
     * @throws Refusal 400 when the file cannot be read on
     */
    Line next() throws IOException;

    @Override
    void close() throws IOException;
}
