package vn.chungtay.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import vn.chungtay.testing.OwnDatabase.Content;

/**
 * The databases of the test server. The service is always on the one of the same name: the shared one, or one made for a class as a
 * copy of what is kept, while the shared one waits under another name.
 */
public final class Databases {

    /** The name under which the service and the tests find the database they are on. */
    static final String NAME = "chungtay";

    private static final String SHARED = NAME + "_shared";
    private static final Set<Content> KEPT = EnumSet.noneOf(Content.class);

    private static int made;
    private static boolean sharing = true;

    private Databases() {}

    /** Names the database the tests are on: what a test remembers of one database is of no use on another. */
    public static String current() {
        return sharing ? SHARED : NAME + made;
    }

    static boolean isKept(Content content) {
        return KEPT.contains(content);
    }

    /** Keeps a copy of the database as it is now, once. */
    static void keep(Content content, Runnable rest) throws SQLException {
        if (KEPT.add(content)) {
            try (Connection server = DatabaseResource.asAdministrator();
                    Statement statement = server.createStatement()) {
                quiet(statement, NAME, rest);
                copy(statement, NAME, kept(content));
                statement.execute("alter database " + NAME + " allow_connections true");
            }
        }
    }

    /** Goes to a new database with that content; what was made in the one of the class before is thrown away. */
    static void own(Content content, Runnable rest) throws SQLException {
        try (Connection server = DatabaseResource.asAdministrator();
                Statement statement = server.createStatement()) {
            leave(statement, rest);
            copy(statement, kept(content), NAME);
            open(statement, NAME);
        }
        made++;
        sharing = false;
    }

    /** Goes back to the database that all share. */
    static void share(Runnable rest) throws SQLException {
        if (!sharing) {
            try (Connection server = DatabaseResource.asAdministrator();
                    Statement statement = server.createStatement()) {
                leave(statement, rest);
                statement.execute("alter database " + SHARED + " rename to " + NAME);
                statement.execute("alter database " + NAME + " allow_connections true");
            }
            moveHeads("shared", "current");
            sharing = true;
        }
    }

    private static void leave(Statement statement, Runnable rest) throws SQLException {
        quiet(statement, NAME, rest);
        if (sharing) {
            statement.execute("alter database " + NAME + " rename to " + SHARED);
            moveHeads("current", "shared");
        } else {
            statement.execute("drop database " + NAME + " with (force)");
        }
    }

    /** Lets in whom production lets in. */
    static void open(Statement statement, String database) throws SQLException {
        statement.execute("revoke connect, temporary on database " + database + " from public");
        statement.execute("grant connect on database " + database + " to chungtay_service");
    }

    /** Nobody is connected any more, and nobody comes. */
    private static void quiet(Statement statement, String database, Runnable rest) throws SQLException {
        statement.execute("alter database " + database + " allow_connections false");
        rest.run();
        statement.execute(
                "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '" + database + "'");
    }

    private static void copy(Statement statement, String from, String to) throws SQLException {
        statement.execute("create database " + to + " template " + from + " strategy file_copy owner chungtay_owner");
    }

    private static String kept(Content content) {
        return NAME + "_with_" + content.name().toLowerCase(Locale.ROOT);
    }

    /** The heads of the audit trail, told outside the database, are of one database. */
    private static void moveHeads(String from, String to) {
        try {
            Files.deleteIfExists(DatabaseResource.auditHeads(to));
            if (Files.exists(DatabaseResource.auditHeads(from))) {
                Files.move(DatabaseResource.auditHeads(from), DatabaseResource.auditHeads(to));
            }
        } catch (IOException unmovable) {
            throw new UncheckedIOException(unmovable);
        }
    }
}
