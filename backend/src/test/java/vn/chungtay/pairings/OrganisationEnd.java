package vn.chungtay.pairings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import vn.chungtay.testing.DatabaseResource;

/** Ends an organisation behind the service's back: until the reform can be imported, nothing else does. */
public final class OrganisationEnd {

    private OrganisationEnd() {
    }

    /** Its last day was yesterday. */
    public static void yesterday(String code) {
        try (Connection connection = DatabaseResource.asOwner();
                PreparedStatement statement = connection.prepareStatement(
                        "update organisation_version set valid_to = hanoi_today() - 1 where code = ? and valid_to is null")) {
            statement.setString(1, code);
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
