package vn.chungtay.files;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import vn.chungtay.shared.ChoiceWords;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Language;

/**
 * How the values of a list stand in its cells: in a file that programs read as the contract writes them, in one that people open in the
 * words of their language.
 *
 * @param language null for programs
 */
record CellWords(Language language) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    /** CSV is for programs, and comes back as an import: it keeps the codes. */
    static CellWords in(ListFormat format, Language language) {
        return new CellWords(format == ListFormat.CSV ? null : language);
    }

    /** A value that has a cell to itself: text, a number, a day, an instant; null is an empty one. */
    Object alone(Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case LocalDate day -> day;
            case Instant instant -> instant;
            case Boolean truth -> language == null ? truth : ChoiceWords.of(truth, language);
            case Enum<?> choice -> language == null ? choice.name() : ChoiceWords.of(choice, language);
            default -> value.toString();
        };
    }

    /** A value that shares its cell with others, where a spreadsheet cannot show it in its own way. */
    String among(Object value) {
        return switch (value) {
            case LocalDate day when language != null -> DAY.format(day);
            case Instant instant when language != null -> MINUTE.format(instant.atZone(HanoiTime.ZONE));
            case null, default -> Objects.toString(value, "");
        };
    }
}
