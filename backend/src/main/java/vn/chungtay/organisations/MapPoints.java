package vn.chungtay.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** The points of the map. They are directory, as the organisations are: the scope narrows nothing. */
@ApplicationScoped
class MapPoints {

    /** More than the schools of a whole country. */
    static final int MOST = 60_000;

    private static final String DEGREES =
            "array_agg(round(m.%1$s::numeric, 5)::double precision order by m.code) as %1$ss";

    private final Reads reads;
    private final OrganisationConditions directory;
    private final HanoiTime time;

    MapPoints(Reads reads, OrganisationConditions directory, HanoiTime time) {
        this.reads = reads;
        this.directory = directory;
        this.time = time;
    }

    private record Row(int located, int unlocated, MapPointsView.Group group) {}

    MapPointsView of(Scope scope, OrganisationFilter filter) {
        Sql sql = Sql.of("with m as materialized (select v.code, v.kind, v.zone, v.levels, v.latitude, v.longitude,")
                .add("v.latitude is not null and v.longitude is not null as pointed")
                .add("from organisation_version v")
                .add(directory.matching(filter))
                .add("""
                ), counted as (select count(*) filter (where m.pointed) as located, count(*) filter (where not m.pointed) as unlocated from m),
                grouped as (select m.kind, m.zone, m.levels, array_agg(m.code order by m.code) as codes, """)
                .add(DEGREES.formatted("latitude") + ", " + DEGREES.formatted("longitude"))
                .add("""
                    from (select * from m where m.pointed order by m.code limit ?) m group by m.kind, m.zone, m.levels)
                select * from counted left join grouped on true order by kind, zone, levels""", MOST);
        List<Row> rows = reads.list(sql, (rs, ctx) -> new Row(rs.getInt("located"), rs.getInt("unlocated"), group(rs)));
        LocalDate day = filter.asOf == null ? time.today() : filter.asOf;
        int located = rows.getFirst().located();
        return new MapPointsView(
                day,
                Math.min(located, MOST),
                located,
                rows.getFirst().unlocated(),
                rows.stream().map(Row::group).filter(group -> group != null).toList());
    }

    private static MapPointsView.Group group(ResultSet rs) throws SQLException {
        OrganisationKind kind = Reads.choice(rs, "kind", OrganisationKind.class);
        return kind == null
                ? null
                : new MapPointsView.Group(
                        kind,
                        Reads.choice(rs, "zone", Zone.class),
                        OrganisationQueries.levels(rs),
                        Reads.strings(rs, "codes"),
                        degrees(rs, "latitudes"),
                        degrees(rs, "longitudes"));
    }

    private static List<Double> degrees(ResultSet rs, String column) throws SQLException {
        return Arrays.asList((Double[]) rs.getArray(column).getArray());
    }
}
