package vn.chungtay.pilots;

import java.time.LocalDate;
import java.util.UUID;
import vn.chungtay.files.ImportRow;
import vn.chungtay.organisations.EducationLevel;

/** A row of a file of pilots: a school that was selected, and perhaps who took its slot over and when. */
final class PilotPick {

    final ImportRow row;
    final EducationLevel level;
    final LocalDate selectedOn;
    final LocalDate replacedOn;
    final String schoolCode;
    final String replacementCode;
    UUID school;
    UUID replacement;
    /** Whether what it says of a replacement is on record already. */
    boolean done;

    PilotPick(ImportRow row) {
        this.row = row;
        this.schoolCode = row.required("schoolCode");
        this.level = row.requiredChoice("level", EducationLevel.class);
        this.selectedOn = row.required("selectedOn") == null ? null : row.pastDay("selectedOn");
        this.replacedOn = row.pastDay("replacedOn");
        this.replacementCode = row.text("replacedByCode");
        if ((row.text("replacedOn") == null) != (replacementCode == null)) {
            row.problem(replacementCode == null ? "replacedByCode" : "replacedOn", "REQUIRED");
        } else if (replacedOn != null && selectedOn != null && replacedOn.isBefore(selectedOn)) {
            row.problem("replacedOn", "PILOT_REPLACED_BEFORE");
        }
    }

    boolean replaced() {
        return replacedOn != null;
    }

    /** Whether this row goes on where another was replaced: the same slot, held next. */
    boolean follows(PilotPick other) {
        return other.replaced()
                && other.replacementCode.equals(schoolCode)
                && other.level == level
                && other.replacedOn.equals(selectedOn);
    }
}
