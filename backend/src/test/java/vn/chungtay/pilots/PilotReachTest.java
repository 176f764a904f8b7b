package vn.chungtay.pilots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.sessions.SessionFixtures;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** Whom pilot schools guide: every number is as many as the rows of its list. */
@QuarkusTest
class PilotReachTest {

    @Test
    void whatAPilotHostsWhileItHoldsItsSlotIsItsReach() throws SQLException {
        PilotUnit unit = new PilotUnit();
        Subtree near = OrganisationFixtures.inner("PRESCHOOL", "PRESCHOOL");
        Subtree far = OrganisationFixtures.inner("PRESCHOOL");
        String id = unit.approved();
        String pilot = unit.schools.get("PRESCHOOL").getFirst();
        String other = unit.schools.get("PRESCHOOL").get(1);
        since(id, "2025-10-01");

        PilotCandidateTest.session(unit, pilot, near, "2025-10-01");
        PilotCandidateTest.session(unit, pilot, near, "2025-11-20");
        PilotCandidateTest.session(unit, pilot, far, "2025-11-21");
        PilotCandidateTest.session(unit, other, far, "2025-11-22");
        // Before it was a pilot; as a guest; not confirmed: none of these is guidance.
        PilotCandidateTest.session(unit, pilot, near, "2025-09-30");
        hosted(near, pilot, unit);
        SessionFixtures.held(unit.tree.editor(), pilot, near.school());

        JsonPath reach = reach(unit.tree.viewer(), id);
        assertThat(reach.getList("items")).hasSize(10);
        String of = "items.find { it.school.code == '%s' }.";
        assertThat(reach.getMap(of.formatted(pilot) + "reach"))
                .isEqualTo(Map.of("schools", 2, "sessions", 3, "people", 54));
        assertThat(reach.getMap(of.formatted(other) + "reach"))
                .isEqualTo(Map.of("schools", 1, "sessions", 1, "people", 18));
        assertThat(reach.getMap(of.formatted(unit.schools.get("PRIMARY").getFirst()) + "reach"))
                .isEqualTo(Map.of("schools", 0, "sessions", 0, "people", 0));
        assertThat(PilotCandidateTest.rows(unit.tree.viewer(), reach.getString(of.formatted(pilot) + "sessionRecords")))
                .isEqualTo(3);
        assertThat(PilotCandidateTest.rows(unit.tree.viewer(), reach.getString(of.formatted(pilot) + "schoolRecords")))
                .isEqualTo(2);

        JsonPath guided = Api.as(unit.tree.viewer())
                .get("/pilot-selections/{id}/guided-schools", id)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .jsonPath();
        String guest = "items.find { it.school.code == '%s' }.".formatted(far.school());
        assertThat(guided.getInt(guest + "sessions")).isEqualTo(2);
        assertThat(guided.getString(guest + "parent.code")).isEqualTo(far.unit());
        assertThat(guided.getString(guest + "lastOn")).isEqualTo("2025-11-22");
        assertThat(guided.getList(guest + "pilots.school.code")).containsExactlyInAnyOrder(pilot, other);
        for (int i = 0; i < 2; i++) {
            assertThat(PilotCandidateTest.rows(
                            unit.tree.viewer(), guided.getString(guest + "pilots[" + i + "].sessionRecords")))
                    .isEqualTo(guided.getInt(guest + "pilots[" + i + "].sessions"));
        }

        // The unit's row counts a school once, whoever guided it.
        Api.as(unit.tree.viewer())
                .queryParam("phase", PilotUnit.PHASE)
                .queryParam("unit", unit.tree.unit())
                .get("/pilot-units")
                .then()
                .statusCode(200)
                .body("items[0].reach", equalTo(Map.of("schools", 2, "sessions", 4, "people", 72)));
        // Whoever may not read the sessions reaches none of them.
        JsonPath elsewhere = reach(OrganisationFixtures.outer().viewer(), id);
        assertThat(elsewhere.getInt(of.formatted(pilot) + "reach.sessions")).isZero();
    }

    @Test
    void aReplacedPilotKeepsWhatItDidAndTheNextBeginsWithItsOwnDay() throws SQLException {
        PilotUnit unit = new PilotUnit();
        Subtree guest = OrganisationFixtures.inner("PRESCHOOL");
        String id = unit.approved();
        since(id, "2025-10-01");
        String pilot = unit.schools.get("PRESCHOOL").getFirst();
        PilotCandidateTest.session(unit, pilot, guest, "2025-11-20");
        PilotCandidateTest.session(unit, unit.spare("PRESCHOOL"), guest, "2025-11-20");
        unit.step(
                        unit.tree.approver(),
                        id,
                        Map.of(
                                "action",
                                "replace",
                                "level",
                                "PRESCHOOL",
                                "position",
                                1,
                                "school",
                                unit.spare("PRESCHOOL"),
                                "reason",
                                "Đổi"))
                .statusCode(200);
        JsonPath reach = reach(unit.tree.viewer(), id);
        assertThat(reach.getList("items")).hasSize(11);
        assertThat(reach.getInt("items.find { it.school.code == '%s' }.reach.sessions".formatted(pilot)))
                .isEqualTo(1);
        assertThat(reach.getInt(
                        "items.find { it.school.code == '%s' }.reach.sessions".formatted(unit.spare("PRESCHOOL"))))
                .isZero();
    }

    private static JsonPath reach(String token, String id) {
        return Api.as(token)
                .queryParam("pageSize", 200)
                .get("/pilot-selections/{id}/reach", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void hosted(Subtree host, String guest, PilotUnit unit) {
        String session = Api.field(
                "id",
                201,
                SessionFixtures.create(
                        host.editor(),
                        SessionFixtures.with(SessionFixtures.body(host.school(), guest), "report", true)));
        SessionFixtures.step(unit.tree.approver(), session, Map.of("action", "confirm"))
                .statusCode(200);
    }

    /** What was approved today was approved earlier: nothing can be, but by a file. */
    private static void since(String id, String day) throws SQLException {
        try (Connection connection = DatabaseResource.asOwner()) {
            connection
                    .createStatement()
                    .execute("update pilot_tenure set from_day = '" + day + "' where selection_id = '" + id + "'");
        }
    }

    @Test
    void ofADraftNobodyElseIsToldAndADraftReachesNobody() {
        PilotUnit unit = new PilotUnit();
        String id = unit.full();
        assertThat(reach(unit.tree.viewer(), id).getList("items")).isEmpty();
        for (String list : new String[] {"reach", "guided-schools"}) {
            Api.as(People.viewer(new PilotUnit().tree.unit()))
                    .get("/pilot-selections/" + id + "/" + list)
                    .then()
                    .statusCode(404);
        }
    }
}
