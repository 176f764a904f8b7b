package vn.chungtay.pilots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.files.ImportColumns;
import vn.chungtay.files.ImportRow;
import vn.chungtay.files.Importer;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.shared.Ids;

/**
 * Pilots by file: the rows of a unit and phase make one selection, approved on the day they were selected. Whether they are exactly the
 * quota is known after the last row, so rows are kept until then; there are ten a unit.
 */
final class PilotImporter implements Importer {

    static final ImportColumns COLUMNS = new ImportColumns(
            PilotService.COLLECTION,
            List.of("unitCode", "schoolCode", "level", "selectedOn"),
            List.of("replacedOn", "replacedByCode"));

    private final List<ProgrammeService.Phase> phases;
    private final PilotFileJudge judge;
    private final PilotFileWriter writer;
    private final Map<String, PilotFile> files = new LinkedHashMap<>();
    private final Set<String> brokenUnits = new HashSet<>();
    private final Set<ImportRow> late = new LinkedHashSet<>();
    private final Set<ImportRow> leftOut = new LinkedHashSet<>();

    PilotImporter(List<ProgrammeService.Phase> phases, PilotFileJudge judge, PilotFileWriter writer) {
        this.phases = phases;
        this.judge = judge;
        this.writer = writer;
    }

    @Override
    public ImportColumns columns() {
        return COLUMNS;
    }

    /** Unit, phase, school, and the day: a school may come back into a selection it had left. */
    @Override
    public String key(ImportRow row) {
        String unit = row.required("unitCode");
        String school = row.required("schoolCode");
        Optional<ProgrammeService.Phase> phase = phaseOf(row);
        if (unit == null || school == null || phase.isEmpty()) {
            brokenUnits.add(unit);
            return null;
        }
        return unit + '@' + phase.get().code() + '@' + school + '@' + row.text("selectedOn");
    }

    @Override
    public Map<ImportRow, UUID> write(List<ImportRow> rows, Map<ImportRow, UUID> known) {
        Map<ImportRow, UUID> written = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            ProgrammeService.Phase phase = phaseOf(row).orElseThrow();
            PilotFile file = files.computeIfAbsent(
                    row.text("unitCode") + '@' + phase.code(),
                    key -> new PilotFile(row.text("unitCode"), phase, Ids.next()));
            PilotPick pick = new PilotPick(row);
            if (known.containsKey(row)) {
                file.known = true;
                file.selection = known.get(row);
            }
            if (row.sound()) {
                file.picks.add(pick);
                written.put(row, file.selection);
            } else {
                file.broken = true;
            }
        }
        return written;
    }

    @Override
    public void finish() {
        Collection<PilotFile> all = files.values();
        all.stream().filter(file -> brokenUnits.contains(file.unitCode)).forEach(file -> file.broken = true);
        judge.judge(all);
        all.forEach(file -> file.picks.stream()
                .map(pick -> pick.row)
                .filter(row -> !row.sound())
                .forEach(late::add));
        List<PilotFile> sound = all.stream().filter(PilotFile::sound).toList();
        writer.write(new ArrayList<>(sound));
        all.stream()
                .filter(file -> !sound.contains(file))
                .flatMap(file -> file.picks.stream())
                .map(pick -> pick.row)
                .filter(ImportRow::sound)
                .forEach(leftOut::add);
    }

    @Override
    public boolean judgesAtTheEnd() {
        return true;
    }

    /** A selection is taken whole, or not at all. */
    @Override
    public Collection<ImportRow> leftOut() {
        return leftOut;
    }

    @Override
    public Collection<ImportRow> rejectedLast() {
        return late;
    }

    private Optional<ProgrammeService.Phase> phaseOf(ImportRow row) {
        LocalDate day = row.requiredDay("selectedOn");
        if (day == null) {
            return Optional.empty();
        }
        Optional<ProgrammeService.Phase> phase =
                phases.stream().filter(one -> one.contains(day)).findFirst();
        if (phase.isEmpty()) {
            row.problem("selectedOn", "PILOT_NO_PHASE");
        }
        return phase;
    }
}
