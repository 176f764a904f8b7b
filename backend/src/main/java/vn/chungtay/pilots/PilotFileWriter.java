package vn.chungtay.pilots;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Transitions;

/** Writes the selections of a file that was found right: all drafts, all schools, all approvals, then the replacements by their days. */
final class PilotFileWriter {

    private final PilotSelections selections;
    private final Transitions transitions;
    private final Scope scope;

    PilotFileWriter(PilotSelections selections, Transitions transitions, Scope scope) {
        this.selections = selections;
        this.transitions = transitions;
        this.scope = scope;
    }

    void write(List<PilotFile> files) {
        Map<UUID, PilotSelection> there = load(files);
        List<PilotFile> fresh = files.stream()
                .filter(file -> !there.containsKey(file.selection))
                .toList();
        fresh.forEach(file ->
                selections.persist(new PilotSelection(file.selection, file.unit, file.phase.id(), file.selectedOn())));
        selections.flush();
        selections.getEntityManager().clear();
        Map<UUID, PilotSelection> all = load(files);
        fresh.forEach(file -> file.originals()
                .forEach(pick -> all.get(file.selection).fillNext(pick.level, pick.school, pick.selectedOn)));
        selections.flush();
        fresh.forEach(file -> {
            all.get(file.selection).adopt(scope.personId(), scope.personName(), file.selectedOn());
            transitions.record(
                    PilotService.COLLECTION,
                    file.selection,
                    "import",
                    null,
                    SelectionStatus.APPROVED,
                    null,
                    scope.actingFor(file.unit));
        });
        selections.flush();
        files.forEach(file -> replace(file, all.get(file.selection), !fresh.contains(file)));
    }

    private void replace(PilotFile file, PilotSelection selection, boolean tellIt) {
        Set<UUID> arrived = new HashSet<>();
        file.picks.stream()
                .filter(pick -> pick.replaced() && !pick.done)
                .sorted(Comparator.comparing(pick -> pick.replacedOn))
                .forEach(pick -> {
                    if (arrived.contains(pick.school)) {
                        // The slot was just taken: its holder becomes history before the next one comes.
                        selections.flush();
                    }
                    selection.replaceHolder(pick.school, pick.replacement, reason(pick.replacedOn), pick.replacedOn);
                    arrived.add(pick.replacement);
                    if (tellIt) {
                        transitions.record(
                                PilotService.COLLECTION,
                                file.selection,
                                "replace",
                                SelectionStatus.APPROVED,
                                SelectionStatus.APPROVED,
                                reason(pick.replacedOn),
                                scope.actingFor(file.unit));
                    }
                });
        if (tellIt && !arrived.isEmpty()) {
            selections.touched(selection);
        }
    }

    /** The file tells no reason, only that and when. */
    private static String reason(LocalDate day) {
        return "Nhập từ tệp: thay từ ngày %td/%<tm/%<tY".formatted(day);
    }

    private Map<UUID, PilotSelection> load(List<PilotFile> files) {
        Map<UUID, PilotSelection> loaded = new HashMap<>();
        selections
                .whole(files.stream().map(file -> file.selection).toList())
                .forEach(selection -> loaded.put(selection.id(), selection));
        return loaded;
    }
}
