package vn.chungtay.statistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chungtay.shared.Refusal;

/** What was said of a measure before there was a system to count it; it is never added to what is counted. */
@Entity
class ReportedFigure {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(updatable = false)
    private String measure;

    @Column(updatable = false)
    private String parameters;

    @Column(updatable = false)
    private UUID scopeId;

    private LocalDate fromDay;
    private LocalDate toDay;
    private long value;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FigureQualifier qualifier;

    private String source;
    private boolean byHand;

    protected ReportedFigure() {}

    ReportedFigure(UUID id, MeasuredSubject subject) {
        this.id = id;
        this.measure = subject.measure().path;
        this.parameters = subject.parameters().text();
        this.scopeId = subject.scope();
    }

    /** What was said, of which time, by whom. */
    record Saying(LocalDate from, LocalDate to, long value, FigureQualifier qualifier, String source) {

        Saying {
            if (from.isAfter(to)) {
                throw Refusal.invalid("/to", "ENDS_BEFORE_START");
            }
            source = source.strip();
            qualifier = qualifier == null ? FigureQualifier.EXACT : qualifier;
        }
    }

    /** {@code person}, when a person says so and no file. */
    void say(Saying saying, boolean person) {
        fromDay = saying.from();
        toDay = saying.to();
        value = saying.value();
        qualifier = saying.qualifier();
        source = saying.source();
        byHand = byHand || person;
    }

    boolean says(Saying saying) {
        return saying.equals(new Saying(fromDay, toDay, value, qualifier, source));
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    boolean byHand() {
        return byHand;
    }
}
