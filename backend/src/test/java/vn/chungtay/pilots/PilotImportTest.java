package vn.chungtay.pilots;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.People;

/** Files of pilots: exactly the quota or nothing, history with its own days, the same file twice. */
@QuarkusTest
class PilotImportTest {

    private static final String HEADING = "unitCode,schoolCode,level,selectedOn,replacedOn,replacedByCode";
    private static final String DAY = "2025-09-15";

    @Test
    void theRowsOfAUnitMakeOneApprovedSelectionAndTheSameFileChangesNothing() {
        PilotUnit unit = new PilotUnit();
        List<String> file = file(unit);
        send(true, file).statusCode(200).body("applied", equalTo(false)).body("created", equalTo(10));
        send(false, file)
                .statusCode(200)
                .body("applied", equalTo(true))
                .body("created", equalTo(10))
                .body("problems", hasSize(0));
        send(false, file)
                .statusCode(200)
                .body("unchanged", equalTo(10))
                .body("created", equalTo(0))
                .body("updated", equalTo(0));
        String id = Api.as(People.department())
                .queryParam("unit", unit.tree.unit())
                .get("/pilot-selections")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("APPROVED"))
                .body("items[0].approvedOn", equalTo(DAY))
                .body("items[0].slots.since", everyItem(equalTo(DAY)))
                .body("items[0].phase.code", equalTo("2025-2030"))
                .extract()
                .path("items[0].id");
        Api.as(People.department())
                .get("/pilot-selections/{id}/transitions", id)
                .then()
                .body("items.action", equalTo(List.of("import")));
        asOf(unit, "2025-09-14", 0);
        asOf(unit, DAY, 10);
    }

    @Test
    void replacementsCarryTheirOwnDaysAndFollowOneAnother() {
        PilotUnit unit = new PilotUnit();
        List<String> file = file(unit);
        String first = unit.schools.get("PRESCHOOL").getFirst();
        file.set(1, String.join(",", unit.tree.unit(), first, "PRESCHOOL", DAY, "2025-10-01", unit.spare("PRESCHOOL")));
        file.add(String.join(
                ",", unit.tree.unit(), unit.spare("PRESCHOOL"), "PRESCHOOL", "2025-10-01", "2025-11-01", first));
        send(false, file).statusCode(200).body("problems", hasSize(0)).body("created", equalTo(11));
        asOf(unit, "2025-09-30", 10).body("items.school.code", hasItem(first));
        asOf(unit, "2025-10-01", 10).body("items.school.code", hasItem(unit.spare("PRESCHOOL")));
        asOf(unit, "2025-11-01", 10).body("items.school.code", hasItem(first));
    }

    /** A code that another school bears since means who bore it on the day of the selection. */
    @Test
    void aCodeMeansWhoBoreItThen() {
        PilotUnit unit = new PilotUnit();
        String code = unit.schools.get("PRESCHOOL").getFirst();
        String then = OrganisationFixtures.id(code).toString();
        Api.importCsv(
                        People.administrator(),
                        "schools",
                        "code,newCode,validFrom",
                        code + ',' + OrganisationFixtures.code() + ",2026-01-01")
                .body("applied", equalTo(true));
        Api.json(
                        People.administrator(),
                        Map.of(
                                "code",
                                code,
                                "name",
                                "Trường sau",
                                "kind",
                                "SCHOOL",
                                "from",
                                "2026-02-01",
                                "parent",
                                unit.tree.unit(),
                                "levels",
                                List.of("PRESCHOOL"),
                                "ownership",
                                "PUBLIC"))
                .post("/organisations")
                .then()
                .statusCode(201);
        send(false, file(unit)).body("problems", hasSize(0)).body("created", equalTo(10));
        asOf(unit, DAY, 10).body("items.school.id", hasItem(then));
    }

    @Test
    void aLaterFileAddsAReplacementAndNothingElse() {
        PilotUnit unit = new PilotUnit();
        List<String> file = file(unit);
        send(false, file).body("applied", equalTo(true));
        String row = file.get(4);
        file.set(4, row.substring(0, row.length() - 2) + ",2025-12-01," + unit.spare("PRIMARY"));
        send(false, file)
                .statusCode(200)
                .body("problems", hasSize(0))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(9));
        send(false, file).body("unchanged", equalTo(10));
        asOf(unit, "2025-12-01", 10).body("items.school.code", hasItem(unit.spare("PRIMARY")));
        send(
                        false,
                        List.of(
                                HEADING,
                                String.join(
                                        ",",
                                        unit.tree.unit(),
                                        unit.spare("PRESCHOOL"),
                                        "PRESCHOOL",
                                        "2025-09-20",
                                        "",
                                        "")))
                .body("applied", equalTo(false))
                .body("problems.code", equalTo(List.of("PILOTS_EXIST")));
    }

    @Test
    void whatIsNotExactlyTheQuotaIsRefusedByRowAndNothingIsWritten() {
        PilotUnit unit = new PilotUnit();
        List<String> tooFew = file(unit);
        tooFew.removeLast();
        send(false, tooFew)
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("rejected", equalTo(2))
                .body("problems.code", everyItem(equalTo("PILOTS_NOT_THE_QUOTA")))
                .body("problems.row", equalTo(List.of(9, 10)))
                .body(
                        "problems[0].message",
                        equalTo(unit.tree.unit() + " cần đúng 3 trường điểm cấp LOWER_SECONDARY, tệp có 2."));
        List<String> tooMany = file(unit);
        tooMany.add(String.join(",", unit.tree.unit(), unit.spare("PRIMARY"), "PRIMARY", DAY, "", ""));
        send(false, tooMany).body("applied", equalTo(false)).body("rejected", equalTo(5));
        Api.as(People.department())
                .queryParam("unit", unit.tree.unit())
                .get("/pilot-selections")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void everythingThatIsWrongIsSaidAtItsCell() {
        PilotUnit unit = new PilotUnit();
        String foreign = new PilotUnit().spare("PRESCHOOL");
        String first = unit.schools.get("PRIMARY").getFirst();
        Map<String, List<String>> wrong = Map.of(
                "PILOT_OF_ANOTHER_UNIT schoolCode", List.of(unit.tree.unit(), foreign, "PRESCHOOL", DAY, "", ""),
                "PILOT_LEVEL_NOT_TAUGHT schoolCode",
                        List.of(unit.tree.unit(), unit.spare("PRIMARY"), "PRESCHOOL", DAY, "", ""),
                "ORGANISATION_UNKNOWN schoolCode", List.of(unit.tree.unit(), "KHONG-CO", "PRESCHOOL", DAY, "", ""),
                "VALUE_UNKNOWN level", List.of(unit.tree.unit(), unit.spare("PRESCHOOL"), "NURSERY", DAY, "", ""),
                "PILOT_NO_PHASE selectedOn",
                        List.of(unit.tree.unit(), unit.spare("PRESCHOOL"), "PRESCHOOL", "1999-01-01", "", ""),
                "PILOT_REPLACED_BEFORE replacedOn",
                        List.of(unit.tree.unit(), unit.spare("PRESCHOOL"), "PRESCHOOL", DAY, "2025-09-01", first),
                "REQUIRED replacedByCode",
                        List.of(unit.tree.unit(), unit.spare("PRESCHOOL"), "PRESCHOOL", DAY, "2025-10-01", ""),
                "PILOT_DAYS_DIFFER selectedOn",
                        List.of(unit.tree.unit(), unit.spare("PRESCHOOL"), "PRESCHOOL", "2025-09-16", "", ""),
                "PILOT_SLOT_SCHOOL_ONCE replacedByCode",
                        List.of(
                                unit.tree.unit(),
                                unit.spare("PRESCHOOL"),
                                "PRESCHOOL",
                                DAY,
                                "2025-10-01",
                                unit.schools.get("PRESCHOOL").getFirst()));
        wrong.forEach((problem, row) -> {
            List<String> file = file(unit);
            file.set(3, String.join(",", row));
            String[] expected = problem.split(" ");
            send(false, file)
                    .statusCode(200)
                    .body("applied", equalTo(false))
                    .body("problems.findAll { it.row == 4 }.code", hasItem(expected[0]))
                    .body("problems.findAll { it.row == 4 }.column", hasItem(expected[1]));
        });
        Api.importCsv(People.approver("HN"), "pilot-selections", HEADING).statusCode(403);
        Api.importCsv(People.administrator(), "pilot-selections", HEADING + ",colour", "a,b,PRIMARY,2025-09-15,,,red")
                .statusCode(400)
                .body("code", equalTo("COLUMN_UNKNOWN"));
    }

    @Test
    void severalUnitsOfOneFileStandBesideEachOther() {
        PilotUnit one = new PilotUnit();
        PilotUnit other = new PilotUnit();
        List<String> file = file(one);
        file.addAll(file(other).subList(1, 11));
        send(false, file).body("created", equalTo(20));
        Api.as(People.viewer(OrganisationFixtures.DEPARTMENT))
                .queryParam("scope", other.tree.unit())
                .get("/pilot-schools")
                .then()
                .body("items.unit.code", everyItem(equalTo(other.tree.unit())))
                .body(
                        "items.level.unique()",
                        containsInAnyOrder(PilotUnit.QUOTA.keySet().toArray()));
    }

    private static List<String> file(PilotUnit unit) {
        List<String> lines = new ArrayList<>(List.of(HEADING));
        for (String level : List.of("PRESCHOOL", "PRIMARY", "LOWER_SECONDARY")) {
            unit.schools
                    .get(level)
                    .subList(0, PilotUnit.QUOTA.get(level))
                    .forEach(school -> lines.add(String.join(",", unit.tree.unit(), school, level, DAY, "", "")));
        }
        return lines;
    }

    private static ValidatableResponse send(boolean dry, List<String> lines) {
        return Api.as(People.administrator())
                .contentType("text/csv; charset=UTF-8")
                .queryParam("validateOnly", dry)
                .body(String.join("\n", lines))
                .post("/pilot-selections/imports")
                .then();
    }

    private static ValidatableResponse asOf(PilotUnit unit, String day, int schools) {
        return Api.as(People.department())
                .queryParam("scope", unit.tree.unit())
                .queryParam("asOf", day)
                .get("/pilot-schools")
                .then()
                .statusCode(200)
                .body("items", hasSize(schools));
    }
}
