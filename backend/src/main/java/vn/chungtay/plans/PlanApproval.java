package vn.chungtay.plans;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** A superior's approval, awaited or given; of which of the parties it is the superior. */
@Embeddable
record PlanApproval(
        boolean forFirst,
        boolean forSecond,

        @Embedded
        @AttributeOverride(name = "personId", column = @Column(name = "approved_by"))
        @AttributeOverride(name = "name", column = @Column(name = "approved_name"))
        @AttributeOverride(name = "at", column = @Column(name = "approved_at"))
        PlanWord word) {

    boolean given() {
        return word != null;
    }

    PlanApproval by(PlanWord given) {
        return new PlanApproval(forFirst, forSecond, given);
    }

    /** Of the parties of both; what one has approved is approved. */
    PlanApproval and(PlanApproval other) {
        return other == null
                ? this
                : new PlanApproval(
                        forFirst || other.forFirst, forSecond || other.forSecond, word == null ? other.word : word);
    }
}
