package vn.chungtay.organisations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;

/** On a day an organisation takes over from another: the whole of it, or a share. */
@Entity
class Succession {

    /** By how much a share can be rounded: it is kept to four digits. */
    static final BigDecimal ROUNDED = new BigDecimal("0.00005");

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
    record Portion(BigDecimal share, Integer formerCommunes, String decidingDocument) {

        Portion {
            share = share == null ? null : share.setScale(4, RoundingMode.HALF_UP);
        }
    }

    final void restate(Portion portion) {
        share = portion.share();
        formerCommunes = portion.formerCommunes();
        decidingDocument = portion.decidingDocument();
    }

    Portion portion() {
        return new Portion(share, formerCommunes, decidingDocument);
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
