package vn.chungtay.pilots;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;
import vn.chungtay.testing.People;

/** The quota is a setting of the phase: one of communes has one school of three levels, and none of lower secondary ones. */
@QuarkusTest
@OwnDatabase(Content.NOTHING)
class OtherQuotaTest {

    @Test
    void aPhaseOfCommunesHasItsOwnQuota() throws SQLException {
        phase("XA", "2040-01-01", "2041-12-31");
        phase("RONG", "2042-01-01", "2043-12-31");
        try (Connection connection = DatabaseResource.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into phase_slot select p.id, l, 1 from phase p, unnest(array ['PRESCHOOL', 'PRIMARY', 'UPPER_SECONDARY']) l where p.code = 'XA'");
        }
        OrganisationFixtures.department();
        String commune = OrganisationFixtures.code();
        String school = OrganisationFixtures.code();
        String centre = OrganisationFixtures.code();
        Api.importCsv(
                        People.administrator(),
                        "organisations",
                        "code,kind,name,parentCode,zone",
                        commune + ",COMMUNE,UBND xã Minh Châu,HN,OUTER")
                .statusCode(200)
                .body("created", equalTo(1));
        Api.importCsv(
                        People.administrator(),
                        "schools",
                        "code,name,levels,ownership,parentCode",
                        school + ",Trường liên cấp,PRESCHOOL;PRIMARY;UPPER_SECONDARY,PUBLIC," + commune,
                        centre + "A,Trường A,PRIMARY;LOWER_SECONDARY,PUBLIC," + commune,
                        centre + "B,Trường B,UPPER_SECONDARY,PUBLIC," + commune)
                .statusCode(200)
                .body("created", equalTo(3));
        summary("XA")
                .body("units", equalTo(1))
                .body("states", equalTo(List.of(Map.of("state", "NOT_BEGUN", "units", 1))))
                .body("levels.level", equalTo(List.of("PRESCHOOL", "PRIMARY", "UPPER_SECONDARY")))
                .body("levels.slots", equalTo(List.of(1, 1, 1)));
        units("XA")
                .body("items[0].state", equalTo("NOT_BEGUN"))
                .body("items[0].missing", equalTo(3))
                .body("items[0].selectionId", nullValue());

        String editor = People.editor(commune);
        String head = People.approver(commune);
        Api.json(editor, Map.of("unit", commune, "phase", "RONG"))
                .post("/pilot-selections")
                .then()
                .statusCode(409)
                .body("code", equalTo("PILOTS_NO_QUOTA"));
        String id = Api.field(
                "id",
                201,
                Api.json(editor, Map.of("unit", commune, "phase", "XA"))
                        .post("/pilot-selections")
                        .then());
        fill(editor, id, "PRESCHOOL", school, 200);
        fill(editor, id, "PRIMARY", school, 409);
        fill(editor, id, "PRIMARY", centre + "A", 200);
        fill(editor, id, "LOWER_SECONDARY", centre + "A", 404);
        step(head, id, Map.of("action", "submit"), 409);
        fill(editor, id, "UPPER_SECONDARY", centre + "B", 200);
        step(head, id, Map.of("action", "submit"), 200);
        step(People.department(), id, Map.of("action", "approve"), 200);
        summary("XA")
                .body("states", equalTo(List.of(Map.of("state", "APPROVED", "units", 1))))
                .body("levels.approved", equalTo(List.of(1, 1, 1)));
        units("XA")
                .body("items[0].levels.filled", equalTo(List.of(1, 1, 1)))
                .body("items[0].missing", equalTo(0))
                .body("items[0].selectionId", equalTo(id));
        // A phase without slots has units all the same.
        summary("RONG").body("units", equalTo(1)).body("levels", hasSize(0));
    }

    private static void fill(String token, String id, String level, String school, int status) {
        Api.json(token, etag(id), Map.of("school", school))
                .put("/pilot-selections/{id}/slots/{level}/1", id, level)
                .then()
                .statusCode(status);
    }

    private static void step(String token, String id, Map<String, Object> step, int status) {
        Api.json(token, etag(id), step)
                .post("/pilot-selections/{id}/transitions", id)
                .then()
                .statusCode(status);
    }

    private static String etag(String id) {
        return Api.field(
                "etag",
                200,
                Api.as(People.department()).get("/pilot-selections/{id}", id).then());
    }

    private static io.restassured.response.ValidatableResponse summary(String phase) {
        return Api.as(People.department())
                .queryParam("phase", phase)
                .get("/pilot-units/summary")
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse units(String phase) {
        return Api.as(People.department())
                .queryParam("phase", phase)
                .get("/pilot-units")
                .then()
                .statusCode(200);
    }

    private static void phase(String code, String from, String to) throws SQLException {
        try (Connection connection = DatabaseResource.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into phase (id, programme_id, code, name, starts_on, ends_on) select uuidv7(), p.id, '"
                            + code + "', 'Giai đoạn " + code + "', '" + from + "', '" + to + "' from programme p");
        }
    }
}
