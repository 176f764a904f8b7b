package vn.chungtay.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as tests send them, good and bad. */
final class Workbooks {

    /** A cell that is a formula. */
    record Formula(String text) {}

    private Workbooks() {}

    /** Rows of text, numbers, days, formulas; null is an empty cell. */
    static byte[] of(List<List<Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Dữ liệu");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    put(sheet, row, column, rows.get(row).get(column));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case Formula formula -> sheet.formula(row, column, formula.text());
            default -> sheet.value(row, column, value.toString());
        }
    }

    /** Writes a part of a workbook that is packed anew. */
    private interface Part {

        void write(ZipFile before, ZipEntry part, OutputStream packed) throws IOException;
    }

    /** The workbook with one part of it grown to so many bytes more, all the same, which pack to next to nothing. */
    static byte[] bomb(byte[] workbook, String part, long size) throws IOException {
        return packedAnew(workbook, (before, entry, packed) -> {
            before.getInputStream(entry).transferTo(packed);
            if (entry.getName().equals(part)) {
                byte[] nothing = new byte[1 << 20];
                Arrays.fill(nothing, (byte) ' ');
                for (long written = 0; written < size; written += nothing.length) {
                    packed.write(nothing);
                }
            }
        });
    }

    /** The workbook with one part of it made of a beginning, of something thousands of times over, and of an end. */
    static byte[] grown(byte[] workbook, String part, String begin, String each, int thousands, String end)
            throws IOException {
        return packedAnew(workbook, (before, entry, packed) -> {
            if (!entry.getName().equals(part)) {
                before.getInputStream(entry).transferTo(packed);
                return;
            }
            packed.write(begin.getBytes(StandardCharsets.UTF_8));
            byte[] thousand = each.repeat(1_000).getBytes(StandardCharsets.UTF_8);
            for (int written = 0; written < thousands; written++) {
                packed.write(thousand);
            }
            packed.write(end.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static byte[] packedAnew(byte[] workbook, Part part) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        Files.write(file, workbook);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                packed.putNextEntry(new ZipEntry(entry.getName()));
                part.write(in, entry, packed);
                packed.closeEntry();
            }
        } finally {
            Files.delete(file);
        }
        return out.toByteArray();
    }
}
