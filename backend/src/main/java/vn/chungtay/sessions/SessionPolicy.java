package vn.chungtay.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.attachments.AttachmentRights;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Verdict;

/**
 * Who may do what with the record of an activity. The host's side plans, edits, reports and cancels; a partner confirms, but nobody who
 * also stands above the host or has given the host's word; whoever approves for a party, or above one, may give it back.
 */
final class SessionPolicy {

    private SessionPolicy() {}

    /** Whether the viewer may record an activity of a host that they act for, or do not. */
    static Verdict create(Scope scope, boolean actsForHost) {
        if (!scope.mayEdit()) {
            return Verdict.notYours("EDITOR_NEEDED");
        }
        return actsForHost ? Verdict.ALLOWED : Verdict.notYours("SESSION_HOST_ONLY");
    }

    static Verdict edit(Scope scope, SessionSides sides) {
        Verdict asHost = create(scope, sides.actsForHost());
        return !asHost.allowed() || sides.status().editable() ? asHost : Verdict.notNow("SESSION_EDIT_NOT_NOW");
    }

    static Verdict report(Scope scope, SessionSides sides, LocalDate today) {
        Verdict asHost = create(scope, sides.actsForHost());
        if (!asHost.allowed()) {
            return asHost;
        }
        if (!sides.status().canBecome(SessionStatus.HELD)) {
            return Verdict.notNow("SESSION_REPORT_NOT_NOW");
        }
        return sides.date().isAfter(today) ? Verdict.notNow("SESSION_NOT_YET") : Verdict.ALLOWED;
    }

    static Verdict confirm(Scope scope, SessionSides sides) {
        if (!scope.mayApprove()) {
            return Verdict.notYours("APPROVER_NEEDED");
        }
        if (!sides.actsForPartner()) {
            return Verdict.notYours("SESSION_PARTNER_ONLY");
        }
        if (sides.actsForHost()) {
            return Verdict.notYours("SESSION_BOTH_SIDES");
        }
        if (sides.hostsWordIsOf(scope.personId())) {
            return Verdict.notYours("SESSION_OWN_REPORT");
        }
        if (!sides.status().canBecome(SessionStatus.CONFIRMED)) {
            return Verdict.notNow("SESSION_CONFIRM_NOT_NOW");
        }
        return sides.awaited().stream().anyMatch(sides.acting()::contains)
                ? Verdict.ALLOWED
                : Verdict.notNow("SESSION_ALREADY_CONFIRMED");
    }

    static Verdict giveBack(Scope scope, SessionSides sides) {
        if (!scope.mayApprove()) {
            return Verdict.notYours("APPROVER_NEEDED");
        }
        if (sides.acting().isEmpty()) {
            return Verdict.notYours("NOT_YOUR_ORGANISATION");
        }
        return sides.status().canBecome(SessionStatus.RETURNED)
                ? Verdict.ALLOWED
                : Verdict.notNow("SESSION_RETURN_NOT_NOW");
    }

    static Verdict cancel(Scope scope, SessionSides sides) {
        Verdict asHost = create(scope, sides.actsForHost());
        return !asHost.allowed() || sides.status().canBecome(SessionStatus.CANCELLED)
                ? asHost
                : Verdict.notNow("SESSION_CANCEL_NOT_NOW");
    }

    /** Adds a picture or paper. */
    static Verdict attach(Scope scope, SessionSides sides) {
        return AttachmentRights.add(scope, !sides.acting().isEmpty(), sides.status() == SessionStatus.CANCELLED);
    }

    /** All of it, as it is sent with the record. */
    static List<AllowedAction> allowedActions(Scope scope, SessionSides sides, LocalDate today, Language language) {
        return List.of(
                edit(scope, sides).as("edit", language),
                report(scope, sides, today).as("report", language),
                confirm(scope, sides).as("confirm", language),
                giveBack(scope, sides).as("return", language),
                cancel(scope, sides).as("cancel", language),
                attach(scope, sides).as("attach", language));
    }

    /** For whom the viewer acts, as the log of transitions names it: the host before a partner. */
    static UUID actor(SessionSides sides) {
        return sides.actsForHost()
                ? sides.host()
                : sides.acting().stream().findFirst().orElse(null);
    }
}
