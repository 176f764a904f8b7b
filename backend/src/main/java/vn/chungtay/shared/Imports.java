package vn.chungtay.shared;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Takes a CSV file row by row: streamed, written in batches, all or nothing. A row equal to the last import of its key changes nothing,
 * even when the record has moved on since.
 */
@ApplicationScoped
public class Imports {

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** How long the {@link Change} of an import may take. */
    public static final int SECONDS = 900;

    private static final int BATCH = 1_000;
    private static final int PROBLEMS_SHOWN = 1_000;

    private final EntityManager entities;
    private final Jdbi jdbi;

    Imports(EntityManager entities, Jdbi jdbi) {
        this.entities = entities;
        this.jdbi = jdbi;
    }

    /** One run: what it has counted so far. */
    private final class Run {
        private final Importer importer;
        private final Set<String> keys = new HashSet<>();
        private final List<ImportRow.Fault> faults = new ArrayList<>();
        private int created;
        private int updated;
        private int unchanged;
        private int rejected;

        private Run(Importer importer) {
            this.importer = importer;
        }

        private void take(List<ImportRow> rows) {
            Map<ImportRow, String> keyed = new LinkedHashMap<>();
            for (ImportRow row : rows) {
                String key = importer.key(row);
                if (key != null && !keys.add(key)) {
                    row.problem(null, "KEY_TWICE", key);
                }
                if (key != null && row.sound()) {
                    keyed.put(row, key);
                }
            }
            Map<String, Known> known = known(importer.collection(), keyed.values());
            Map<ImportRow, UUID> earlier = new HashMap<>();
            List<ImportRow> fresh = new ArrayList<>();
            keyed.forEach((row, key) -> {
                Known last = known.get(key);
                if (last != null && Arrays.equals(last.hash, row.hash())) {
                    unchanged++;
                    return;
                }
                if (last != null) {
                    earlier.put(row, last.record);
                }
                fresh.add(row);
            });
            refuseWhatHasMovedOn(earlier);
            fresh.removeIf(row -> !row.sound());
            Map<ImportRow, UUID> written = fresh.isEmpty() ? Map.of() : importer.write(fresh, earlier);
            entities.flush();
            entities.clear();
            written.keySet().forEach(row -> {
                if (earlier.containsKey(row)) {
                    updated++;
                } else {
                    created++;
                }
            });
            remember(importer.collection(), written, keyed);
            reject(rows.stream().filter(row -> !row.sound()).toList());
        }

        /** What people have done with a record since is theirs: a file restates only what files alone have said. */
        private void refuseWhatHasMovedOn(Map<ImportRow, UUID> earlier) {
            if (earlier.isEmpty()) {
                return;
            }
            Set<UUID> movedOn;
            try (Handle handle = jdbi.open()) {
                movedOn = handle.createQuery("""
                                select distinct record_id from record_transition
                                where collection = ? and record_id = any (?) and action <> 'import'""")
                        .bind(0, importer.collection())
                        .bind(1, earlier.values().toArray(UUID[]::new))
                        .mapTo(UUID.class)
                        .set();
            }
            earlier.forEach((row, record) -> {
                if (movedOn.contains(record)) {
                    row.problem(null, "RECORD_MOVED_ON");
                }
            });
        }

        private void reject(Collection<ImportRow> unsound) {
            rejected += unsound.size();
            unsound.forEach(row -> faults.addAll(row.faults()));
        }

        private ImportSummary summary(Language language, boolean applied) {
            return new ImportSummary(
                    applied,
                    created,
                    updated,
                    unchanged,
                    rejected,
                    faults.stream()
                            .sorted(Comparator.comparing(ImportRow.Fault::row))
                            .limit(PROBLEMS_SHOWN)
                            .map(fault -> new ImportSummary.ImportProblem(
                                    fault.row(),
                                    fault.column(),
                                    fault.value(),
                                    fault.code(),
                                    language.sentence(fault.code(), fault.arguments())))
                            .toList());
        }
    }

    private record Known(byte[] hash, UUID record) {}

    /**
     * Runs an import inside the caller's change.
     *
     * @param dryRun whether nothing is to be kept (the change rolls back)
     * @throws Refusal 400 when the file as a whole cannot be read: no text in UTF-8, a heading missing or unknown, broken quotes
     */
    public ImportSummary run(Importer importer, InputStream file, Language language, boolean dryRun) {
        takeTurns(importer.collection());
        Run run = new Run(importer);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(utf8(file))) {
            List<ImportRow> batch = new ArrayList<>(BATCH);
            boolean headed = false;
            for (NamedCsvRecord line : csv) {
                if (!headed) {
                    checkHeading(importer, line.getHeader());
                    headed = true;
                }
                batch.add(new ImportRow(line.getStartingLineNumber(), line.getFieldsAsMap()));
                if (batch.size() == BATCH) {
                    run.take(batch);
                    batch = new ArrayList<>(BATCH);
                }
            }
            if (!headed) {
                throw Refusal.badRequest("FILE_EMPTY");
            }
            run.take(batch);
            importer.finish();
            run.reject(importer.rejectedLast());
        } catch (CsvParseException broken) {
            throw broken.getCause() instanceof CharacterCodingException
                    ? Refusal.badRequest("FILE_NOT_UTF8")
                    : Refusal.badRequest("FILE_NOT_CSV");
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.badRequest("FILE_NOT_UTF8");
        } catch (UncheckedIOException | IOException broken) {
            throw broken.getCause() instanceof CharacterCodingException
                    ? Refusal.badRequest("FILE_NOT_UTF8")
                    : Refusal.badRequest("FILE_NOT_CSV");
        }
        boolean applied = run.rejected == 0 && !dryRun;
        if (run.rejected > 0) {
            QuarkusTransaction.setRollbackOnly();
        }
        return run.summary(language, applied);
    }

    /** Two files with the same keys at once would both find them new. */
    private void takeTurns(String collection) {
        try (Handle handle = jdbi.open()) {
            handle.createQuery("select pg_advisory_xact_lock(hashtext('import ' || ?)) is null")
                    .bind(0, collection)
                    .mapTo(Boolean.class)
                    .one();
        }
    }

    private static void checkHeading(Importer importer, List<String> heading) {
        for (String column : importer.requiredColumns()) {
            if (!heading.contains(column)) {
                throw Refusal.badRequest("COLUMN_MISSING", column);
            }
        }
        for (String column : heading) {
            if (!importer.requiredColumns().contains(column)
                    && !importer.otherColumns().contains(column)) {
                throw Refusal.badRequest("COLUMN_UNKNOWN", column);
            }
        }
    }

    private static Reader utf8(InputStream file) throws IOException {
        Reader reader = new InputStreamReader(
                file,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        java.io.PushbackReader start = new java.io.PushbackReader(reader, 1);
        int first = start.read();
        if (first != '\uFEFF' && first != -1) {
            start.unread(first);
        }
        return start;
    }

    private Map<String, Known> known(String collection, Collection<String> keys) {
        Map<String, Known> known = new HashMap<>();
        if (keys.isEmpty()) {
            return known;
        }
        try (Handle handle = jdbi.open()) {
            handle.createQuery("select key, row_hash, record_id from import_key where collection = ? and key = any (?)")
                    .bind(0, collection)
                    .bind(1, keys.toArray(String[]::new))
                    .map((rs, ctx) ->
                            known.put(rs.getString(1), new Known(rs.getBytes(2), rs.getObject(3, UUID.class))))
                    .list();
        }
        return known;
    }

    private void remember(String collection, Map<ImportRow, UUID> written, Map<ImportRow, String> keyed) {
        if (written.isEmpty()) {
            return;
        }
        try (Handle handle = jdbi.open()) {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into import_key (collection, key, row_hash, record_id) values (?, ?, ?, ?)
                    on conflict (collection, key) do update
                    set row_hash = excluded.row_hash, record_id = excluded.record_id, imported_at = now()""");
            written.forEach((row, record) -> batch.bind(0, collection)
                    .bind(1, keyed.get(row))
                    .bind(2, row.hash())
                    .bind(3, record)
                    .add());
            batch.execute();
        }
    }
}
