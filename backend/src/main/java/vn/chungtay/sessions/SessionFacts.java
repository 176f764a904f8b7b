package vn.chungtay.sessions;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.programmes.OrganisingLevel;
import vn.chungtay.programmes.SessionKind;
import vn.chungtay.programmes.SessionMode;

/** What is said of an activity. Texts are kept composed (NFC), levels in their order; the school year is a fact of its own, whatever the date. */
@Embeddable
record SessionFacts(
        String schoolYear,
        LocalDate date,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        OrganisingLevel organisingLevel,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        SessionKind kind,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        SessionMode mode,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.ARRAY)
        List<EducationLevel> levels,

        @JdbcTypeCode(SqlTypes.ARRAY) List<String> themes,
        String title,
        String umbrella,
        String place,
        Integer minutes,
        Integer managers,
        Integer teachers,
        Integer staff,
        Integer pupils,
        String note) {

    SessionFacts {
        levels = levels.stream().distinct().sorted().toList();
        themes = List.copyOf(new LinkedHashSet<>(themes));
        title = composed(title);
        umbrella = composed(umbrella);
        place = composed(place);
        note = composed(note);
    }

    SessionNeeds needs() {
        return new SessionNeeds(date, minutes, managers, teachers, staff, pupils);
    }

    String[] levelNames() {
        return levels.stream().map(Enum::name).toArray(String[]::new);
    }

    String[] themeCodes() {
        return themes.toArray(String[]::new);
    }

    private static String composed(String text) {
        return text == null || text.isBlank()
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
