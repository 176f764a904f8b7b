package vn.chungtay.statistics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chungtay.access.Scope;
import vn.chungtay.files.ImportColumns;
import vn.chungtay.files.ImportRow;
import vn.chungtay.files.Importer;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.shared.Ids;

/** Targets by file: a row plans one number. */
final class TargetImporter implements Importer {

    static final ImportColumns COLUMNS =
            new ImportColumns("targets", List.of("measure", "schoolYear", "value"), List.of("parameters", "scopeCode"));

    private final Scope scope;
    private final Targets targets;
    private final MeasuredSubjects subjects;
    private final OrganisationTree tree;
    private final Map<String, LocalDate> years;

    TargetImporter(
            Scope scope,
            Targets targets,
            MeasuredSubjects subjects,
            ProgrammeService programmes,
            OrganisationTree tree) {
        this.scope = scope;
        this.targets = targets;
        this.subjects = subjects;
        this.tree = tree;
        this.years = programmes.allSchoolYears().stream()
                .collect(Collectors.toMap(ProgrammeService.SchoolYear::code, ProgrammeService.SchoolYear::startsOn));
    }

    @Override
    public ImportColumns columns() {
        return COLUMNS;
    }

    @Override
    public String key(ImportRow row) {
        String year = row.required("schoolYear");
        return SubjectOfRow.key(row, String.valueOf(year));
    }

    @Override
    public Map<ImportRow, UUID> write(List<ImportRow> rows, Map<ImportRow, UUID> known) {
        SubjectOfRow of = new SubjectOfRow(scope, subjects, tree, rows);
        Map<ImportRow, UUID> written = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            String year = row.text("schoolYear");
            if (!years.containsKey(year)) {
                row.problem("schoolYear", "SCHOOL_YEAR_UNKNOWN", year);
            }
            row.required("value");
            Long value = row.whole("value", 1, Long.MAX_VALUE);
            Optional<MeasuredSubject> subject = of.of(row, years.get(year));
            if (subject.isEmpty()) {
                continue;
            }
            Optional<Target> before = targets.of(subject.get(), year);
            if (before.filter(target -> target.byHand() && target.value() != value)
                    .isPresent()) {
                row.problem(null, "RECORD_MOVED_ON");
                continue;
            }
            Target target = before.orElseGet(() -> new Target(Ids.next(), subject.get(), year));
            target.plan(value, false);
            targets.persist(target);
            written.put(row, target.id());
        }
        return written;
    }
}
