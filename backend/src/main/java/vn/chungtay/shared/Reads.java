package vn.chungtay.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads by SQL: one statement with the columns that are shown. Inside a change it sees what the change has written so far.
 * The keyset of a list wants the row's {@code id} and its {@code page_key} in the result.
 */
@ApplicationScoped
public class Reads {

    private static final int FETCHED = 500;

    private final Jdbi jdbi;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final ListAsked asked;

    Reads(Jdbi jdbi, EntityManager entities, ObjectMapper json, ListAsked asked) {
        this.asked = asked;
        this.jdbi = jdbi;
        this.entities = entities;
        this.json = json;
    }

    public <T> List<T> list(Sql sql, RowMapper<T> mapper) {
        return with(sql, query -> query.map(mapper).list());
    }

    public <T> Optional<T> one(Sql sql, RowMapper<T> mapper) {
        return with(sql, query -> query.map(mapper).findOne());
    }

    /**
     * The page of a list; {@code statement} must already end with {@link Ordering#after}. It is counted when that was asked for. Of a list
     * that was asked for as a file nothing is read yet: all of it is read while it is written.
     */
    public <T> Page<T> page(Sql statement, Ordering ordering, PageQuery page, RowMapper<T> mapper) {
        if (asked.asFile()) {
            Sql all = statement.head().add(ordering.of(page));
            asked.leave(take -> each(all, mapper, take));
            return new Page<>(List.of(), null);
        }
        record Keyed<T>(T row, String key, UUID id) {}
        List<Keyed<T>> rows = list(
                statement,
                (rs, ctx) ->
                        new Keyed<>(mapper.map(rs, ctx), rs.getString("page_key"), rs.getObject("id", UUID.class)));
        boolean more = rows.size() > page.pageSize;
        List<Keyed<T>> shown = more ? rows.subList(0, page.pageSize) : rows;
        List<T> items = new ArrayList<>(shown.size());
        shown.forEach(keyed -> items.add(keyed.row));
        Keyed<T> last = more ? shown.getLast() : null;
        return new Page<>(
                items,
                more ? ordering.tokenAfter(page, last.key, last.id) : null,
                asked.counted() ? count(statement.head()) : null);
    }

    private ListCount count(Sql all) {
        Sql sql = Sql.of("select count(*) from (").add(all).add("limit ?) counted", ListCount.MOST + 1);
        return ListCount.capped(one(sql, (rs, ctx) -> rs.getInt(1)).orElseThrow());
    }

    /** Reads all rows, a few hundred at a time, in one statement. */
    private <T> void each(Sql sql, RowMapper<T> mapper, Consumer<? super T> take) {
        try (Handle handle = jdbi.open()) {
            // Only within a transaction the database hands out the rows part by part.
            handle.useTransaction(reading ->
                    query(reading, sql).setFetchSize(FETCHED).map(mapper).forEach(take));
        }
    }

    /** A column of JSON that the statement built, as a value; null stays null. */
    public <T> T json(ResultSet rs, String column, TypeReference<T> type) throws SQLException {
        String text = rs.getString(column);
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new SQLException("Column " + column + " is not the JSON it should be", broken);
        }
    }

    /** A column of JSON that the statement built, as a value; null stays null. */
    public <T> T json(ResultSet rs, String column, Class<T> type) throws SQLException {
        return json(rs, column, new TypeReference<>() {
            @Override
            public java.lang.reflect.Type getType() {
                return type;
            }
        });
    }

    /** A column that is a text[], null as empty. */
    public static List<String> strings(ResultSet rs, String column) throws SQLException {
        Array array = rs.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** A column that is a uuid[], null as empty. */
    public static List<UUID> uuids(ResultSet rs, String column) throws SQLException {
        Array array = rs.getArray(column);
        return array == null ? List.of() : List.of((UUID[]) array.getArray());
    }

    /** A column that is a number or nothing. */
    public static Integer integer(ResultSet rs, String column) throws SQLException {
        int value = rs.getInt(column);
        return rs.wasNull() ? null : Integer.valueOf(value);
    }

    /** A column that is an instant or nothing. */
    public static Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** A column that is a day or nothing. */
    public static LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    /** A column that names a value of an enum or nothing. */
    public static <E extends Enum<E>> E choice(ResultSet rs, String column, Class<E> type) throws SQLException {
        String name = rs.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private <R> R with(Sql sql, Function<Query, R> read) {
        if (entities.isJoinedToTransaction()) {
            entities.flush();
        }
        try (Handle handle = jdbi.open()) {
            return read.apply(query(handle, sql));
        }
    }

    private static Query query(Handle handle, Sql sql) {
        Query query = handle.createQuery(sql.text());
        for (int i = 0; i < sql.arguments().size(); i++) {
            query.bind(i, sql.arguments().get(i));
        }
        return query;
    }
}
