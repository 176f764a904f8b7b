package vn.chungtay.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chungtay.access.Scope;
import vn.chungtay.pairings.PairingStatus;
import vn.chungtay.pairings.Side;
import vn.chungtay.pairings.Sides;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Verdict;

/**
 * Who may do what with a plan: editors of either side edit; the heads of the two agree and submit; the heads of the superiors, or of what
 * stands above those, approve or return, and nobody approves what they submitted.
 *
 * @param agreedByFirst the person, null when that side has not agreed
 * @param superiors how the viewer stands towards the superiors whose approval is needed
 */
record PlanPolicy(
        Scope scope,
        PlanStatus status,
        String agreedByFirst,
        String agreedBySecond,
        String submittedBy,
        boolean hasLines,
        PairingStatus pairing,
        Sides sides,
        Superiors superiors) {

    /** Whether the viewer acts for one of the superiors, for one whose approval is awaited still, and whether any is awaited at all. */
    record Superiors(boolean mine, boolean mineAwaited, boolean anyAwaited) {}

    Verdict to(PlanAction action) {
        return switch (action) {
            case AGREE -> agree();
            case SUBMIT -> submit();
            case APPROVE -> approve();
            case RETURN -> sendBack();
        };
    }

    /** Lines are added, changed, taken away. */
    Verdict edit() {
        if (!scope.mayEdit()) {
            return Verdict.notYours("EDITOR_NEEDED");
        }
        if (!sides.any()) {
            return Verdict.notYours("NOT_YOUR_ORGANISATION");
        }
        return status.editable() ? pairingHolds() : Verdict.notNow("PLAN_NOT_EDITABLE");
    }

    /** The one side whose word the viewer may give. */
    Optional<Side> side() {
        return Stream.of(Side.values()).filter(sides::actsOnlyFor).findFirst();
    }

    List<AllowedAction> allowed(Language language) {
        List<AllowedAction> actions = new ArrayList<>();
        actions.add(edit().as("edit", language));
        for (PlanAction action : PlanAction.values()) {
            actions.add(to(action).as(action.word(), language));
        }
        return List.copyOf(actions);
    }

    private Verdict agree() {
        Verdict verdict = headOfASide();
        if (!verdict.allowed()) {
            return verdict;
        }
        if (sides.both()) {
            return Verdict.notYours("BOTH_SIDES_YOURS");
        }
        if (!status.open()) {
            return Verdict.notNow("PLAN_NOT_DRAFT");
        }
        Side mine = side().orElseThrow();
        if (agreedBy(mine) != null) {
            return Verdict.notNow("PLAN_SIDE_AGREED");
        }
        if (scope.personId().equals(agreedBy(mine.other()))) {
            return Verdict.notYours("BOTH_SIDES_YOURS");
        }
        return hasLines ? pairingHolds() : Verdict.notNow("PLAN_EMPTY");
    }

    private Verdict submit() {
        Verdict verdict = headOfASide();
        if (!verdict.allowed()) {
            return verdict;
        }
        return status == PlanStatus.AGREED ? pairingHolds() : Verdict.notNow("PLAN_NOT_AGREED");
    }

    private Verdict approve() {
        Verdict verdict = headOfASuperior();
        if (!verdict.allowed()) {
            return verdict;
        }
        if (scope.personId().equals(submittedBy)) {
            return Verdict.notYours("OWN_SUBMISSION");
        }
        // With none awaited any more (one that had ended gave way to one that has approved), any superior's head closes
        // it.
        return superiors.mineAwaited() || !superiors.anyAwaited()
                ? pairingHolds()
                : Verdict.notNow("PLAN_APPROVED_HERE");
    }

    private Verdict sendBack() {
        return headOfASuperior();
    }

    private Verdict headOfASide() {
        if (!scope.mayApprove()) {
            return Verdict.notYours("APPROVER_NEEDED");
        }
        return sides.any() ? Verdict.ALLOWED : Verdict.notYours("NOT_YOUR_ORGANISATION");
    }

    private Verdict headOfASuperior() {
        if (!scope.mayApprove()) {
            return Verdict.notYours("APPROVER_NEEDED");
        }
        if (status != PlanStatus.SUBMITTED) {
            return Verdict.notNow("PLAN_NOT_SUBMITTED");
        }
        return superiors.mine() ? Verdict.ALLOWED : Verdict.notYours("NOT_THE_SUPERIOR");
    }

    private Verdict pairingHolds() {
        if (pairing != PairingStatus.ACTIVE) {
            return Verdict.notNow("PAIRING_NOT_ACTIVE");
        }
        return sides.anyEnded() ? Verdict.notNow("PARTY_ENDED") : Verdict.ALLOWED;
    }

    private String agreedBy(Side side) {
        return side == Side.FIRST ? agreedByFirst : agreedBySecond;
    }
}
