package vn.chungtay.attachments;

import java.util.List;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Verdict;

/** Who may do what with an attachment: send the rest of it, and take it down. */
final class AttachmentPolicy {

    private AttachmentPolicy() {}

    static Verdict upload(Scope scope, AttachmentStatus status, boolean acts) {
        Verdict verdict = AttachmentRights.change(scope, acts);
        return !verdict.allowed() || status == AttachmentStatus.UPLOADING
                ? verdict
                : Verdict.notNow("ATTACHMENT_NOT_UPLOADING");
    }

    static Verdict takeDown(Scope scope, AttachmentStatus status, boolean acts) {
        Verdict verdict = AttachmentRights.change(scope, acts);
        return !verdict.allowed() || status.canBecome(AttachmentStatus.TAKEN_DOWN)
                ? verdict
                : Verdict.notNow("ATTACHMENT_GONE");
    }

    static List<AllowedAction> allowed(Scope scope, AttachmentStatus status, boolean acts, Language language) {
        return List.of(
                upload(scope, status, acts).as("upload", language),
                takeDown(scope, status, acts).as("takeDown", language));
    }
}
