package vn.chungtay.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.chungtay.shared.Refusal;

/** CSV in UTF-8, with its mark or without, its cells separated by commas or by semicolons: the heading shows by which. */
final class CsvFile implements RowFile {

    private static final int HEAD = 1 << 16;

    /** What a spreadsheet would take for a formula; a signed number and a dash before a word are none. */
    private static final Pattern FORMULA =
            Pattern.compile("[=@\\t\\r].*|[+-](?![\\s\\d.,()/-]*$)\\S.*", Pattern.DOTALL);

    private final Path file;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;

    private CsvFile(Path file, CsvReader<CsvRecord> csv) {
        this.file = file;
        this.csv = csv;
        this.records = csv.iterator();
    }

    /**
     * Opens a file.
     *
     * @throws Refusal 400 when it is empty, or no CSV in UTF-8
     */
    static CsvFile open(Path file) throws IOException {
        byte[] head;
        try (var start = Files.newInputStream(file)) {
            head = start.readNBytes(HEAD);
        }
        TextEncoding.requireUtf8Text(head);
        String text = new String(head, StandardCharsets.UTF_8);
        if (text.replace("\uFEFF", "").isBlank()) {
            throw Refusal.badRequest("FILE_EMPTY");
        }
        Reader reader = new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        if (text.startsWith("\uFEFF")) {
            reader.skip(1);
        }
        return new CsvFile(
                file,
                CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .allowUnclosedQuote(false)
                        // Rows that are too short or too long are reported as such, with all others.
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(reader));
    }

    /** Whichever of the two stands more often in the heading, outside quotes. */
    private static char separator(String text) {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        for (char letter : text.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && letter == '\n' && commas + semicolons > 0) {
                break;
            } else if (!quoted) {
                commas += letter == ',' ? 1 : 0;
                semicolons += letter == ';' ? 1 : 0;
            }
        }
        return semicolons > commas ? ';' : ',';
    }

    @Override
    public Line next() throws IOException {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                List<String> cells = record.getFields();
                Line line = new Line(record.getStartingLineNumber(), cells, formulas(cells), true);
                if (!line.blank()) {
                    return line;
                }
            }
            return null;
        } catch (CsvParseException | UncheckedIOException broken) {
            throw broken.getCause() instanceof CharacterCodingException
                    ? TextEncoding.refusal(file)
                    : Refusal.badRequest("FILE_NOT_CSV");
        }
    }

    private static Set<Integer> formulas(List<String> cells) {
        Set<Integer> formulas = new TreeSet<>();
        for (int i = 0; i < cells.size(); i++) {
            if (FORMULA.matcher(cells.get(i)).matches()) {
                formulas.add(i);
            }
        }
        return formulas;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
