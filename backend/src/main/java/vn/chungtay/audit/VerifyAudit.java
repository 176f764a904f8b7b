package vn.chungtay.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * {@code make verify-audit}: says whether the audit trail is whole. It reads with the service's own role; addresses and secrets come from the
 * environment that the service has too.
 */
public final class VerifyAudit {

    private VerifyAudit() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        String heads = System.getenv("CHUNGTAY_AUDIT_HEADS");
        try (Connection database = DriverManager.getConnection(
                System.getenv("CHUNGTAY_DB_URL"),
                System.getenv("CHUNGTAY_DB_USER"),
                System.getenv("CHUNGTAY_DB_PASSWORD"))) {
            List<Head> told = heads == null || heads.isBlank() ? List.of() : new HeadFile(Path.of(heads)).all();
            System.exit(report(new AuditVerification(atOnePointInTime(database)).run(told), told, System.out));
        }
    }

    /** Whoever writes meanwhile is not looked at. */
    private static Connection atOnePointInTime(Connection database) throws SQLException {
        database.setAutoCommit(false);
        database.setReadOnly(true);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return database;
    }

    private static int report(AuditVerification verified, List<Head> told, PrintStream out) {
        verified.findings().forEach(out::println);
        out.printf(
                "%d events in %d links, %d heads told outside the database: %s%n",
                verified.events(),
                verified.links(),
                told.size(),
                verified.findings().isEmpty() ? "the trail is whole." : "THE TRAIL IS NOT WHOLE.");
        long found = told.stream().filter(head -> !head.seen()).count();
        if (found > 0) {
            out.printf("%d of the heads were found when a service started: it has not seen them being made.%n", found);
        }
        if (told.isEmpty()) {
            out.println(
                    "Without heads told outside the database (CHUNGTAY_AUDIT_HEADS) a tail that was cut off cannot be noticed.");
        }
        return verified.findings().isEmpty() ? 0 : 1;
    }
}
