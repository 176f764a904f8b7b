package vn.chungtay.sessions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chungtay.programmes.OrganisingLevel;
import vn.chungtay.programmes.SessionKind;
import vn.chungtay.programmes.SessionMode;
import vn.chungtay.shared.Ids;

/**
 * What a session stood as from a day on, until the day before {@code toDay}, with everything that is counted of it. Written once, and
 * then only closed: the answer for a past day stays the one that was right on it. From and to the same day, it never stood.
 */
@Entity
@DynamicUpdate
class SessionStanding {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "session_id")
    private SessionReport session;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Standing standing;

    private LocalDate fromDay;
    private LocalDate toDay;

    private String schoolYear;
    private LocalDate date;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OrganisingLevel organisingLevel;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SessionKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SessionMode mode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] levels;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] themes;

    private Integer minutes;
    private Integer managers;
    private Integer teachers;
    private Integer staff;
    private Integer pupils;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] parties;

    protected SessionStanding() {}

    SessionStanding(SessionReport session, Standing standing, LocalDate fromDay, SessionFacts facts, UUID[] parties) {
        this.id = Ids.next();
        this.session = session;
        this.standing = standing;
        this.fromDay = fromDay;
        this.schoolYear = facts.schoolYear();
        this.date = facts.date();
        this.organisingLevel = facts.organisingLevel();
        this.kind = facts.kind();
        this.mode = facts.mode();
        this.levels = facts.levelNames();
        this.themes = facts.themeCodes();
        this.minutes = facts.minutes();
        this.managers = facts.managers();
        this.teachers = facts.teachers();
        this.staff = facts.staff();
        this.pupils = facts.pupils();
        this.parties = parties;
    }

    Standing standing() {
        return standing;
    }

    LocalDate fromDay() {
        return fromDay;
    }

    LocalDate toDay() {
        return toDay;
    }

    Integer teachers() {
        return teachers;
    }

    boolean open() {
        return toDay == null;
    }

    boolean holdsOn(LocalDate day) {
        return !fromDay.isAfter(day) && (toDay == null || toDay.isAfter(day));
    }

    /** Its last day is the one before {@code day}; none, when it began on that day or later. */
    void close(LocalDate day) {
        toDay = day.isAfter(fromDay) ? day : fromDay;
    }

    /** It shall never have stood. */
    void empty() {
        toDay = fromDay;
    }

    /** Whether the same would be counted of what is said now. */
    boolean says(SessionFacts facts, UUID[] with) {
        return schoolYear.equals(facts.schoolYear())
                && date.equals(facts.date())
                && organisingLevel == facts.organisingLevel()
                && kind == facts.kind()
                && mode == facts.mode()
                && Arrays.equals(levels, facts.levelNames())
                && Arrays.equals(themes, facts.themeCodes())
                && minutes.equals(facts.minutes())
                && managers.equals(facts.managers())
                && teachers.equals(facts.teachers())
                && staff.equals(facts.staff())
                && pupils.equals(facts.pupils())
                && Arrays.equals(parties, with);
    }
}
