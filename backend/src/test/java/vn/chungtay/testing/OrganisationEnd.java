package vn.chungtay.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Ends and moves organisations behind the service's back, as the reform will. */
public final class OrganisationEnd {

    private OrganisationEnd() {}

    /** Its last day was yesterday. */
    public static void yesterday(String code) {
        execute(
                "update organisation_version set valid_to = hanoi_today() - 1 where code = ? and valid_to is null",
                code);
    }

    /** From today on it stands under another parent. */
    public static void movedTo(String code, String parent) {
        yesterday(code);
        execute("""
                insert into organisation_version (id, organisation_id, code, name, kind, zone, parent_id, levels, ownership, valid_from)
                select gen_random_uuid(), v.organisation_id, v.code, v.name, v.kind, v.zone,
                    (select p.organisation_id from organisation_version p where p.code = ?), v.levels, v.ownership, hanoi_today()
                from organisation_version v where v.code = ?""", parent, code);
    }

    private static void execute(String sql, String... arguments) {
        try (Connection connection = DatabaseResource.asOwner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
