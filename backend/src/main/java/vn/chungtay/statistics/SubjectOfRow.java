package vn.chungtay.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chungtay.access.Scope;
import vn.chungtay.files.ImportRow;
import vn.chungtay.organisations.CodeBearers;
import vn.chungtay.organisations.OrganisationTree;

/** What the rows of a file speak of: the columns {@code measure}, {@code parameters} and {@code scopeCode}. */
final class SubjectOfRow {

    private final Scope scope;
    private final MeasuredSubjects subjects;
    private final CodeBearers bearers;

    SubjectOfRow(Scope scope, MeasuredSubjects subjects, OrganisationTree tree, List<ImportRow> rows) {
        this.scope = scope;
        this.subjects = subjects;
        this.bearers = tree.bearers(rows.stream()
                .map(row -> row.text("scopeCode"))
                .filter(code -> code != null)
                .collect(Collectors.toSet()));
    }

    /** How a row is known again: in whatever order its parameters stand. Null where they cannot be read; then the row says so. */
    static String key(ImportRow row, String... more) {
        String measure = row.required("measure");
        String[] parameters = new String[1];
        if (measure != null) {
            Optional<Measure> known = Measure.of(measure);
            if (known.isEmpty()) {
                row.problem("measure", "VALUE_UNKNOWN", measure, String.join(", ", Measure.names()));
            }
            known.ifPresent(one -> row.saying(() -> parameters[0] =
                    MeasureParameters.read(one, row.text("parameters")).text()));
        }
        return parameters[0] == null
                ? null
                : measure + '?' + parameters[0] + '@' + row.text("scopeCode") + '#' + String.join("#", more);
    }

    /** On the day, the code is whoever bore it; none when something is wrong, which the row then says. */
    Optional<MeasuredSubject> of(ImportRow row, LocalDate day) {
        String code = row.text("scopeCode");
        UUID organisation =
                code == null ? subjects.department() : bearers.on(code, day).orElse(null);
        if (organisation == null) {
            row.problem("scopeCode", "ORGANISATION_UNKNOWN", code);
        }
        MeasuredSubject[] read = new MeasuredSubject[1];
        row.saying(() -> {
            String measure = row.text("measure");
            MeasureParameters parameters = subjects.parameters(scope, measure, row.text("parameters"));
            read[0] = new MeasuredSubject(subjects.measure(measure), parameters, organisation);
        });
        return row.sound() ? Optional.ofNullable(read[0]) : Optional.empty();
    }
}
