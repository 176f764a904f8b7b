package vn.chungtay.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** CSV as RFC 4180 has it, in UTF-8 with its mark, by which spreadsheets know it. */
final class CsvSheet implements ListFile.Sheet {

    private final CsvWriter csv;

    CsvSheet(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    @Override
    public void heading(List<String> texts) {
        csv.writeRecord(texts);
    }

    @Override
    public void row(List<Object> values) {
        csv.writeRecord(values.stream()
                .map(value -> value instanceof String text ? SafeText.ofSeveral(text) : Objects.toString(value, ""))
                .toList());
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }
}
