package vn.chungtay.pairings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.Reads;

/** What the two parties of a pairing {@code p} teach today, for the papers they can sign. */
final class TaughtLevels {

    /** The columns it is read from, behind a comma. */
    static final String COLUMNS = """
            , p.kind as pairing_kind, p.level as pairing_level, (select v.levels from version_on(p.first_id, hanoi_today()) v) as first_levels,
                (select v.levels from version_on(p.second_id, hanoi_today()) v) as second_levels""";

    private TaughtLevels() {}

    static List<AgreementType> papers(ResultSet rs) throws SQLException {
        List<List<EducationLevel>> taught = new ArrayList<>();
        for (String side : List.of("first_levels", "second_levels")) {
            if (rs.getArray(side) != null) {
                taught.add(Reads.strings(rs, side).stream()
                        .map(EducationLevel::valueOf)
                        .toList());
            }
        }
        return AgreementType.fitting(
                Reads.choice(rs, "pairing_kind", PairingKind.class),
                Reads.choice(rs, "pairing_level", EducationLevel.class),
                taught);
    }
}
