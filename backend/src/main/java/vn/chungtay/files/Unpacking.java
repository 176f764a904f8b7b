package vn.chungtay.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.chungtay.shared.Refusal;

/** Looks into a packed file before anybody builds on what is in it: 64 MB can unpack to terabytes. */
final class Unpacking {

    /** Rows are read one by one. */
    static final long MOST_OF_A_SHEET = 256L << 20;
    /** What is not rows is held in memory. */
    static final long MOST_OF_ANOTHER_PART = 64L << 20;

    private static final int MOST_PARTS = 1_000;

    private Unpacking() {}

    /**
     * Unpacks it all, keeping nothing; what a part says of its own size is not believed.
     *
     * @throws Refusal 400 when it is no workbook, or becomes too large
     */
    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
                throw Refusal.badRequest("FILE_NOT_XLSX");
            }
            if (zip.size() > MOST_PARTS) {
                throw Refusal.badRequest("FILE_UNPACKS_TOO_LARGE");
            }
            long sheets = 0;
            long others = 0;
            for (ZipEntry part : Collections.list(zip.entries())) {
                boolean sheet = part.getName().startsWith("xl/worksheets/");
                long left = sheet ? MOST_OF_A_SHEET - sheets : MOST_OF_ANOTHER_PART - others;
                long size = size(zip, part, left);
                sheets += sheet ? size : 0;
                others += sheet ? 0 : size;
                try (InputStream content = zip.getInputStream(part)) {
                    RowSizes.check(content);
                }
            }
        } catch (ZipException notPacked) {
            throw Refusal.badRequest("FILE_NOT_XLSX");
        }
    }

    private static long size(ZipFile zip, ZipEntry part, long most) throws IOException {
        long size = 0;
        try (InputStream content = zip.getInputStream(part)) {
            byte[] piece = new byte[1 << 16];
            for (int read = content.read(piece); read != -1; read = content.read(piece)) {
                size += read;
                if (size > most) {
                    throw Refusal.badRequest("FILE_UNPACKS_TOO_LARGE");
                }
            }
        }
        return size;
    }
}
