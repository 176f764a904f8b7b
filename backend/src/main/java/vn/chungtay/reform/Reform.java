package vn.chungtay.reform;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Refusal;

/** A reform of the map of units. What it would do is seen first; whatever it is made of changes then, has to be seen anew. */
@Entity
class Reform {

    @Id
    private UUID id;

    @Version
    private int version;

    private LocalDate onDay;
    private String title;
    private String decidingDocument;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReformStatus status;

    private UUID operationId;
    private Instant previewedAt;
    private Instant appliedAt;
    private Instant createdAt;
    private Instant changedAt;

    protected Reform() {}

    Reform(UUID id, LocalDate on, String title, String decidingDocument, Instant now) {
        this.id = id;
        this.onDay = on;
        this.title = title;
        this.decidingDocument = decidingDocument;
        this.status = ReformStatus.DRAFT;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Says something of it anew; null leaves it as it is. Another day makes what was seen beforehand void. */
    void amend(LocalDate on, String newTitle, String newDocument, Instant now) {
        requireOpen();
        if (on != null && !on.equals(onDay)) {
            onDay = on;
            voided();
        }
        title = newTitle == null ? title : newTitle;
        decidingDocument = newDocument == null ? decidingDocument : newDocument.isBlank() ? null : newDocument;
        changedAt = now;
    }

    /** One of its files came, went or is another now. */
    void fileChanged(Instant now) {
        requireOpen();
        voided();
        changedAt = now;
    }

    /** It is about to be looked at: what was seen before holds no more, whatever comes of it. */
    void previewBegun(UUID operation, Instant now) {
        requireOpen();
        voided();
        operationId = operation;
        changedAt = now;
    }

    /** It is about to be done. */
    void applyBegun(UUID operation, Instant now) {
        requireOpen();
        operationId = operation;
        changedAt = now;
    }

    /** What was seen of it, or kept from being seen, was of something else. */
    private void voided() {
        status = ReformStatus.DRAFT;
        operationId = null;
    }

    /** What it does has been seen; with problems it stays a draft. */
    void previewed(boolean sound, Instant now) {
        become(sound ? ReformStatus.PREVIEWED : ReformStatus.DRAFT);
        previewedAt = now;
        changedAt = now;
    }

    /** It is done, on its day or later. */
    void applied(Instant now) {
        if (onDay.isAfter(LocalDate.ofInstant(now, HanoiTime.ZONE))) {
            throw Refusal.conflict("REFORM_NOT_YET");
        }
        become(ReformStatus.APPLIED);
        appliedAt = now;
        changedAt = now;
    }

    void discard(Instant now) {
        become(ReformStatus.DISCARDED);
        changedAt = now;
    }

    private void become(ReformStatus next) {
        requireOpen();
        if (!status.canBecome(next)) {
            throw Refusal.conflict("REFORM_NOT_PREVIEWED");
        }
        status = next;
    }

    private void requireOpen() {
        if (!status.open()) {
            throw Refusal.conflict("REFORM_CLOSED");
        }
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    LocalDate on() {
        return onDay;
    }

    ReformStatus status() {
        return status;
    }
}
