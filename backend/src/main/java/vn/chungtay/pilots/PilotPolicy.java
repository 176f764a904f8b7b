package vn.chungtay.pilots;

import java.util.List;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Verdict;

/** Who may do what with a selection: the same verdicts fill {@code allowedActions} and guard the actions. */
final class PilotPolicy {

    /**
     * How the caller stands to a selection today.
     *
     * @param actsForUnit the caller is of the unit or above it
     * @param actsForSuperior the caller is of the unit's superior or above that
     * @param frozen the unit has ended
     * @param full no slot is empty
     */
    record Standpoint(
            SelectionStatus status,
            boolean actsForUnit,
            boolean actsForSuperior,
            boolean submittedByCaller,
            boolean frozen,
            boolean full) {}

    private PilotPolicy() {}

    /** Fill and clear slots: an editor of the unit, in a draft or what was returned. */
    static Verdict fill(Scope scope, Standpoint at) {
        if (!scope.mayEdit()) {
            return Verdict.notYours("EDITOR_NEEDED");
        }
        return ofUnit(at, at.status().editable(), "PILOTS_NOT_EDITABLE");
    }

    /** Submit: an approver of the unit. That nothing is missing the selection itself asks, as it alone can say what is. */
    static Verdict submit(Scope scope, Standpoint at) {
        if (!scope.mayApprove()) {
            return Verdict.notYours("APPROVER_NEEDED");
        }
        return ofUnit(at, at.status().canBecome(SelectionStatus.SUBMITTED), "PILOTS_NOT_EDITABLE");
    }

    /** Approve or return: an approver of the unit's superior who is not the one that submitted. */
    static Verdict decide(Scope scope, Standpoint at) {
        if (!scope.mayApprove()) {
            return Verdict.notYours("APPROVER_NEEDED");
        }
        if (!at.actsForSuperior()) {
            return Verdict.notYours("PILOTS_SUPERIOR_ONLY");
        }
        if (at.frozen()) {
            return Verdict.notNow("PILOTS_FROZEN");
        }
        if (at.status() != SelectionStatus.SUBMITTED) {
            return Verdict.notNow("PILOTS_NOT_SUBMITTED");
        }
        return at.submittedByCaller() ? Verdict.notYours("PILOTS_OWN_SUBMISSION") : Verdict.ALLOWED;
    }

    /** Replace a school: an approver of the unit or above it, once the selection is approved. */
    static Verdict replace(Scope scope, Standpoint at) {
        if (!scope.mayApprove()) {
            return Verdict.notYours("APPROVER_NEEDED");
        }
        return ofUnit(at, at.status() == SelectionStatus.APPROVED, "PILOTS_NOT_APPROVED");
    }

    /** Choose a school for a slot: to fill it, or once the selection is approved to replace who holds it. */
    static Verdict choose(Scope scope, Standpoint at) {
        return at.status() == SelectionStatus.APPROVED ? replace(scope, at) : fill(scope, at);
    }

    static List<AllowedAction> actions(Scope scope, Standpoint at, Language language) {
        Verdict submit = submit(scope, at);
        return List.of(
                fill(scope, at).as("fill", language),
                (submit.allowed() && !at.full() ? Verdict.notNow("PILOTS_NOT_FULL") : submit).as("submit", language),
                decide(scope, at).as("approve", language),
                decide(scope, at).as("return", language),
                replace(scope, at).as("replace", language));
    }

    private static Verdict ofUnit(Standpoint at, boolean now, String otherwise) {
        if (!at.actsForUnit()) {
            // Nobody acts for what has ended; who stood above it is told that, and not that it is another's.
            return at.frozen() ? Verdict.notNow("PILOTS_FROZEN") : Verdict.notYours("NOT_YOUR_ORGANISATION");
        }
        if (at.frozen()) {
            return Verdict.notNow("PILOTS_FROZEN");
        }
        return now ? Verdict.ALLOWED : Verdict.notNow(otherwise);
    }
}
