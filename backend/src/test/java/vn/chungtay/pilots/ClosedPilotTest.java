package vn.chungtay.pilots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.People;
import vn.chungtay.testing.ReformFixtures;

/** A pilot school that closes is replaced in the same transaction; what an ended unit selected is frozen. */
@QuarkusTest
class ClosedPilotTest {

    private static final String SUCCESSIONS = "fromCode,toCode,on,pilotReplacement";

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
    void aFileNamesTheSchoolThatTakesThePlace() {
        PilotUnit unit = new PilotUnit();
        unit.approved();
        String leaving = unit.schools.get("PRIMARY").getFirst();
        String heir = unit.schools.get("PRIMARY").get(1);
        String row = leaving + ',' + heir + ',' + TODAY + ',';
        Api.importCsv(People.administrator(), "successions", SUCCESSIONS, row)
                .body("applied", equalTo(false))
                .body("problems.row", contains(2))
                .body("problems.column", contains("fromCode"))
                .body("problems.code", contains("PILOT_SCHOOL_ENDS"))
                .body(
                        "problems[0].message",
                        containsString("(" + leaving + ") là trường điểm của giai đoạn 2025-2030"));
        Api.importCsv(People.administrator(), "successions", SUCCESSIONS, row + unit.spare("PRESCHOOL"))
                .body("problems.column", contains("pilotReplacement"))
                .body("problems.code", contains("PILOT_LEVEL_NOT_TAUGHT"));
        Api.importCsv(People.administrator(), "successions", SUCCESSIONS, row + heir)
                .body("problems.code", contains("PILOT_SLOT_SCHOOL_ONCE"));
        Api.importCsv(People.administrator(), "successions", SUCCESSIONS, row + "KHONG-CO")
                .body("problems.column", contains("pilotReplacement"))
                .body("problems.code", contains("ORGANISATION_UNKNOWN"));
        Api.importCsv(
                        People.administrator(),
                        "successions",
                        SUCCESSIONS,
                        row + unit.spare("PRIMARY"),
                        leaving
                                + ','
                                + unit.schools.get("PRIMARY").get(2)
                                + ','
                                + TODAY
                                + ','
                                + unit.spare("PRESCHOOL"))
                .body("problems.code", contains("PILOT_REPLACEMENT_TWICE"));
        Api.importCsv(
                        People.administrator(),
                        "successions",
                        "Mã đơn vị được kế thừa,Mã đơn vị kế thừa,Ngày kế thừa,Trường điểm thay thế",
                        row + unit.spare("PRIMARY"))
                .body("problems", empty())
                .body("created", equalTo(1));
        pilots(unit, TODAY)
                .body("items", hasSize(10))
                .body("items.school.code", hasItem(unit.spare("PRIMARY")))
                .body("items.school.code", not(hasItem(leaving)));
    }

    /** A preview tells it by the row, instead of failing without a word of which school. */
    @Test
    void aReformSaysWhichPilotSchoolEnds() {
        PilotUnit unit = new PilotUnit();
        unit.approved();
        String leaving = unit.schools.get("PRIMARY").getFirst();
        String row = leaving + ',' + unit.schools.get("PRIMARY").get(1) + ',' + TODAY + ',';
        String id = ReformFixtures.draft(TODAY.toString());
        ReformFixtures.put(id, "successions", SUCCESSIONS + '\n' + row);
        assertThat(ReformFixtures.done(id, "preview").path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(ReformFixtures.get(id).at("/parts/0/summary/problems/0/code").asText())
                .isEqualTo("PILOT_SCHOOL_ENDS");
        assertThat(ReformFixtures.get(id).path("status").asText()).isEqualTo("DRAFT");
        ReformFixtures.put(id, "successions", SUCCESSIONS + '\n' + row + unit.spare("PRIMARY"));
        ReformFixtures.done(id, "preview");
        assertThat(ReformFixtures.rows(id, "effects", "subject", "PILOT_SELECTION", "effect", "CHANGES"))
                .extracting("organisation.code")
                .containsExactly(unit.tree.unit());
        assertThat(ReformFixtures.done(id, "apply").path("status").asText()).isEqualTo("SUCCEEDED");
    }

    /** What a phase that is over selected stays as it was, and hinders nobody. */
    @Test
    void aPhaseThatIsOverKeepsNoSchoolOpen() {
        PilotUnit unit = new PilotUnit();
        List<String> rows = new ArrayList<>(List.of("unitCode,schoolCode,level,selectedOn"));
        PilotUnit.QUOTA.forEach((level, count) -> unit.schools.get(level).subList(0, count).stream()
                .map(school -> unit.tree.unit() + ',' + school + ',' + level + ",2023-03-01")
                .forEach(rows::add));
        Api.importCsv(People.administrator(), "pilot-selections", rows.toArray(String[]::new))
                .body("problems", empty());
        String leaving = unit.schools.get("PRIMARY").getFirst();
        Api.importCsv(
                        People.administrator(),
                        "successions",
                        SUCCESSIONS,
                        leaving + ',' + unit.schools.get("PRIMARY").get(1) + ',' + TODAY + ',')
                .body("problems", empty())
                .body("created", equalTo(1));
        close(unit.schools.get("PRESCHOOL").getFirst(), null).statusCode(200);
        pilots(unit, LocalDate.parse("2023-06-01"))
                .body("items", hasSize(10))
                .body("items.school.code", hasItem(leaving));
    }

    @Test
    void whatAnEndedUnitSelectedIsFrozen() {
        PilotUnit unit = new PilotUnit();
        String selection = unit.approved();
        String heir = OrganisationFixtures.outer().unit();
        // By file: in one request it is refused while schools stand under it.
        Api.importCsv(
                        People.administrator(),
                        "successions",
                        "fromCode,toCode,on",
                        unit.tree.unit() + ',' + heir + ',' + TODAY)
                .body("created", equalTo(1));
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
