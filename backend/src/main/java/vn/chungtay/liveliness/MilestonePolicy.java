package vn.chungtay.liveliness;

import java.util.List;
import vn.chungtay.access.Scope;
import vn.chungtay.pairings.Sides;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Verdict;

/** Who may say a day for a milestone: an editor of a side or above it, once the two are paired, where the records cannot tell it alone. */
record MilestonePolicy(Scope scope, Sides sides, boolean begun) {

    Verdict set(MilestoneKind kind) {
        if (!scope.mayEdit()) {
            return Verdict.notYours("EDITOR_NEEDED");
        }
        if (!sides.any()) {
            return Verdict.notYours("NOT_YOUR_ORGANISATION");
        }
        if (!kind.byHand) {
            return Verdict.notNow("MILESTONE_FROM_RECORD");
        }
        return begun ? Verdict.ALLOWED : Verdict.notNow("PAIRING_NOT_ACTIVE");
    }

    List<AllowedAction> allowed(MilestoneKind kind, Language language) {
        return List.of(set(kind).as("set", language));
    }
}
