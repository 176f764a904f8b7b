package vn.chungtay.attachments;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Refusal;

/** A picture or paper of a record: declared, sent in pieces, and complete when it was found to be what it may be. */
@Entity
class Attachment {

    @Id
    private UUID id;

    @Version
    private int version;

    private String collection;
    private UUID recordId;
    private int slot;
    private String fileName;
    private int size;
    private boolean consent;
    private boolean consentNeeded;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AttachmentStatus status;

    private String mediaType;
    private Integer width;
    private Integer height;
    private boolean thumbnail;
    private UUID storedAs;
    private String uploadedBy;
    private String uploadedName;
    private Instant uploadedAt;
    private String refusal;
    private Instant endedAt;
    private String endedBy;
    private String endedName;
    private String endedReason;

    protected Attachment() {}

    /** Announced by somebody, in one of the ten places of its record. */
    Attachment(
            UUID id, DeclareAttachment said, String fileName, boolean consentNeeded, int slot, Scope by, Instant now) {
        this.id = id;
        this.collection = said.collection();
        this.recordId = said.recordId();
        this.slot = slot;
        this.fileName = fileName;
        this.size = said.size();
        this.consent = said.agreed();
        this.consentNeeded = consentNeeded;
        this.status = AttachmentStatus.UPLOADING;
        this.uploadedBy = by.personId();
        this.uploadedName = by.personName();
        this.uploadedAt = now;
    }

    /** All of it has come and was found good; from now on its bytes stand under the mark. */
    void complete(Inspected file, UUID mark) {
        become(AttachmentStatus.COMPLETE, "ATTACHMENT_NOT_UPLOADING");
        mediaType = file.kind().mediaType();
        fileName = FileName.of(fileName).as(file.kind());
        size = file.size();
        width = file.width();
        height = file.height();
        thumbnail = file.thumbnail() != null;
        storedAs = mark;
    }

    /** It was looked into and is not taken. */
    void refuse(String code, Instant now) {
        become(AttachmentStatus.REFUSED, "ATTACHMENT_NOT_UPLOADING");
        refusal = code;
        endedAt = now;
    }

    /** Somebody wants it gone. */
    void takeDown(Scope by, String reason, Instant now) {
        become(AttachmentStatus.TAKEN_DOWN, "ATTACHMENT_GONE");
        storedAs = null;
        endedAt = now;
        endedBy = by.personId();
        endedName = by.personName();
        endedReason = reason;
    }

    private void become(AttachmentStatus next, String otherwise) {
        if (!status.canBecome(next)) {
            throw Refusal.conflict(otherwise);
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    AttachmentStatus status() {
        return status;
    }

    String fileName() {
        return fileName;
    }

    int size() {
        return size;
    }

    boolean lacksConsent() {
        return consentNeeded && !consent;
    }

    UUID storedAs() {
        return storedAs;
    }
}
