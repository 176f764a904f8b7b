package vn.chungtay.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A real PostgreSQL 18 for all tests of this run, laid out as in production: the database belongs to one role and the service works
 * as another that owns nothing. It ends with the JVM.
 */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    /** Where the running server's port is kept: the classes of a test are loaded anew for each of its profiles, the JVM stays. */
    private static final String PORT = "chungtay.test.postgres-port";
    /** The server trusts every local connection, but Flyway takes another role than the service's only with a password. */
    private static final String PASSWORD = "of-no-weight";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(PORT) == null) {
            System.setProperty(PORT, Integer.toString(startServer()));
        }
        return Map.of(
                "CHUNGTAY_DB_URL",
                url(),
                "CHUNGTAY_DB_PASSWORD",
                PASSWORD,
                "CHUNGTAY_DB_OWNER_PASSWORD",
                PASSWORD,
                "CHUNGTAY_AUDIT_HEADS",
                auditHeads("current").toString());
    }

    /** Connects as the owner of the schema, for a test that must arrange or look behind the service's back. */
    public static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), "chungtay_owner", PASSWORD);
    }

    /** Connects as who may end the connections of others. */
    public static Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", PASSWORD);
    }

    /** Connects beside the databases of the tests, as who may make and drop them. */
    static Connection asAdministrator() throws SQLException {
        return DriverManager.getConnection(url("postgres"), "postgres", PASSWORD);
    }

    /** Connects as the service does. */
    public static Connection asService() throws SQLException {
        return DriverManager.getConnection(url(), "chungtay_service", PASSWORD);
    }

    /** The address of this database for a program that works on it as the owner of the schema. */
    public static String addressOfOwner() {
        return "postgresql://chungtay_owner:" + PASSWORD + "@127.0.0.1:" + System.getProperty(PORT) + "/"
                + Databases.NAME;
    }

    /** The file of the heads of this database's audit trail. */
    public static Path auditHeads() {
        return auditHeads("current");
    }

    static Path auditHeads(String which) {
        return auditHeads(which, Integer.getInteger(PORT));
    }

    private static Path auditHeads(String which, int port) {
        return Path.of("target", "audit-heads-" + which + "-" + port);
    }

    /** Has the server forget the statements of the tests before: it would go through the text of all of them each time it counts. */
    public static void forgetStatements() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "chungtay_owner", PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    /**
     * How many statements that read or write the server has carried out for the service in this database so far. What only steers a
     * transaction is none: its bounds, when constraints are checked, in whose name it acts; nor is the work in the background.
     */
    public static long statementsOfService() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "chungtay_owner", PASSWORD);
                PreparedStatement query = connection.prepareStatement("""
                        select coalesce(sum(s.calls), 0) from pg_stat_statements s join pg_database d on d.oid = s.dbid
                        where d.datname = ? and s.userid = 'chungtay_service'::regrole
                        and s.query !~* '^(begin|commit|rollback|set )|set_config'
                        and s.query !~ 'audit_(seal|attempts)|^with running as materialized'""")) {
            query.setString(1, Databases.NAME);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static String url() {
        return url(Databases.NAME);
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + System.getProperty(PORT) + "/" + database;
    }

    private static int startServer() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "vi")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    // The tests' tables grow within seconds to what others take months for.
                    .setServerConfig("autovacuum_naptime", "5s")
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role chungtay_owner login");
                statement.execute("create role chungtay_service login");
                statement.execute("create extension pg_stat_statements");
                statement.execute("grant pg_read_all_stats to chungtay_owner");
                statement.execute(
                        "grant execute on function pg_stat_statements_reset(oid, oid, bigint, boolean) to chungtay_owner");
                statement.execute("create database " + Databases.NAME + " owner chungtay_owner");
                Databases.open(statement, Databases.NAME);
            }
            // What an earlier run has told of a server that had the same port.
            Files.deleteIfExists(auditHeads("current", server.getPort()));
            return server.getPort();
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void stop() {
        // The next profile's tests use the same server.
    }
}
