package vn.chungtay.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
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
    /** The database that the tests running now are on. */
    private static final String DATABASE = "chungtay.test.database";
    /** The server trusts every local connection, but Flyway takes another role than the service's only with a password. */
    private static final String PASSWORD = "of-no-weight";

    private boolean ofItsOwn;

    @Override
    public void setContext(Context context) {
        ofItsOwn = HanoiProfile.class.getName().equals(context.testProfile());
    }

    @Override
    public Map<String, String> start() {
        if (System.getProperty(PORT) == null) {
            System.setProperty(PORT, Integer.toString(startServer()));
        }
        System.setProperty(DATABASE, ofItsOwn ? "hanoi" : "chungtay");
        return Map.of(
                "CHUNGTAY_DB_URL",
                url(),
                "CHUNGTAY_DB_PASSWORD",
                PASSWORD,
                "CHUNGTAY_DB_OWNER_PASSWORD",
                PASSWORD,
                "CHUNGTAY_AUDIT_HEADS",
                auditHeads().toString());
    }

    /** Connects as the owner of the schema, for a test that must arrange or look behind the service's back. */
    public static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), "chungtay_owner", PASSWORD);
    }

    /** Connects as the service does. */
    public static Connection asService() throws SQLException {
        return DriverManager.getConnection(url(), "chungtay_service", PASSWORD);
    }

    /** The file of the heads of this database's audit trail. */
    public static Path auditHeads() {
        return auditHeads(System.getProperty(DATABASE), Integer.getInteger(PORT));
    }

    private static Path auditHeads(String database, int port) {
        return Path.of("target", "audit-heads-" + database + "-" + port);
    }

    private static String url() {
        return "jdbc:postgresql://127.0.0.1:" + System.getProperty(PORT) + "/" + System.getProperty(DATABASE);
    }

    private static int startServer() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "vi")
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role chungtay_owner login");
                statement.execute("create role chungtay_service login");
                for (String database : new String[] {"chungtay", "hanoi"}) {
                    statement.execute("create database " + database + " owner chungtay_owner");
                    statement.execute("revoke connect, temporary on database " + database + " from public");
                    statement.execute("grant connect on database " + database + " to chungtay_service");
                }
            }
            // What an earlier run has told of a server that had the same port.
            for (String database : new String[] {"chungtay", "hanoi"}) {
                Files.deleteIfExists(auditHeads(database, server.getPort()));
            }
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
