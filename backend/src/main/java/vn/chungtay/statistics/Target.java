package vn.chungtay.statistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** What is planned of a measure, for an organisation and a school year. */
@Entity
class Target {

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

    @Column(updatable = false)
    private String schoolYear;

    private long value;
    private boolean byHand;

    protected Target() {}

    Target(UUID id, MeasuredSubject subject, String schoolYear) {
        this.id = id;
        this.measure = subject.measure().path;
        this.parameters = subject.parameters().text();
        this.scopeId = subject.scope();
        this.schoolYear = schoolYear;
    }

    /** Plans so many; {@code person}, when a person says so and no file. */
    void plan(long many, boolean person) {
        value = many;
        byHand = byHand || person;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    long value() {
        return value;
    }

    boolean byHand() {
        return byHand;
    }
}
