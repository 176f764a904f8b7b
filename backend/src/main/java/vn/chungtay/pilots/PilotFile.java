package vn.chungtay.pilots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.chungtay.programmes.ProgrammeService;

/** The rows of a file that make the selection of one unit in one phase. */
final class PilotFile {

    final String unitCode;
    final ProgrammeService.Phase phase;
    final List<PilotPick> picks = new ArrayList<>();
    UUID unit;
    UUID selection;
    /** Whether a row of it could not be read, so that it cannot be judged as a whole. */
    boolean broken;
    /** Whether its selection was there before the file, so that only replacements can be new. */
    boolean known;

    PilotFile(String unitCode, ProgrammeService.Phase phase, UUID selection) {
        this.unitCode = unitCode;
        this.phase = phase;
        this.selection = selection;
    }

    /** Those selected first, without the rows that go on where another was replaced. */
    List<PilotPick> originals() {
        return picks.stream()
                .filter(pick -> picks.stream().noneMatch(pick::follows))
                .toList();
    }

    LocalDate selectedOn() {
        return originals().getFirst().selectedOn;
    }

    /** The first day that its rows speak of; null when none of them says one. */
    LocalDate firstDay() {
        return picks.stream()
                .map(pick -> pick.selectedOn)
                .filter(day -> day != null)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    boolean sound() {
        return !broken && picks.stream().allMatch(pick -> pick.row.sound());
    }
}
