package vn.chungtay.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** A rule that the database alone knows, as long as it is open: nobody bears a code. So a file fails that no row of it can be blamed for. */
public final class RefusedCode implements AutoCloseable {

    private RefusedCode() {}

    public static RefusedCode of(String code) throws SQLException {
        execute("alter table organisation_version add constraint of_a_test check (code <> '" + code + "') not valid");
        return new RefusedCode();
    }

    @Override
    public void close() throws SQLException {
        execute("alter table organisation_version drop constraint of_a_test");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection owner = DatabaseResource.asOwner()) {
            owner.createStatement().execute(sql);
        }
    }
}
