package vn.chungtay.support;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chungtay.shared.Ids;

/**
 * What a contribution stood as from a day on, until the day before {@code toDay}, with everything that is counted of it. Written once, and
 * then only closed: the answer for a past day stays the one that was right on it. From and to the same day, it never stood.
 */
@Entity
@DynamicUpdate
class ContributionStanding {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contribution_id")
    private Contribution contribution;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Standing standing;

    private LocalDate fromDay;
    private LocalDate toDay;

    private String schoolYear;
    private LocalDate date;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ContributionKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UnitOfMeasure unitOfMeasure;

    private Long quantity;
    private Long valueVnd;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] givers;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] receivers;

    protected ContributionStanding() {}

    ContributionStanding(
            Contribution contribution,
            Standing standing,
            LocalDate fromDay,
            ContributionFacts facts,
            UUID[] givers,
            UUID[] receivers) {
        this.id = Ids.next();
        this.contribution = contribution;
        this.standing = standing;
        this.fromDay = fromDay;
        this.schoolYear = facts.schoolYear();
        this.date = facts.date();
        this.kind = facts.kind();
        this.unitOfMeasure = facts.unitOfMeasure();
        this.quantity = facts.quantity();
        this.valueVnd = facts.valueVnd();
        this.givers = givers;
        this.receivers = receivers;
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

    long quantity() {
        return quantity;
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
    boolean says(ContributionFacts facts, UUID[] by, UUID[] to) {
        return schoolYear.equals(facts.schoolYear())
                && date.equals(facts.date())
                && kind == facts.kind()
                && unitOfMeasure == facts.unitOfMeasure()
                && quantity == facts.quantity()
                && Objects.equals(valueVnd, facts.valueVnd())
                && Arrays.equals(givers, by)
                && Arrays.equals(receivers, to);
    }
}
