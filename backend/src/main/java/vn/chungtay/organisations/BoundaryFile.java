package vn.chungtay.organisations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.chungtay.shared.Transitions;

/** The boundaries of the units as they hold from a day on. It is never changed: another takes its place, or it is taken away. */
@Entity
class BoundaryFile {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(updatable = false)
    private LocalDate validFrom;

    @Column(updatable = false)
    private byte[] content;

    private String digest;
    private int areas;
    private int positions;
    private String sentBy;
    private String sentName;
    private Instant sentAt;

    protected BoundaryFile() {}

    BoundaryFile(UUID id, LocalDate validFrom, BoundaryAreas areas, Transitions.Actor sender, Instant now) {
        this.id = id;
        this.validFrom = validFrom;
        this.content = areas.geoJson();
        this.digest = areas.digest();
        this.areas = areas.count();
        this.positions = areas.positions();
        this.sentBy = sender.personId();
        this.sentName = sender.personName();
        this.sentAt = now;
    }

    int version() {
        return version;
    }
}
