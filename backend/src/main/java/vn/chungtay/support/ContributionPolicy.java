package vn.chungtay.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chungtay.access.Scope;
import vn.chungtay.attachments.AttachmentRights;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Verdict;

/**
 * Who may do what with a contribution. The giver's side pledges, edits, delivers and withdraws; each receiver says that it has it, but
 * nobody who also stands above a giver or has given the giver's word; whoever approves for a party, or above one, may give it back.
 */
final class ContributionPolicy {

    private ContributionPolicy() {}

    /** Whether the viewer may keep a record for those who give, whom they speak for or do not. */
    static Verdict keep(Scope scope, boolean speaksForGiver) {
        if (!scope.mayEdit()) {
            return Verdict.notYours("EDITOR_NEEDED");
        }
        return speaksForGiver ? Verdict.ALLOWED : Verdict.notYours("CONTRIBUTION_GIVER_ONLY");
    }

    static Verdict edit(Scope scope, ContributionSides sides) {
        Verdict asGiver = keep(scope, sides.speaksForGiver());
        return !asGiver.allowed() || sides.status().editable() ? asGiver : Verdict.notNow("CONTRIBUTION_EDIT_NOT_NOW");
    }

    static Verdict deliver(Scope scope, ContributionSides sides, LocalDate today) {
        Verdict asGiver = keep(scope, sides.speaksForGiver());
        if (!asGiver.allowed()) {
            return asGiver;
        }
        if (!sides.status().canBecome(ContributionStatus.DELIVERED)) {
            return Verdict.notNow("CONTRIBUTION_DELIVER_NOT_NOW");
        }
        return sides.date().isAfter(today) ? Verdict.notNow("CONTRIBUTION_NOT_YET") : Verdict.ALLOWED;
    }

    static Verdict receive(Scope scope, ContributionSides sides) {
        if (!scope.mayApprove()) {
            return Verdict.notYours("APPROVER_NEEDED");
        }
        if (!sides.actsForReceiver()) {
            return Verdict.notYours("CONTRIBUTION_RECEIVER_ONLY");
        }
        if (sides.actsForGiver()) {
            return Verdict.notYours("CONTRIBUTION_BOTH_SIDES");
        }
        if (sides.giversWordIsOf(scope.personId())) {
            return Verdict.notYours("CONTRIBUTION_OWN_WORD");
        }
        if (!sides.status().canBecome(ContributionStatus.RECEIVED)) {
            return Verdict.notNow("CONTRIBUTION_RECEIVE_NOT_NOW");
        }
        return sides.awaited().stream().anyMatch(sides.acting()::contains)
                ? Verdict.ALLOWED
                : Verdict.notNow("CONTRIBUTION_ALREADY_RECEIVED");
    }

    static Verdict giveBack(Scope scope, ContributionSides sides) {
        if (!scope.mayApprove()) {
            return Verdict.notYours("APPROVER_NEEDED");
        }
        if (sides.acting().isEmpty()) {
            return Verdict.notYours("NOT_YOUR_ORGANISATION");
        }
        return sides.status().canBecome(ContributionStatus.RETURNED)
                ? Verdict.ALLOWED
                : Verdict.notNow("CONTRIBUTION_RETURN_NOT_NOW");
    }

    static Verdict withdraw(Scope scope, ContributionSides sides) {
        Verdict asGiver = keep(scope, sides.speaksForGiver());
        return !asGiver.allowed() || sides.status().canBecome(ContributionStatus.WITHDRAWN)
                ? asGiver
                : Verdict.notNow("CONTRIBUTION_WITHDRAW_NOT_NOW");
    }

    /** Keeps the mark of a list of names; each side may have one of its own to show for it. */
    static Verdict seal(Scope scope, ContributionSides sides) {
        if (!scope.mayEdit()) {
            return Verdict.notYours("EDITOR_NEEDED");
        }
        if (sides.acting().isEmpty()) {
            return Verdict.notYours("NOT_YOUR_ORGANISATION");
        }
        return sides.status() == ContributionStatus.WITHDRAWN
                ? Verdict.notNow("CONTRIBUTION_SEAL_NOT_NOW")
                : Verdict.ALLOWED;
    }

    /** Adds a picture or paper. */
    static Verdict attach(Scope scope, ContributionSides sides) {
        return AttachmentRights.add(scope, !sides.acting().isEmpty(), sides.status() == ContributionStatus.WITHDRAWN);
    }

    /** All of it, as it is sent with the record. */
    static List<AllowedAction> allowedActions(
            Scope scope, ContributionSides sides, LocalDate today, Language language) {
        return List.of(
                edit(scope, sides).as("edit", language),
                deliver(scope, sides, today).as("deliver", language),
                receive(scope, sides).as("receive", language),
                giveBack(scope, sides).as("return", language),
                withdraw(scope, sides).as("withdraw", language),
                seal(scope, sides).as("seal", language),
                attach(scope, sides).as("attach", language));
    }

    /** For whom the viewer acts, as the log of transitions names it: a giver before a receiver. */
    static UUID actor(ContributionSides sides) {
        return Stream.concat(sides.givers().stream(), sides.receivers().stream())
                .filter(sides.acting()::contains)
                .findFirst()
                .orElse(null);
    }
}
