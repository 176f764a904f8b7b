package vn.chungtay.files;

import jakarta.persistence.EntityManager;
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
import vn.chungtay.shared.Language;

/** One run of an import: what it has written, counted and found wrong so far. */
final class ImportRun {

    private static final int PROBLEMS_SHOWN = 1_000;

    private final Importer importer;
    private final boolean partial;
    private final ImportKeys memory;
    private final EntityManager entities;
    private final Set<String> keys = new HashSet<>();
    private final List<ImportRow.Fault> faults = new ArrayList<>();
    private final List<Batch> undecided = new ArrayList<>();
    private final List<Importer.Notice> notices = new ArrayList<>();
    private int created;
    private int updated;
    private int unchanged;
    private int rejected;

    /** Rows that were written, the key of each, and which of them had a record before. */
    private record Batch(Map<ImportRow, UUID> written, Map<ImportRow, String> keyed, Set<ImportRow> earlier) {}

    ImportRun(Importer importer, boolean partial, ImportKeys memory, EntityManager entities) {
        this.importer = importer;
        this.partial = partial;
        this.memory = memory;
        this.entities = entities;
    }

    boolean hasProblems() {
        return rejected > 0;
    }

    /** Writes what is new or changed. */
    void take(List<ImportRow> rows) {
        Map<ImportRow, String> keyed = keyed(rows);
        Map<String, ImportKeys.Known> known = memory.known(collection(), keyed.values());
        Map<ImportRow, UUID> earlier = new HashMap<>();
        List<ImportRow> fresh = new ArrayList<>();
        keyed.forEach((row, key) -> {
            ImportKeys.Known last = known.get(key);
            if (last != null && Arrays.equals(last.hash(), row.hash())) {
                unchanged++;
                return;
            }
            if (last != null) {
                earlier.put(row, last.record());
            }
            fresh.add(row);
        });
        refuseWhatHasMovedOn(earlier);
        fresh.removeIf(row -> !row.sound());
        Map<ImportRow, UUID> written = fresh.isEmpty() ? Map.of() : importer.write(fresh, earlier);
        entities.flush();
        entities.clear();
        Batch batch = new Batch(written, keyed, earlier.keySet());
        if (importer.judgesAtTheEnd()) {
            undecided.add(batch);
        } else {
            count(batch, Set.of());
        }
        reject(rows.stream().filter(row -> !row.sound()).toList());
    }

    /** After the last row: what can be judged only of the file as a whole. */
    void finish() {
        importer.finish();
        entities.flush();
        Set<ImportRow> out = new HashSet<>(importer.rejectedLast());
        if (partial) {
            importer.leftOut().forEach(row -> row.problem(null, "ROW_LEFT_OUT"));
            out.addAll(importer.leftOut());
        }
        undecided.forEach(batch -> count(batch, out));
        reject(out);
        if (partial || !hasProblems()) {
            notices.addAll(importer.notices());
        }
    }

    private Map<ImportRow, String> keyed(List<ImportRow> rows) {
        Map<ImportRow, String> keyed = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            // A row that has slipped says nothing reliable, not even its key.
            String key = row.slipped() ? null : importer.key(row);
            if (key != null && !keys.add(key)) {
                row.problem(null, "KEY_TWICE", key);
            }
            if (key != null && row.sound()) {
                keyed.put(row, key);
            }
        }
        return keyed;
    }

    /** What people have done with a record since is theirs: a file restates only what files alone have said. */
    private void refuseWhatHasMovedOn(Map<ImportRow, UUID> earlier) {
        if (earlier.isEmpty()) {
            return;
        }
        Set<UUID> movedOn = memory.movedOn(collection(), earlier.values());
        earlier.forEach((row, record) -> {
            if (movedOn.contains(record)) {
                row.problem(null, "RECORD_MOVED_ON");
            }
        });
    }

    private void count(Batch batch, Set<ImportRow> out) {
        Map<ImportRow, UUID> kept = new LinkedHashMap<>(batch.written);
        kept.keySet().removeAll(out);
        kept.keySet().forEach(row -> {
            if (batch.earlier.contains(row)) {
                updated++;
            } else {
                created++;
            }
        });
        memory.remember(collection(), kept, batch.keyed);
    }

    private void reject(Collection<ImportRow> unsound) {
        rejected += unsound.size();
        unsound.forEach(row -> faults.addAll(row.faults()));
    }

    private String collection() {
        return importer.columns().collection();
    }

    ImportSummary summary(ImportHeading heading, Language language, boolean applied) {
        return new ImportSummary(
                applied,
                created,
                updated,
                unchanged,
                rejected,
                faults.size(),
                faults.stream()
                        .sorted(Comparator.comparing(ImportRow.Fault::row))
                        .limit(PROBLEMS_SHOWN)
                        .map(fault -> heading.told(fault, language))
                        .toList(),
                notices.stream().map(notice -> told(notice, language)).toList());
    }

    private static ImportSummary.ImportNotice told(Importer.Notice notice, Language language) {
        List<Object> arguments = new ArrayList<>(List.of(notice.count()));
        arguments.addAll(notice.arguments());
        return new ImportSummary.ImportNotice(
                notice.code(), language.sentence(notice.code(), arguments), notice.count(), notice.records());
    }
}
