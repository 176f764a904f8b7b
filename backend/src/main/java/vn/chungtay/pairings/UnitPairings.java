package vn.chungtay.pairings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.chungtay.files.ImportRow;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** The pairings of units that rows of a file can stand under, by the sender's key: those of this file so far, and those of earlier ones. */
final class UnitPairings {

    private static final String COLUMN = "underPairingRef";

    private final Reads reads;
    private final Map<String, UUID> byRef = new HashMap<>();
    private final Set<UUID> lost = new HashSet<>();

    UnitPairings(Reads reads) {
        this.reads = reads;
    }

    /**
     * Takes in those that the rows of a batch make or name.
     *
     * @param ofAUnit whether a row makes a pairing of units
     */
    void learn(List<ImportRow> rows, Map<ImportRow, UUID> ids, Predicate<ImportRow> ofAUnit) {
        Set<String> named = new HashSet<>();
        for (ImportRow row : rows) {
            if (ofAUnit.test(row)) {
                byRef.put(row.text("ref"), ids.get(row));
            } else if (row.text(COLUMN) != null && !byRef.containsKey(row.text(COLUMN))) {
                named.add(row.text(COLUMN));
            }
        }
        if (named.isEmpty()) {
            return;
        }
        reads.list(
                Sql.of("""
                select k.key, k.record_id from import_key k join pairing p on p.id = k.record_id
                where k.collection = ? and k.key = any (?) and p.kind = 'UNIT'""", PairingService.COLLECTION, named.toArray(String[]::new)),
                (rs, ctx) -> byRef.putIfAbsent(rs.getString(1), rs.getObject(2, UUID.class)));
    }

    /** The one a row names; null when it names none, or none that is known, which is then noted on the row. */
    UUID of(ImportRow row) {
        UUID under = row.text(COLUMN) == null ? null : byRef.get(row.text(COLUMN));
        if (row.text(COLUMN) != null && under == null) {
            unknown(row);
        }
        return under;
    }

    /** Takes out those whose rows turned out wrong. */
    void forget(Set<UUID> wrong) {
        lost.addAll(wrong);
        byRef.values().removeAll(wrong);
    }

    /** Whether the row should stand under one that has been taken out, which is then noted on the row. */
    boolean lacks(ImportRow row, UUID under) {
        boolean lacks = under != null && lost.contains(under);
        if (lacks) {
            unknown(row);
        }
        return lacks;
    }

    private static void unknown(ImportRow row) {
        row.problem(COLUMN, "UNDER_PAIRING_UNKNOWN", row.text(COLUMN));
    }
}
