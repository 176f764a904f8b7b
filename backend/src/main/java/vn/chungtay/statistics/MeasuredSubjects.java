package vn.chungtay.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.organisations.UnitMap;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;

/** Reads what a number is of; a parameter is right when the measure itself can be asked by it. */
@ApplicationScoped
class MeasuredSubjects {

    private final CountedRows rows;
    private final OrganisationTree tree;
    private final ProgrammeService programmes;
    private final Reads reads;
    private final HanoiTime time;

    MeasuredSubjects(
            CountedRows rows, OrganisationTree tree, ProgrammeService programmes, Reads reads, HanoiTime time) {
        this.rows = rows;
        this.tree = tree;
        this.programmes = programmes;
        this.reads = reads;
        this.time = time;
    }

    /** Of a request; without an organisation it is the department, and so the whole programme. */
    MeasuredSubject read(Scope scope, String measure, String parameters, String organisation) {
        MeasureParameters read = parameters(scope, measure, parameters);
        UUID of = organisation == null || organisation.isBlank()
                ? department()
                : tree.require("/scope", organisation.strip());
        return new MeasuredSubject(measure(measure), read, of);
    }

    /** The parameters of a measure that is named as in the contract. */
    MeasureParameters parameters(Scope scope, String measure, String text) {
        Measure of = measure(measure);
        MeasureParameters parameters = MeasureParameters.read(of, text);
        StatisticsQuery query = parameters.query();
        try {
            // Partners are those of an organisation, and are asked by what pairings are.
            rows.of(of == Measure.PARTNERS ? Measure.PAIRINGS : of, scope, query, time.today(), UnitMap.then);
        } catch (Refusal wrong) {
            throw Refusal.invalid(wrong.errors().stream()
                    .map(error -> new Refusal.FieldError("/parameters", error.code(), error.arguments()))
                    .toList());
        }
        programmes.requireThemes("/parameters", Choices.split(query.theme));
        return parameters;
    }

    Measure measure(String name) {
        return Measure.of(name)
                .orElseThrow(
                        () -> Refusal.invalid("/measure", "VALUE_UNKNOWN", name, String.join(", ", Measure.names())));
    }

    /** The department, whose figures are the whole programme's. */
    UUID department() {
        List<UUID> found = reads.list(
                Sql.of(
                        "select organisation_id from organisation_version where kind = 'CITY_DEPARTMENT' order by valid_to desc nulls first limit 1"),
                (rs, ctx) -> rs.getObject(1, UUID.class));
        return found.stream().findFirst().orElseThrow(() -> Refusal.invalid("/scope", "REQUIRED"));
    }
}
