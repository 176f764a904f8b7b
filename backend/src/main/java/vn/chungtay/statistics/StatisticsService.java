package vn.chungtay.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.organisations.UnitMap;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;
import vn.chungtay.support.UnitOfMeasure;

/** The door of the figures. */
@ApplicationScoped
public class StatisticsService {

    private final CountedRows rows;
    private final FigureNeighbours neighbours;
    private final Reads reads;
    private final HanoiTime time;

    StatisticsService(CountedRows rows, FigureNeighbours neighbours, Reads reads, HanoiTime time) {
        this.rows = rows;
        this.neighbours = neighbours;
        this.reads = reads;
        this.time = time;
    }

    private record Line(
            boolean total, String key, String code, String part, String name, long value, long unconfirmed) {}

    /**
     * A figure with its parts: one statement over the rows that the list behind it shows, with the viewer's rights; and one for what stands beside it.
     *
     * @throws Refusal 404 for a measure that does not exist
     */
    FigureView figure(Scope scope, String name, StatisticsQuery query, Language language) {
        Measure measure = Measure.of(name).orElseThrow(Refusal::notFound);
        Breakdown by = breakdown(measure, query.by);
        Choices.schoolYears("schoolYear", query.schoolYear);
        if (measure == Measure.PARTNERS && query.scope == null) {
            throw Refusal.invalid("scope", "SCOPE_REQUIRED");
        }
        if (query.of == Of.quantity
                && Choices.of("unitOfMeasure", query.unitOfMeasure, UnitOfMeasure.class)
                                .size()
                        != 1) {
            throw Refusal.invalid("unitOfMeasure", "ONE_UNIT_OF_MEASURE");
        }
        LocalDate asOf = query.asOf == null ? time.today() : query.asOf;
        UnitMap map = query.map == null ? UnitMap.then : query.map;
        List<Line> lines = reads.list(
                statement(rows.of(measure, scope, query, asOf, map), by, asOf, language),
                (rs, ctx) -> new Line(
                        rs.getBoolean("total"),
                        rs.getString("key"),
                        rs.getString("code"),
                        rs.getString("part"),
                        rs.getString("name"),
                        rs.getLong("value"),
                        rs.getLong("unconfirmed")));
        String counted = measure.confirmed ? "COUNTED" : null;
        Line total = lines.stream().filter(Line::total).findFirst().orElseThrow();
        List<FigureView.PartView> parts = by == null
                ? null
                : lines.stream()
                        .filter(line -> !line.total)
                        .map(line -> new FigureView.PartView(
                                line.code == null ? line.key : line.code,
                                line.name == null ? PartLabels.of(measure, by, line.key, language) : line.name,
                                line.value,
                                measure.confirmed ? line.unconfirmed : null,
                                RecordsAddress.ofPart(measure, query, asOf, map, counted, by, line.part),
                                measure.confirmed
                                        ? RecordsAddress.ofPart(measure, query, asOf, map, "UNCONFIRMED", by, line.part)
                                        : null))
                        .toList();
        FigureNeighbours.Beside beside = neighbours.of(scope, measure, query, asOf);
        return new FigureView(
                measure.path,
                total.value,
                measure.confirmed ? total.unconfirmed : null,
                beside.target(),
                beside.target() == null ? null : Attainment.percent(total.value, beside.target()),
                beside.reported().isEmpty() ? null : beside.reported(),
                asOf,
                map,
                parts,
                RecordsAddress.of(measure, query, asOf, map, counted),
                measure.confirmed ? RecordsAddress.of(measure, query, asOf, map, "UNCONFIRMED") : null,
                measure.breakdowns.stream().map(Enum::name).toList());
    }

    /** The same as rows: the whole first, under the measure's own name, then its parts. */
    Page<FigureView.PartView> rows(Scope scope, String name, StatisticsQuery query, Language language) {
        FigureView figure = figure(scope, name, query, language);
        List<FigureView.PartView> rows = new ArrayList<>();
        rows.add(new FigureView.PartView(
                figure.measure(),
                PartLabels.whole(language),
                figure.value(),
                figure.unconfirmed(),
                figure.records(),
                figure.unconfirmedRecords()));
        if (figure.breakdown() != null) {
            rows.addAll(figure.breakdown());
        }
        return new Page<>(rows, null);
    }

    private static Breakdown breakdown(Measure measure, String by) {
        if (by == null) {
            return null;
        }
        return measure.breakdowns.stream()
                .filter(one -> one.name().equals(by))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "by",
                        "VALUE_UNKNOWN",
                        by,
                        measure.breakdowns.stream().map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static Sql statement(Sql counted, Breakdown by, LocalDate asOf, Language language) {
        String sums = "coalesce(sum(r.quantity) filter (where r.counted), 0) as value,"
                + " coalesce(sum(r.quantity) filter (where not r.counted), 0) as unconfirmed";
        String whole =
                "select true as total, null as key, null as code, null as part, null as name, 0 as place, " + sums;
        if (by == null) {
            return Sql.of(whole + " from (").add(counted).add(") r");
        }
        Sql sql = Sql.of("select * from (")
                .add(by.gathering())
                .add(counted)
                .add(by.gathered(asOf) + " " + whole + " from r")
                .add(
                        "union all select false, g.key::text, n.code, coalesce(n.part, g.key::text), n.name, coalesce(n.place, 0), g.value, g.unconfirmed"
                                + " from (select r.key, " + sums + " from (" + by.keyed()
                                + ") r group by r.key) g left join lateral (");
        switch (by) {
            case unit, giver, receiver -> sql.add("""
                        select o.ref ->> 'code', case when not exists (select 1 from organisation_version other
                                where other.code = o.ref ->> 'code' and other.organisation_id <> g.key) then o.ref ->> 'code' end, o.ref ->> 'name', 0
                        from organisation_ref(g.key, ?) o (ref)""", asOf);
            case pairing -> sql.add("""
                        select null, null, (organisation_ref(p.first_id, :day) ->> 'name') || ' – ' || (organisation_ref(p.second_id, :day) ->> 'name'), 0
                        from pairing p where p.id = g.key""".replace(":day", Subtrees.literal(asOf)));
            case theme ->
                sql.add("select h.code, h.code, h." + (language == Language.VI ? "name_vi" : "name_en")
                        + ", h.position from theme h where h.code = g.key");
            case level ->
                sql.add(
                        "select g.key, null, null, array_position(array ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'CONTINUING'], g.key)");
            default -> sql.add("select g.key, null, null, 0");
        }
        return sql.add(
                ") n (code, part, name, place) on true) lines order by total desc, place, name collate \"vi-x-icu\" nulls first, key");
    }
}
