package vn.chungtay.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Refusal;

/** The door of the attachments: announced, sent piece by piece, looked into, handed out, taken down. */
@ApplicationScoped
class AttachmentService {

    private final Attachments attachments;
    private final AttachmentQueries queries;
    private final UploadSteps steps;
    private final Inspection inspection;
    private final FileStore store;
    private final StoredFiles files;
    private final HanoiTime time;

    AttachmentService(
            Attachments attachments,
            AttachmentQueries queries,
            UploadSteps steps,
            Inspection inspection,
            FileStore store,
            StoredFiles files,
            HanoiTime time) {
        this.attachments = attachments;
        this.queries = queries;
        this.steps = steps;
        this.inspection = inspection;
        this.store = store;
        this.files = files;
        this.time = time;
    }

    Page<AttachmentView> list(Scope scope, AttachmentFilter filter, Language language) {
        return queries.list(scope, filter, language);
    }

    AttachmentView get(Scope scope, UUID id, Language language) {
        return queries.get(scope, id, language).orElseThrow(Refusal::notFound);
    }

    /** How far it has come. */
    UploadView upload(Scope scope, UUID id, Language language) {
        AttachmentView shown = get(scope, id, language);
        boolean complete = shown.status() == AttachmentStatus.COMPLETE;
        try {
            return new UploadView(complete ? shown.size() : store.received(id), shown.size(), complete);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Announces a file, in one of the ten places of its record. A repeat of its id returns it. */
    @Change
    AttachmentView declare(Scope scope, DeclareAttachment said, Language language) {
        UUID id = Ids.orNext(said.id());
        if (said.id() != null && attachments.findById(id) != null) {
            return get(scope, id, language);
        }
        said.requireSize();
        FileName name = FileName.checked(said.fileName());
        AttachmentOwner owner = queries.owner("/collection", said.collection());
        AttachmentQueries.Place place = queries.place(scope, owner, said.recordId());
        if (!place.seen()) {
            throw Refusal.notFound();
        }
        AttachmentRights.add(scope, place.acts(), place.closed()).require();
        int slot = queries.freePlace(scope, owner.collection(), said.recordId())
                .orElseThrow(() -> Refusal.conflict("ATTACHMENT_TEN_A_RECORD"));
        attachments.persist(new Attachment(id, said, name.text(), owner.showsPeople(), slot, scope, time.now()));
        return get(scope, id, language);
    }

    /** Takes a piece in; with the last one the file is looked into, and taken or refused. */
    AttachmentView append(Scope scope, UUID id, long offset, boolean last, InputStream piece, Language language) {
        try {
            UploadSteps.Whole whole = steps.append(scope, id, offset, last, piece);
            if (whole != null) {
                finish(id, whole);
            }
        } catch (NoSuchFileException finishedMeanwhile) {
            AttachmentView shown = get(scope, id, language);
            if (shown.status() == AttachmentStatus.UPLOADING) {
                throw new UncheckedIOException(finishedMeanwhile);
            }
            return shown;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return get(scope, id, language);
    }

    private void finish(UUID id, UploadSteps.Whole whole) throws IOException {
        try {
            Inspected file = inspection.look(id, whole.name());
            if (file.kind().picture() && whole.lacksConsent()) {
                throw Refusal.badRequest("ATTACHMENT_CONSENT");
            }
            steps.complete(id, file);
        } catch (Refusal refused) {
            if (refused.status() != 400 || steps.refuse(id, refused.code())) {
                throw refused;
            }
        }
    }

    /** The bytes go with the answer, and what they were stays written. */
    @Change
    AttachmentView transition(Scope scope, UUID id, IfMatch ifMatch, AttachmentTransition step, Language language) {
        AttachmentQueries.Place place = queries.place(scope, id);
        Attachment attachment = attachments.held(id).filter(any -> place.seen()).orElseThrow(Refusal::notFound);
        ifMatch.check(attachment.version());
        AttachmentPolicy.takeDown(scope, attachment.status(), place.acts()).require();
        files.remove(attachment.storedAs(), id);
        attachment.takeDown(scope, step.reason(), time.now());
        return get(scope, id, language);
    }

    /** A file to be handed out. */
    record Download(FileName name, long size, InputStream bytes) {}

    Download open(Scope scope, UUID id, FileStore.Part part) {
        AttachmentQueries.Kept kept = queries.kept(scope, id)
                .filter(one -> part == FileStore.Part.CONTENT || one.thumbnail())
                .orElseThrow(Refusal::notFound);
        try {
            return new Download(kept.name(), store.size(kept.mark(), part), store.open(kept.mark(), part));
        } catch (NoSuchFileException takenDownMeanwhile) {
            throw Refusal.notFound();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
