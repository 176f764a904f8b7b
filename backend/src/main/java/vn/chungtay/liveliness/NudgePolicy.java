package vn.chungtay.liveliness;

import java.util.List;
import vn.chungtay.access.Scope;
import vn.chungtay.pairings.PairingStatus;
import vn.chungtay.pairings.Sides;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Verdict;

/** Who may nudge a pair, and mark a nudge as done: an editor of either side or above it. */
record NudgePolicy(Scope scope, Sides sides) {

    Verdict nudge(PairingStatus pairing, boolean oneOpen) {
        Verdict verdict = editor();
        if (!verdict.allowed()) {
            return verdict;
        }
        if (pairing != PairingStatus.ACTIVE) {
            return Verdict.notNow("PAIRING_NOT_ACTIVE");
        }
        if (sides.anyEnded()) {
            return Verdict.notNow("PARTY_ENDED");
        }
        return oneOpen ? Verdict.notNow("NUDGE_ONE_OPEN") : Verdict.ALLOWED;
    }

    Verdict done(NudgeStatus status) {
        Verdict verdict = editor();
        if (!verdict.allowed()) {
            return verdict;
        }
        return status == NudgeStatus.OPEN ? Verdict.ALLOWED : Verdict.notNow("NUDGE_CLOSED");
    }

    List<AllowedAction> allowed(PairingStatus pairing, boolean oneOpen, Language language) {
        return List.of(nudge(pairing, oneOpen).as("nudge", language));
    }

    private Verdict editor() {
        if (!scope.mayEdit()) {
            return Verdict.notYours("EDITOR_NEEDED");
        }
        return sides.any() ? Verdict.ALLOWED : Verdict.notYours("NOT_YOUR_ORGANISATION");
    }
}
