package vn.chungtay.programmes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chungtay.files.ImportColumns;
import vn.chungtay.files.ImportRow;
import vn.chungtay.files.Importer;
import vn.chungtay.shared.Ids;

/** School years by file. */
final class SchoolYearImporter implements Importer {

    static final ImportColumns COLUMNS =
            new ImportColumns("school-years", List.of("code", "startsOn", "endsOn"), List.of());

    private final SchoolYears years;

    SchoolYearImporter(SchoolYears years) {
        this.years = years;
    }

    @Override
    public ImportColumns columns() {
        return COLUMNS;
    }

    @Override
    public String key(ImportRow row) {
        return row.required("code");
    }

    @Override
    public Map<ImportRow, UUID> write(List<ImportRow> rows, Map<ImportRow, UUID> known) {
        Map<String, SchoolYear> existing =
                years.listAll().stream().collect(Collectors.toMap(SchoolYear::code, Function.identity()));
        Map<String, Period> periods = new HashMap<>();
        existing.forEach((code, year) -> periods.put(code, year.period()));
        rows.forEach(row -> row.saying(() -> {
            if (row.requiredDay("startsOn") != null && row.requiredDay("endsOn") != null) {
                periods.put(row.text("code"), new Period(row.day("startsOn"), row.day("endsOn")));
            }
        }));
        Map<ImportRow, UUID> written = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            String code = row.text("code");
            Period period = periods.get(code);
            periods.entrySet().stream()
                    .filter(other -> period != null && !other.getKey().equals(code))
                    .filter(other -> other.getValue().overlaps(period))
                    .findFirst()
                    .ifPresent(other -> row.problem("startsOn", "SCHOOL_YEAR_OVERLAPS", other.getKey()));
            SchoolYear before = existing.get(code);
            if (row.sound()
                    && before != null
                    && before.byHand()
                    && !before.period().equals(period)) {
                row.problem(null, "RECORD_MOVED_ON");
            }
            if (!row.sound()) {
                continue;
            }
            SchoolYear year = before == null ? new SchoolYear(Ids.next(), code) : before;
            row.saying(() -> year.say(period, false));
            if (row.sound()) {
                years.persist(year);
                written.put(row, year.id());
            }
        }
        return written;
    }
}
