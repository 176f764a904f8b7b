package vn.chungtay.files;

import java.nio.file.Path;

/** The file that a request brought, put by on the disk; the room of the contract takes it in. */
public interface SentFile {

    /** Null when the request brought none. */
    Path file();

    /** Whether it was sent as a workbook. */
    boolean isWorkbook();
}
