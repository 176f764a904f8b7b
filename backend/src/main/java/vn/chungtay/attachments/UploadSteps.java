package vn.chungtay.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Refusal;

/** The transactions of an upload: a piece, and the end, good or bad. Between them nothing is held while a file is looked into. */
@ApplicationScoped
class UploadSteps {

    private final Attachments attachments;
    private final AttachmentQueries queries;
    private final FileStore store;
    private final StoredFiles files;
    private final HanoiTime time;
    private final DryRun dryRun;

    UploadSteps(
            Attachments attachments,
            AttachmentQueries queries,
            FileStore store,
            StoredFiles files,
            HanoiTime time,
            DryRun dryRun) {
        this.attachments = attachments;
        this.queries = queries;
        this.store = store;
        this.files = files;
        this.time = time;
        this.dryRun = dryRun;
    }

    /** A piece, where the one before it ended. @return what is to be looked into now; null while more is to come */
    @Change
    Whole append(Scope scope, UUID id, long offset, boolean last, InputStream piece) throws IOException {
        AttachmentQueries.Place place = queries.place(scope, id);
        Attachment attachment = attachments.held(id).filter(any -> place.seen()).orElseThrow(Refusal::notFound);
        AttachmentPolicy.upload(scope, attachment.status(), place.acts()).require();
        long received = store.received(id);
        if (offset != received) {
            throw Refusal.conflict("UPLOAD_OFFSET_DIFFERS", received).with("Upload-Offset", Long.toString(received));
        }
        byte[] bytes = piece.readNBytes(attachment.size() + 1);
        long whole = offset + bytes.length;
        if (whole > attachment.size() || last && whole < attachment.size()) {
            throw Refusal.badRequest("UPLOAD_LENGTH_DIFFERS", attachment.size(), whole);
        }
        if (dryRun.wanted()) {
            return null;
        }
        store.append(id, offset, new java.io.ByteArrayInputStream(bytes));
        return whole < attachment.size()
                ? null
                : new Whole(FileName.of(attachment.fileName()), attachment.lacksConsent());
    }

    /** All of a file has come. */
    record Whole(FileName name, boolean lacksConsent) {}

    /** It is good. Who took it down meanwhile, or finished it, was faster. */
    @Change
    void complete(UUID id, Inspected file) {
        Attachment attachment = attachments.held(id).orElseThrow(Refusal::notFound);
        if (attachment.status() == AttachmentStatus.UPLOADING) {
            UUID mark = Ids.next();
            attachment.complete(file, mark);
            files.keep(mark, file);
        }
        files.remove(null, id);
    }

    /** It is not. @return whether it was this that ended it: who sent its end twice may have been heard before */
    @Change
    boolean refuse(UUID id, String code) {
        Attachment attachment = attachments.held(id).orElseThrow(Refusal::notFound);
        boolean open = attachment.status() == AttachmentStatus.UPLOADING;
        if (open) {
            attachment.refuse(code, time.now());
        }
        files.remove(null, id);
        return open;
    }
}
