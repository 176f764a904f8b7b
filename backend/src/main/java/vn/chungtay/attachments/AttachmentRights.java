package vn.chungtay.attachments;

import vn.chungtay.access.Scope;
import vn.chungtay.shared.Verdict;

/** Who may add to a record's attachments, and take away from them; the rooms that show the button ask here too. */
public final class AttachmentRights {

    private AttachmentRights() {}

    /** As {@link #change}, to a record that is still open. */
    public static Verdict add(Scope scope, boolean actsForAParty, boolean closed) {
        Verdict verdict = change(scope, actsForAParty);
        return !verdict.allowed() || !closed ? verdict : Verdict.notNow("ATTACHMENT_RECORD_CLOSED");
    }

    /** An editor of a party, or above one. */
    public static Verdict change(Scope scope, boolean actsForAParty) {
        if (!scope.mayEdit()) {
            return Verdict.notYours("EDITOR_NEEDED");
        }
        return actsForAParty ? Verdict.ALLOWED : Verdict.notYours("NOT_YOUR_ORGANISATION");
    }
}
