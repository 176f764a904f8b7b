package vn.chungtay.organisations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** On a day an organisation takes over from another: the whole of it, or a share. */
@Entity
class Succession {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID fromId;

    @Column(updatable = false)
    private UUID toId;

    @Column(updatable = false)
    private LocalDate onDay;

    private BigDecimal share;
    private Integer formerCommunes;
    private String decidingDocument;

    protected Succession() {}

    Succession(UUID id, UUID from, UUID to, LocalDate on, Portion portion) {
        this.id = id;
        this.fromId = from;
        this.toId = to;
        this.onDay = on;
        restate(portion);
    }

    /**
     * How much of the predecessor went over, and by which decision.
     *
     * @param share above 0, at most 1; null when nobody says
     * @param formerCommunes how many communes of before the reform it was
     */
    record Portion(BigDecimal share, Integer formerCommunes, String decidingDocument) {}

    final void restate(Portion portion) {
        share = portion.share();
        formerCommunes = portion.formerCommunes();
        decidingDocument = portion.decidingDocument();
    }

    UUID id() {
        return id;
    }

    UUID from() {
        return fromId;
    }

    UUID to() {
        return toId;
    }

    LocalDate on() {
        return onDay;
    }
}
