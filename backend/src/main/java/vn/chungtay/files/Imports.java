package vn.chungtay.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Refusal;

/**
 * Takes a file, CSV or a workbook, row by row: streamed, written in batches. All of it or nothing, unless the caller wants the sound rows
 * alone ({@code partial=true}). A row equal to the last import of its key changes nothing, even when the record has moved on since.
 */
@ApplicationScoped
public class Imports {

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** How long the {@link Change} of an import may take. */
    public static final int SECONDS = 900;

    /** How many files are read at once, those that wait for their turn among them: each holds one of the 16 connections there are. */
    public static final int AT_ONCE = 4;

    private static final int BATCH = 1_000;

    private final Semaphore places = new Semaphore(AT_ONCE);

    private final EntityManager entities;
    private final ImportKeys memory;
    private final SentFile sent;
    private final Partly partly;

    Imports(EntityManager entities, ImportKeys memory, SentFile sent, Partly partly) {
        this.entities = entities;
        this.memory = memory;
        this.sent = sent;
        this.partly = partly;
    }

    /**
     * Runs an import inside the caller's change.
     *
     * @param file what the request sent; it has been put by on the disk, and is read from there
     * @param dryRun whether nothing is to be kept (the change rolls back)
     * @throws Refusal 400 when the file as a whole cannot be read: another encoding, a heading missing, unknown or twice, broken quotes, no
     *     workbook, one that unpacks to too much, no rows; 503 when too many are being read
     */
    public ImportSummary run(Importer importer, InputStream file, Language language, boolean dryRun) {
        if (!places.tryAcquire()) {
            throw Refusal.unavailable("IMPORTS_BUSY");
        }
        try {
            return take(importer, file, language, dryRun);
        } finally {
            places.release();
        }
    }

    private ImportSummary take(Importer importer, InputStream file, Language language, boolean dryRun) {
        memory.takeTurns(importer.columns().collection());
        ImportRun run = new ImportRun(importer, partly.wanted(), memory, entities);
        try (file;
                RowFile rows = open(sent)) {
            ImportHeading heading = read(importer, rows, language, run, count -> {});
            boolean kept = partly.wanted() || !run.hasProblems();
            if (!kept) {
                QuarkusTransaction.setRollbackOnly();
            }
            return run.summary(heading, language, kept && !dryRun);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Takes a file as a part of something larger, whose change keeps or rolls back all of it. It waits for nobody's place: whoever does so
     * sees to it that not many do at once.
     *
     * @param read is told now and then how many rows have been read
     * @throws Refusal 400 as {@link #run}
     */
    public TakenFile within(Importer importer, SentFile file, IntConsumer read) {
        memory.takeTurns(importer.columns().collection());
        ImportRun run = new ImportRun(importer, false, memory, entities);
        try (RowFile rows = open(file)) {
            ImportHeading heading = read(importer, rows, Language.VI, run, read);
            return new TakenFile() {
                @Override
                public boolean sound() {
                    return !run.hasProblems();
                }

                @Override
                public ImportSummary summary(Language language, boolean applied) {
                    return run.summary(heading, language, applied);
                }
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * How many rows the file has that this request sent.
     *
     * @throws Refusal 400 as {@link #run}
     */
    public int count(ImportColumns columns, Language language) {
        try (RowFile rows = open(sent)) {
            RowFile.Line first = rows.next();
            if (first == null) {
                throw Refusal.badRequest("FILE_EMPTY");
            }
            ImportHeading.read(columns, first.cells(), language);
            int count = 0;
            while (rows.next() != null) {
                count++;
            }
            if (count == 0) {
                throw Refusal.badRequest("FILE_WITHOUT_ROWS");
            }
            return count;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RowFile open(SentFile file) throws IOException {
        return file.isWorkbook() ? XlsxFile.open(file.file()) : CsvFile.open(file.file());
    }

    /**
     * The rows of a small file, for an operation that tells of each what becomes of it.
     *
     * @param most how many rows it may have
     * @throws Refusal 400 as {@link #run}, and for more rows
     */
    public FileRows rows(ImportColumns columns, InputStream file, Language language, int most) {
        List<ImportRow> all = new ArrayList<>();
        ImportHeading heading;
        try (file;
                RowFile rows = open(sent)) {
            RowFile.Line first = rows.next();
            if (first == null) {
                throw Refusal.badRequest("FILE_EMPTY");
            }
            heading = ImportHeading.read(columns, first.cells(), language);
            for (RowFile.Line line = rows.next(); line != null; line = rows.next()) {
                if (all.size() == most) {
                    throw Refusal.badRequest("FILE_TOO_MANY_ROWS", most);
                }
                all.add(row(heading, line));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (all.isEmpty()) {
            throw Refusal.badRequest("FILE_WITHOUT_ROWS");
        }
        return new FileRows(heading, all);
    }

    private static ImportHeading read(
            Importer importer, RowFile rows, Language language, ImportRun run, IntConsumer told) throws IOException {
        RowFile.Line first = rows.next();
        if (first == null) {
            throw Refusal.badRequest("FILE_EMPTY");
        }
        ImportHeading heading = ImportHeading.read(importer.columns(), first.cells(), language);
        RowFile.Line line = rows.next();
        if (line == null) {
            throw Refusal.badRequest("FILE_WITHOUT_ROWS");
        }
        List<ImportRow> batch = new ArrayList<>(BATCH);
        int taken = 0;
        for (; line != null; line = rows.next()) {
            batch.add(row(heading, line));
            if (batch.size() == BATCH) {
                run.take(batch);
                taken += batch.size();
                told.accept(taken);
                batch = new ArrayList<>(BATCH);
            }
        }
        run.take(batch);
        told.accept(taken + batch.size());
        run.finish();
        return heading;
    }

    private static ImportRow row(ImportHeading heading, RowFile.Line line) {
        List<String> cells = line.cells();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < heading.size(); i++) {
            values.put(heading.column(i), i < cells.size() ? cells.get(i) : "");
        }
        ImportRow row = new ImportRow(line.number(), values);
        boolean tooLong = cells.stream().skip(heading.size()).anyMatch(cell -> !cell.isBlank());
        if (tooLong || (line.exact() && cells.size() < heading.size())) {
            row.slip(tooLong ? "ROW_TOO_LONG" : "ROW_TOO_SHORT", heading.size(), cells.size());
        }
        line.formulas().stream()
                .filter(place -> place < heading.size())
                .forEach(place -> row.problem(heading.column(place), "CELL_FORMULA"));
        return row;
    }
}
