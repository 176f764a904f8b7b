package vn.chungtay.support;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.text.Normalizer;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is said of a contribution. Of money the quantity is its value; the school year is a fact of its own, whatever the date. */
@Embeddable
record ContributionFacts(
        String schoolYear,
        LocalDate date,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        ContributionKind kind,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        UnitOfMeasure unitOfMeasure,

        long quantity,
        Long valueVnd,
        String note) {

    ContributionFacts {
        valueVnd = valueVnd == null && unitOfMeasure == UnitOfMeasure.VND ? Long.valueOf(quantity) : valueVnd;
        note = note == null || note.isBlank()
                ? null
                : Normalizer.normalize(note, Normalizer.Form.NFC).strip();
    }

    /** What does not fit together; null when it does. */
    static String misfit(ContributionKind kind, UnitOfMeasure unit, long quantity, Long valueVnd) {
        if (kind == ContributionKind.MONEY && unit != UnitOfMeasure.VND) {
            return "CONTRIBUTION_MONEY_IN_VND";
        }
        return unit == UnitOfMeasure.VND && valueVnd != null && valueVnd != quantity
                ? "CONTRIBUTION_MONEY_IS_ITS_VALUE"
                : null;
    }
}
