package vn.chungtay.pilots;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.People;

/** A pilot school that closes is replaced in the same transaction; what an ended unit selected is frozen. */
@QuarkusTest
class ClosedPilotTest {

    private static final LocalDate TODAY = LocalDate.now(HanoiTime.ZONE);

    @Test
    void closingAPilotSchoolReplacesIt() {
        PilotUnit unit = new PilotUnit();
        String selection = unit.approved();
        String leaving = unit.schools.get("PRESCHOOL").getFirst();
        close(leaving, null).statusCode(409).body("code", equalTo("PILOT_SCHOOL_STAYS_OPEN"));
        close(leaving, unit.spare("PRIMARY"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/pilotReplacement"))
                .body("errors[0].code", equalTo("PILOT_LEVEL_NOT_TAUGHT"));
        close(leaving, unit.schools.get("PRESCHOOL").get(1))
                .statusCode(409)
                .body("code", equalTo("PILOT_SLOT_SCHOOL_ONCE"));
        close(leaving, unit.spare("PRESCHOOL")).statusCode(200).body("validTo", equalTo(TODAY.toString()));
        Api.as(People.department())
                .get("/pilot-selections/{id}/transitions", selection)
                .then()
                .body("items.action", hasItem("replace"));
        pilots(unit, TODAY).body("items", hasSize(10)).body("items.school.code", hasItem(leaving));
        pilots(unit, TODAY.plusDays(1))
                .body("items", hasSize(10))
                .body("items.school.code", hasItem(unit.spare("PRESCHOOL")))
                .body("items.school.code", not(hasItem(leaving)));
    }

    @Test
    void aPilotSchoolThatMergesIsReplacedToo() {
        PilotUnit unit = new PilotUnit();
        unit.approved();
        String leaving = unit.schools.get("PRIMARY").getFirst();
        String heir = unit.schools.get("PRIMARY").get(1);
        Map<String, Object> body = new HashMap<>(
                Map.of("from", List.of(leaving), "to", List.of(Map.of("code", heir)), "on", TODAY.toString()));
        Api.json(People.administrator(), body)
                .post("/successions")
                .then()
                .statusCode(409)
                .body("code", equalTo("PILOT_SCHOOL_STAYS_OPEN"));
        body.put("pilotReplacement", unit.spare("PRIMARY"));
        // Approved today, so the school that ended yesterday cannot have held the slot at all.
        Api.json(People.administrator(), body).post("/successions").then().statusCode(200);
        pilots(unit, TODAY).body("items", hasSize(10)).body("items.school.code", hasItem(unit.spare("PRIMARY")));
    }

    @Test
    void whatAnEndedUnitSelectedIsFrozen() {
        PilotUnit unit = new PilotUnit();
        String selection = unit.approved();
        String heir = OrganisationFixtures.outer().unit();
        Api.json(
                        People.administrator(),
                        Map.of(
                                "from",
                                List.of(unit.tree.unit()),
                                "to",
                                List.of(Map.of("code", heir)),
                                "on",
                                TODAY.toString()))
                .post("/successions")
                .then()
                .statusCode(200);
        close(unit.schools.get("PRESCHOOL").getFirst(), null).statusCode(200);
        unit.step(
                        People.department(),
                        selection,
                        Map.of(
                                "action",
                                "replace",
                                "level",
                                "PRIMARY",
                                "position",
                                1,
                                "school",
                                unit.spare("PRIMARY"),
                                "reason",
                                "Thay"))
                .statusCode(409)
                .body("code", equalTo("PILOTS_FROZEN"));
        Api.as(People.department())
                .get("/pilot-selections/{id}", selection)
                .then()
                .body("status", equalTo("APPROVED"))
                .body("slots.position", contains(1, 2, 3, 1, 2, 3, 4, 1, 2, 3));
    }

    private static ValidatableResponse pilots(PilotUnit unit, LocalDate day) {
        return Api.as(People.department())
                .queryParam("scope", unit.tree.unit())
                .queryParam("asOf", day.toString())
                .get("/pilot-schools")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse close(String school, String replacement) {
        Map<String, Object> body = new HashMap<>(Map.of("action", "close"));
        if (replacement != null) {
            body.put("pilotReplacement", replacement);
        }
        String etag = Api.as(People.department())
                .get("/organisations/{code}", school)
                .then()
                .extract()
                .path("etag");
        return Api.json(People.administrator(), etag, body)
                .post("/organisations/{code}/transitions", school)
                .then();
    }
}
