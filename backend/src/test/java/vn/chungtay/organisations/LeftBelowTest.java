package vn.chungtay.organisations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;
import vn.chungtay.testing.People;

/** A file of successions by itself leaves schools under a unit that has ended: it is told by the file, and until they are moved. */
@QuarkusTest
@OwnDatabase(Content.NOTHING)
class LeftBelowTest {

    private static final String TODAY = LocalDate.now(HanoiTime.ZONE).toString();
    private static final String ROOT = People.administrator();
    private static final String LIST = "/api/v1/organisations?parentEnded=true";

    private Subtree old;
    private Subtree fresh;
    private Subtree lead;

    @BeforeEach
    void aUnitWithTwoSchoolsAndOneThatFollows() {
        old = OrganisationFixtures.inner("PRIMARY", "PRIMARY");
        fresh = OrganisationFixtures.outer("PRIMARY");
        lead = OrganisationFixtures.outer();
    }

    @Test
    void theFileTellsHowManyUnderWhomAndWhatToDo() {
        succeeded(true)
                .body("applied", equalTo(false))
                .body("notices.code", contains("LEFT_UNDER_ENDED"))
                .body("notices.count", contains(2))
                .body("notices.records", contains(LIST))
                .body("notices[0].message", containsString("Còn 2 trường, đơn vị"))
                .body("notices[0].message", containsString("Phòng Giáo dục và Đào tạo " + old.unit()));
        left().body("items", empty());
        succeeded(false).body("applied", equalTo(true)).body("notices.count", contains(2));
        left().body("items.code", containsInAnyOrder(old.schools().toArray()))
                .body("items[0].parent.code", equalTo(old.unit()));
        Api.as(ROOT).get("/organisations/{code}", old.unit()).then().body("leftBelow", equalTo(2));
        moved(old.school(), old.schools().get(1));
        left().body("items", empty());
        Api.as(ROOT).get("/organisations/{code}", old.unit()).then().body("leftBelow", equalTo(0));
    }

    /** As a line for each ended unit, with how many it has left; for who can move all of them alone. */
    @Test
    void itWaitsForTheAdministratorUntilTheyAreMoved() {
        succeeded(false);
        String unit = old.unitId().toString();
        waiting(ROOT)
                .body("items.kind", contains("MOVE_ORGANISATIONS"))
                .body("items.recordId", contains(unit))
                .body("items.collection", contains("organisations"))
                .body("items.title", contains("Phòng Giáo dục và Đào tạo " + old.unit() + " · 2"))
                .body("items.organisation.code", contains("HN"))
                .body("items.since", contains(TODAY));
        waiting(People.department()).body("items", empty());
        waiting(old.approver()).body("items", empty());
        Api.as(ROOT)
                .queryParam("organisation", fresh.unit())
                .get("/worklist")
                .then()
                .body("items", empty());
        moved(old.school());
        waiting(ROOT).body("items.title", contains("Phòng Giáo dục và Đào tạo " + old.unit() + " · 1"));
        moved(old.schools().get(1));
        waiting(ROOT).body("items", empty());
    }

    /** Whoever leads professionally leaves behind those that it led. */
    @Test
    void whoLosesItsProfessionalSuperiorIsLeftToo() {
        Api.importCsv(
                        ROOT,
                        "schools",
                        "code,professionalParentCode,validFrom",
                        old.school() + ',' + lead.unit() + ",2026-01-01")
                .body("applied", equalTo(true));
        Api.importCsv(ROOT, "successions", "fromCode,toCode,on", lead.unit() + ',' + fresh.unit() + ',' + TODAY)
                .body("notices.count", contains(1));
        left().body("items.code", contains(old.school()));
        Api.importCsv(
                        ROOT,
                        "schools",
                        "code,professionalParentCode,validFrom",
                        old.school() + ',' + fresh.unit() + ',' + TODAY)
                .body("applied", equalTo(true));
        left().body("items", empty());
    }

    @Test
    void nothingIsToldOfWhatIsRefusedOrLeavesNobody() {
        Api.importCsv(ROOT, "successions", "fromCode,toCode,on", lead.unit() + ',' + fresh.unit() + ',' + TODAY)
                .body("applied", equalTo(true))
                .body("notices", empty());
        Api.importCsv(
                        ROOT,
                        "successions",
                        "fromCode,toCode,on",
                        old.unit() + ',' + fresh.unit() + ',' + TODAY,
                        old.unit() + ",KHONG-CO," + TODAY)
                .body("applied", equalTo(false))
                .body("rejected", not(equalTo(0)))
                .body("notices", empty());
        left().body("items", empty());
    }

    private ValidatableResponse succeeded(boolean dry) {
        return Api.as(ROOT)
                .contentType("text/csv; charset=UTF-8")
                .queryParam("validateOnly", dry)
                .body("fromCode,toCode,on\n" + old.unit() + ',' + fresh.unit() + ',' + TODAY + '\n')
                .post("/successions/imports")
                .then()
                .statusCode(200);
    }

    private void moved(String... schools) {
        String[] rows = new String[schools.length + 1];
        rows[0] = "code,parentCode,validFrom";
        for (int i = 0; i < schools.length; i++) {
            rows[i + 1] = schools[i] + ',' + fresh.unit() + ',' + TODAY;
        }
        Api.importCsv(ROOT, "schools", rows).body("applied", equalTo(true));
    }

    private static ValidatableResponse left() {
        return Api.as(People.auditor())
                .get("/organisations?parentEnded=true")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse waiting(String token) {
        return Api.as(token).get("/worklist").then().statusCode(200);
    }
}
