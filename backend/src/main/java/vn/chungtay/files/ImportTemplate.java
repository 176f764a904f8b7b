package vn.chungtay.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.chungtay.shared.Language;

/** The empty file of an import: CSV or XLSX by Accept, its headings by Accept-Language. A workbook says on a second sheet what must be filled in. */
public final class ImportTemplate {

    private static final int WIDE = 24;

    private ImportTemplate() {}

    public static Response of(ImportColumns columns, HttpHeaders headers) {
        Language language = Language.of(headers);
        ListFormat format = ListFormat.preferred(headers.getAcceptableMediaTypes());
        boolean workbook = format == ListFormat.XLSX;
        ListFormat made = workbook ? ListFormat.XLSX : ListFormat.CSV;
        return Response.ok(workbook ? workbook(columns, language) : csv(columns, language), made.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + columns.collection() + '.' + made.extension() + '"')
                .build();
    }

    private static List<String> headings(ImportColumns columns, Language language) {
        return columns.all().stream()
                .map(column -> ImportHeading.word(columns.collection(), column, language))
                .toList();
    }

    private static byte[] csv(ImportColumns columns, Language language) {
        java.io.StringWriter text = new java.io.StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(headings(columns, language));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ('\uFEFF' + text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(ImportColumns columns, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Chung Tay", "1.0")) {
            Worksheet rows = book.newWorksheet(Headings.word("sheet.rows", language));
            Worksheet guide = book.newWorksheet(Headings.word("sheet.guide", language));
            rows.freezePane(0, 1);
            row(guide, 0, List.of("guide.column", "guide.name", "guide.required"), language);
            List<String> headings = headings(columns, language);
            for (int i = 0; i < headings.size(); i++) {
                String column = columns.all().get(i);
                rows.value(0, i, headings.get(i));
                rows.style(0, i).bold().set();
                rows.width(i, WIDE);
                guide.value(i + 1, 0, headings.get(i));
                guide.value(i + 1, 1, column);
                guide.value(
                        i + 1,
                        2,
                        Headings.word(columns.required().contains(column) ? "guide.yes" : "guide.no", language));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, List<String> words, Language language) {
        for (int i = 0; i < words.size(); i++) {
            sheet.value(row, i, Headings.word(words.get(i), language));
            sheet.style(row, i).bold().set();
            sheet.width(i, WIDE);
        }
    }
}
