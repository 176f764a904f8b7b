package vn.chungtay.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chungtay.shared.ChoiceWords;
import vn.chungtay.shared.FoldedText;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Refusal;

/** A row of an imported file. Its readers note a problem instead of throwing, so that a row's every problem is reported at once. */
public final class ImportRow {

    /** What is wrong with a cell (of no column: with the row), before it is put into words. */
    public record Fault(long row, String column, String value, String code, List<Object> arguments) {

        public String sentence(Language language) {
            return language.sentence(
                    code,
                    arguments.stream()
                            .map(each -> each instanceof ChoiceWords.Known known ? known.in(language) : each)
                            .toList());
        }
    }

    private final long number;
    private final Map<String, String> cells;
    private final List<Fault> faults = new ArrayList<>();
    private boolean slipped;

    ImportRow(long number, Map<String, String> cells) {
        this.number = number;
        this.cells = cells;
    }

    /** The cell's text, or null when it is empty or its column is missing. */
    public String text(String column) {
        String value = cells.get(column);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The cell's text; an empty one is a problem. */
    public String required(String column) {
        String value = text(column);
        if (value == null) {
            problem(column, "REQUIRED");
        }
        return value;
    }

    public LocalDate day(String column) {
        String value = text(column);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException wrong) {
            problem(column, "DATE_INVALID");
            return null;
        }
    }

    /** The cell's day, or null when there is none to be read; nothing is noted. */
    public LocalDate readableDay(String column) {
        try {
            return text(column) == null ? null : LocalDate.parse(text(column));
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    public LocalDate requiredDay(String column) {
        return required(column) == null ? null : day(column);
    }

    /** A whole number of at least zero. */
    public Integer number(String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        if (!value.matches("\\d{1,9}")) {
            problem(column, "NOT_A_NUMBER");
            return null;
        }
        return Integer.valueOf(value);
    }

    /** A whole number between two limits, such as an amount of đồng. */
    public Long whole(String column, long least, long most) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        if (!value.matches("\\d{1,15}")) {
            problem(column, "NOT_A_NUMBER");
            return null;
        }
        Long whole = Long.valueOf(value);
        if (whole < least) {
            problem(column, "TOO_SMALL", least);
        } else if (whole > most) {
            problem(column, "TOO_LARGE", most);
        }
        return whole;
    }

    /** Notes a text that is longer than its field. */
    public void atMost(String column, int length) {
        String value = text(column);
        if (value != null && value.length() > length) {
            problem(column, "SIZE", 0, length);
        }
    }

    /** A day that is not still to come; a file tells what has been. */
    public LocalDate pastDay(String column) {
        LocalDate day = day(column);
        if (day != null && day.isAfter(LocalDate.now(HanoiTime.ZONE))) {
            problem(column, "DATE_IN_FUTURE");
        }
        return day;
    }

    /** A number between minus and plus {@code limit}. */
    public Double decimal(String column, double limit) {
        Double value = decimal(column);
        if (value != null && Math.abs(value) > limit) {
            problem(column, "TOO_LARGE", limit);
        }
        return value;
    }

    private Double decimal(String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        if (!value.matches("-?\\d{1,9}([.,]\\d{1,12})?")) {
            problem(column, "NOT_A_NUMBER");
            return null;
        }
        return Double.valueOf(value.replace(',', '.'));
    }

    /** Yes or no, as the contract says it or in the words of either language; null when nothing is said. */
    public Boolean truth(String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        for (boolean truth : new boolean[] {true, false}) {
            boolean meant = value.equals(Boolean.toString(truth));
            for (Language language : Language.values()) {
                meant |= FoldedText.of(value).equals(FoldedText.of(ChoiceWords.of(truth, language)));
            }
            if (meant) {
                return truth;
            }
        }
        problem(column, "MALFORMED");
        return null;
    }

    public <E extends Enum<E>> E choice(String column, Class<E> type) {
        String value = text(column);
        return value == null ? null : choice(column, value, type);
    }

    public <E extends Enum<E>> E requiredChoice(String column, Class<E> type) {
        return required(column) == null ? null : choice(column, type);
    }

    /** Values separated by semicolons. */
    public <E extends Enum<E>> Set<E> choices(String column, Class<E> type) {
        Set<E> chosen = new LinkedHashSet<>();
        for (String value : list(column)) {
            E one = choice(column, value, type);
            if (one != null) {
                chosen.add(one);
            }
        }
        return chosen;
    }

    /** Texts separated by semicolons; none when the cell is empty. */
    public List<String> list(String column) {
        String value = text(column);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(";"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** Notes what is wrong with a cell (or, with a null column, with the whole row). */
    public void problem(String column, String code, Object... arguments) {
        faults.add(new Fault(number, column, column == null ? null : text(column), code, List.of(arguments)));
    }

    /** Lets a record take what the row says; what its rules refuse is noted, each at the column of its field. */
    public void saying(Runnable taking) {
        try {
            taking.run();
        } catch (Refusal refused) {
            refused.errors()
                    .forEach(error -> problem(
                            cells.containsKey(error.pointer().substring(1))
                                    ? error.pointer().substring(1)
                                    : null,
                            error.code(),
                            error.arguments().toArray()));
            if (refused.errors().isEmpty()) {
                problem(null, refused.code(), refused.arguments().toArray());
            }
        }
    }

    /** Notes that the row has more or fewer cells than the heading, so that its values may stand under the wrong columns. */
    void slip(String code, Object... arguments) {
        slipped = true;
        problem(null, code, arguments);
    }

    boolean slipped() {
        return slipped;
    }

    /** Whether nothing was found wrong so far. */
    public boolean sound() {
        return faults.isEmpty();
    }

    /** What was found wrong so far, in the order of its finding. */
    public List<Fault> faults() {
        return faults;
    }

    /** The line of the file; the heading is line 1. */
    public long number() {
        return number;
    }

    /** What the row says, as a fingerprint: equal rows have equal ones, whatever the order of their columns. */
    byte[] hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            cells.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(cell -> {
                if (text(cell.getKey()) != null) {
                    digest.update((cell.getKey() + '\u001f' + text(cell.getKey()) + '\u001e')
                            .getBytes(StandardCharsets.UTF_8));
                }
            });
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <E extends Enum<E>> E choice(String column, String value, Class<E> type) {
        E named = ChoiceWords.read(type, value);
        if (named == null) {
            problem(column, "VALUE_UNKNOWN", value, new ChoiceWords.Known(type));
        }
        return named;
    }
}
