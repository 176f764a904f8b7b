package vn.chungtay.statistics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.files.ImportColumns;
import vn.chungtay.files.ImportRow;
import vn.chungtay.files.Importer;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.shared.Ids;

/** Figures of the time before the system by file: a row is what one source said of one time. */
final class ReportedFigureImporter implements Importer {

    static final ImportColumns COLUMNS = new ImportColumns(
            "reported-figures",
            List.of("measure", "from", "to", "value", "source"),
            List.of("parameters", "scopeCode", "qualifier"));

    private final Scope scope;
    private final ReportedFigures figures;
    private final MeasuredSubjects subjects;
    private final OrganisationTree tree;

    ReportedFigureImporter(Scope scope, ReportedFigures figures, MeasuredSubjects subjects, OrganisationTree tree) {
        this.scope = scope;
        this.figures = figures;
        this.subjects = subjects;
        this.tree = tree;
    }

    @Override
    public ImportColumns columns() {
        return COLUMNS;
    }

    @Override
    public String key(ImportRow row) {
        String source = row.required("source");
        return SubjectOfRow.key(row, row.text("from") + '/' + row.text("to"), String.valueOf(source));
    }

    @Override
    public Map<ImportRow, UUID> write(List<ImportRow> rows, Map<ImportRow, UUID> known) {
        SubjectOfRow of = new SubjectOfRow(scope, subjects, tree, rows);
        Map<ImportRow, UUID> written = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            Optional<ReportedFigure.Saying> saying = saying(row);
            Optional<MeasuredSubject> subject = of.of(row, row.readableDay("to"));
            if (saying.isEmpty() || subject.isEmpty()) {
                continue;
            }
            Optional<ReportedFigure> before = figures.of(subject.get(), saying.get());
            if (before.filter(figure -> figure.byHand() && !figure.says(saying.get()))
                    .isPresent()) {
                row.problem(null, "RECORD_MOVED_ON");
                continue;
            }
            ReportedFigure figure = before.orElseGet(() -> new ReportedFigure(Ids.next(), subject.get()));
            figure.say(saying.get(), false);
            figures.persist(figure);
            written.put(row, figure.id());
        }
        return written;
    }

    private static Optional<ReportedFigure.Saying> saying(ImportRow row) {
        LocalDate from = row.requiredDay("from");
        LocalDate to = row.requiredDay("to");
        row.required("value");
        Long value = row.whole("value", 1, Long.MAX_VALUE);
        FigureQualifier qualifier = row.choice("qualifier", FigureQualifier.class);
        row.atMost("source", 300);
        if (!row.sound()) {
            return Optional.empty();
        }
        ReportedFigure.Saying[] read = new ReportedFigure.Saying[1];
        row.saying(() -> read[0] = new ReportedFigure.Saying(from, to, value, qualifier, row.text("source")));
        return Optional.ofNullable(read[0]);
    }
}
