package vn.chungtay.pairings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chungtay.files.ImportColumns;
import vn.chungtay.files.ImportRow;
import vn.chungtay.organisations.EducationLevel;

/** One row of a batch, wherever it came from; with its cells when that was a file. What it stands under it names by id, or by the sender's key of an earlier file. */
record PairToJoin(
        long row,
        String first,
        String second,
        EducationLevel level,
        String reason,
        String message,
        UUID under,
        String underRef,
        ImportRow cells) {

    static final ImportColumns COLUMNS = new ImportColumns(
            "pairing-batches",
            List.of("firstCode", "secondCode"),
            List.of("level", "underPairingRef", "levelOverrideReason", "message"));

    private static final int LONGEST = 1_000;

    /** Which column of a file says what a list says by a field. */
    private static final Map<String, String> COLUMN_OF = Map.of(
            "/first", "firstCode",
            "/second", "secondCode",
            "/level", "level",
            "/levelOverrideReason", "levelOverrideReason",
            "/underPairingId", "underPairingRef");

    /** Where the field of a list stands in a file. */
    static String column(String pointer) {
        return COLUMN_OF.get(pointer);
    }

    static PairToJoin of(ImportRow row) {
        row.atMost("message", LONGEST);
        row.atMost("levelOverrideReason", LONGEST);
        String first = row.required("firstCode");
        String second = row.required("secondCode");
        EducationLevel level = row.choice("level", EducationLevel.class);
        UUID under = id(row.text("underPairingRef"));
        return new PairToJoin(
                row.number(),
                first,
                second,
                level,
                row.text("levelOverrideReason"),
                row.text("message"),
                under,
                under == null ? row.text("underPairingRef") : null,
                row);
    }

    /** Whether it can be read at all; what is wrong with its cells, they tell. */
    boolean readable() {
        return cells == null || cells.sound();
    }

    /** What a pair of a list says in a field. */
    String said(String pointer) {
        return switch (pointer) {
            case "/first" -> first;
            case "/second" -> second;
            case "/level" -> level == null ? null : level.name();
            case "/levelOverrideReason" -> reason;
            case "/underPairingId" -> under == null ? null : under.toString();
            default -> null;
        };
    }

    boolean namesOneAbove() {
        return under != null || underRef != null;
    }

    static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static UUID id(String ref) {
        try {
            return ref == null ? null : UUID.fromString(ref);
        } catch (IllegalArgumentException aKeyOfTheSender) {
            return null;
        }
    }
}
