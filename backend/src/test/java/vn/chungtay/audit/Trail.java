package vn.chungtay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import vn.chungtay.testing.DatabaseResource;

/** The trail as it lies in the database, for a look behind the service's back. */
final class Trail {

    private Trail() {}

    /** Rows of a question, each column as text. */
    static List<Map<String, String>> rows(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                question.setObject(i + 1, arguments[i]);
            }
            try (ResultSet found = question.executeQuery()) {
                ResultSetMetaData columns = found.getMetaData();
                List<Map<String, String>> rows = new ArrayList<>();
                while (found.next()) {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        row.put(columns.getColumnLabel(i), found.getString(i));
                    }
                    rows.add(row);
                }
                return rows;
            }
        }
    }

    static List<Map<String, String>> rows(String sql, Object... arguments) throws SQLException {
        try (Connection connection = DatabaseResource.asOwner()) {
            return rows(connection, sql, arguments);
        }
    }

    /** The events of a record in a table, oldest first. */
    static List<Map<String, String>> of(String table, String record) throws SQLException {
        return rows(
                "select * from audit_event where table_name = ? and record_id = ?::uuid order by at, id",
                table,
                record);
    }

    /** Does something, and says in which state of SQL it ended; null when it succeeded. */
    static String refusal(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return null;
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    /** Asks until there is an answer; the promise is five seconds. */
    static Map<String, String> within(Duration patience, String sql, Object... arguments) throws SQLException {
        Instant end = Instant.now().plus(patience);
        List<Map<String, String>> rows = rows(sql, arguments);
        while (rows.isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(50_000_000);
            rows = rows(sql, arguments);
        }
        assertThat(rows).as(sql).isNotEmpty();
        return rows.getFirst();
    }
}
