package vn.chungtay.statistics;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/**
 * What stands beside a figure: its target, and what was reported of the time before the system. Both are of all there is in the scope, so
 * they stand beside a figure only where its viewer sees all of that: a part of it would be no attainment.
 */
@ApplicationScoped
class FigureNeighbours {

    /** What everyone sees whole; of the others each viewer sees their own. */
    private static final Set<Measure> DIRECTORY = EnumSet.of(
            Measure.SIGNED_ORGANISATIONS, Measure.PAIRINGS, Measure.PARTNERS, Measure.PILOTS, Measure.ORGANISATIONS);

    private final Reads reads;

    FigureNeighbours(Reads reads) {
        this.reads = reads;
    }

    record Beside(Long target, List<FigureView.ReportedView> reported) {}

    Beside of(Scope scope, Measure measure, StatisticsQuery query, LocalDate asOf) {
        String parameters = query.own(measure).text();
        List<String> years = Choices.schoolYears(Measure.YEAR, query.schoolYear);
        Sql sql = Sql.of(
                        "select (select t.value from target t where t.scope_id = s.id and t.measure = ? and t.parameters = ? and t.school_year =",
                        measure.path,
                        parameters)
                .add(year(measure, years, asOf))
                .add("""
                        ) as target, (select coalesce(json_agg(json_build_object('from', r.from_day, 'to', r.to_day, 'value', r.value,
                                'qualifier', r.qualifier, 'source', r.source) order by r.to_day desc, r.from_day, r.id), '[]')
                            from reported_figure r where r.scope_id = s.id and r.measure = ? and r.parameters = ?""", measure.path, parameters);
        if (!years.isEmpty()) {
            sql.add(
                    "and exists (select 1 from school_year y where y.code = any (?) and y.starts_on <= r.to_day and y.ends_on >= r.from_day)",
                    (Object) years.toArray(String[]::new));
        }
        sql.add(") as reported from (").add(asked(query.scope, asOf)).add(") s where");
        sql.add(DIRECTORY.contains(measure) ? Sql.of("true") : Subtrees.visible(scope, "s.id", Subtrees.literal(asOf)));
        return reads.one(
                        sql,
                        (rs, ctx) -> new Beside(
                                rs.getObject("target", Long.class),
                                reads.json(rs, "reported", new TypeReference<List<FigureView.ReportedView>>() {})))
                .orElseGet(() -> new Beside(null, List.of()));
    }

    /** Of a measure that knows no school years the target is that of the asked day's. */
    private static Sql year(Measure measure, List<String> years, LocalDate asOf) {
        if (!measure.parameters.contains(Measure.YEAR)) {
            return Sql.of("(select y.code from school_year y where ? between y.starts_on and y.ends_on)", asOf);
        }
        return years.size() == 1 ? Sql.of("?", years.getFirst()) : Sql.of("null");
    }

    /** Who is meant by the scope on the day; without one it is the department. */
    private static Sql asked(String code, LocalDate asOf) {
        String first =
                " order by (coalesce(v.valid_from, '-infinity') <= ? and coalesce(v.valid_to, 'infinity') >= ?) desc,"
                        + " v.valid_to desc nulls first limit 1";
        String who = "select v.organisation_id as id from organisation_version v where ";
        return code == null
                ? Sql.of(who + "v.kind = 'CITY_DEPARTMENT'" + first, asOf, asOf)
                : Sql.of(who + "v.code = ?" + first, code, asOf, asOf);
    }
}
