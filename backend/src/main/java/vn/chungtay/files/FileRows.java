package vn.chungtay.files;

import java.util.List;
import vn.chungtay.shared.Language;

/** The rows of a small file, with what its heading calls their cells. */
public final class FileRows {

    private final ImportHeading heading;
    private final List<ImportRow> rows;

    FileRows(ImportHeading heading, List<ImportRow> rows) {
        this.heading = heading;
        this.rows = rows;
    }

    public List<ImportRow> rows() {
        return rows;
    }

    /** What is wrong with a cell of it, as every import tells it. */
    public ImportSummary.ImportProblem told(ImportRow.Fault fault, Language language) {
        return heading.told(fault, language);
    }
}
