package vn.chungtay.programmes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chungtay.files.ImportColumns;
import vn.chungtay.files.ImportRow;
import vn.chungtay.files.Importer;
import vn.chungtay.shared.Ids;

/** Themes by file. A place that is not said stays, or is the one behind all others. */
final class ThemeImporter implements Importer {

    static final ImportColumns COLUMNS =
            new ImportColumns("themes", List.of("code", "nameVi", "nameEn"), List.of("position", "retired"));

    private static final int LAST = 1000;

    private final Themes themes;

    ThemeImporter(Themes themes) {
        this.themes = themes;
    }

    @Override
    public ImportColumns columns() {
        return COLUMNS;
    }

    @Override
    public String key(ImportRow row) {
        String code = row.required("code");
        if (code != null && !code.matches(ThemeService.CODE)) {
            row.problem("code", "THEME_CODE_FORM");
        }
        return code;
    }

    @Override
    public Map<ImportRow, UUID> write(List<ImportRow> rows, Map<ImportRow, UUID> known) {
        List<Theme> all = new ArrayList<>(themes.listAll());
        Map<ImportRow, UUID> written = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            Theme before = all.stream()
                    .filter(theme -> theme.code().equals(row.text("code")))
                    .findFirst()
                    .orElse(null);
            String nameVi = row.required("nameVi");
            String nameEn = row.required("nameEn");
            row.atMost("nameVi", 200);
            row.atMost("nameEn", 200);
            Integer position = row.number("position");
            if (position != null && (position < 1 || position > LAST)) {
                row.problem("position", position < 1 ? "TOO_SMALL" : "TOO_LARGE", position < 1 ? 1 : LAST);
            }
            Boolean retired = row.truth("retired");
            if (!row.sound()) {
                continue;
            }
            int place = position != null ? position : before != null ? before.position() : ThemeService.behind(all);
            Theme.Saying saying = new Theme.Saying(nameVi, nameEn, place, Boolean.TRUE.equals(retired));
            if (before != null && before.byHand() && !before.says(saying)) {
                row.problem(null, "RECORD_MOVED_ON");
                continue;
            }
            Theme theme = before == null ? new Theme(Ids.next(), row.text("code")) : before;
            theme.say(saying, false);
            themes.persist(theme);
            all.add(theme);
            written.put(row, theme.id());
        }
        return written;
    }
}
