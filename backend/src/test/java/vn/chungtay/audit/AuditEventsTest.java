package vn.chungtay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** The auditor searches the trail. */
@QuarkusTest
class AuditEventsTest {

    private Subtree near;
    private Subtree far;
    private String pairing;

    @BeforeEach
    void aPairingIsProposedAndAccepted() {
        near = OrganisationFixtures.inner("PRIMARY");
        far = OrganisationFixtures.outer("PRIMARY");
        pairing = Api.json(
                        near.approver(),
                        Map.of(
                                "first",
                                near.school(),
                                "second",
                                far.school(),
                                "message",
                                "Xin kết nghĩa với quý trường"))
                .post("/pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.json(far.approver(), "0", Map.of("action", "accept", "comment", "Chúng tôi đồng ý"))
                .post("/pairings/{id}/transitions", pairing)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse events(Object... filter) {
        var call = Api.as(People.auditor()).queryParam("record", pairing);
        for (int i = 0; i < filter.length; i += 2) {
            call.queryParam((String) filter[i], filter[i + 1]);
        }
        return call.get("/audit-events").then();
    }

    @Test
    void newestFirstWithEveryFieldThatDiffers() {
        JsonPath found = events("action", "UPDATE").statusCode(200).extract().jsonPath();
        assertThat(found.getList("items")).hasSize(1);
        assertThat(found.getString("items[0].by")).isEqualTo("Người thử approver");
        assertThat(found.getString("items[0].organisation.code")).isEqualTo(far.unit());
        assertThat(found.getString("items[0].operation")).isEqualTo("transitionPairing");
        assertThat(found.getString("items[0].databaseRole")).isEqualTo("chungtay_service");
        List<Map<String, String>> changes = found.getList("items[0].changes");
        assertThat(changes)
                .contains(Map.of("field", "status", "from", "PROPOSED", "to", "ACTIVE"))
                .contains(Map.of("field", "version", "from", "0", "to", "1"))
                .contains(Map.of("field", "acceptedBy", "to", "Người thử approver"));
        JsonPath all = events().statusCode(200).extract().jsonPath();
        assertThat(all.getList("items.action")).containsExactly("UPDATE", "CREATE", "CREATE", "CREATE");
        assertThat(all.<Map<String, String>>getList("items[-1].changes"))
                .as("an organisation is named")
                .anySatisfy(change -> assertThat(change)
                        .containsEntry("field", "first")
                        .containsEntry("to", "Trường " + near.school()));
    }

    @Test
    void filtersNarrowItAndAreCombined() {
        events("operation", "proposePairing")
                .body("items.operation", everyItem(equalTo("proposePairing")))
                .body("items", hasSize(2));
        events("collection", "pairings,agreements").body("items", hasSize(4));
        events("collection", "agreements").body("items", empty());
        events("organisation", near.unit()).body("items", hasSize(2));
        events("person", "nguoi THU appro").body("items", hasSize(4));
        events("person", "nguoi la").body("items", empty());
        events("q", "xin ket nghia").body("items.action", hasItem("CREATE")).body("items", hasSize(2));
        events("q", "dong y").body("items.part", contains("record_transition"));
        LocalDate today = LocalDate.now(HanoiTime.ZONE);
        events("from", today.toString(), "to", today.toString()).body("items", hasSize(4));
        events("to", today.minusDays(1).toString()).body("items", empty());
        events("action", "CREATE,DELETE", "operation", "proposePairing").body("items", hasSize(2));
        events("organisation", "NO-SUCH").statusCode(400).body("errors[0].pointer", equalTo("organisation"));
        events("action", "CREATED").statusCode(400).body("errors[0].code", equalTo("VALUE_UNKNOWN"));
    }

    @Test
    void itIsWalkedPageByPage() {
        JsonPath first = events("pageSize", 3).extract().jsonPath();
        assertThat(first.getList("items")).hasSize(3);
        JsonPath second = events("pageSize", 3, "pageToken", first.getString("nextPageToken"))
                .extract()
                .jsonPath();
        assertThat(second.getList("items")).hasSize(1);
        assertThat(second.getString("nextPageToken")).isNull();
        assertThat(second.getString("items[0].id")).isNotIn(first.getList("items.id"));
    }

    @Test
    void refusedAttemptsAreFound() {
        Api.json(People.viewer(near.unit()), "0", Map.of("action", "end"))
                .post("/pairings/{id}/transitions", pairing)
                .then()
                .statusCode(403);
        JsonPath refused = waitForRefusal();
        assertThat(refused.getString("items[0].code")).isEqualTo("ROLE_MISSING");
        assertThat(refused.getInt("items[0].status")).isEqualTo(403);
        assertThat(refused.getString("items[0].request")).contains(pairing);
    }

    private JsonPath waitForRefusal() {
        JsonPath refused;
        long end = System.nanoTime() + 5_000_000_000L;
        do {
            refused = events("action", "REFUSED").statusCode(200).extract().jsonPath();
        } while (refused.getList("items").isEmpty() && System.nanoTime() < end);
        return refused;
    }

    @Test
    void onlyAnAuditorOfTheDepartmentReadsIt() {
        for (String other : List.of(
                People.department(),
                People.administrator(),
                near.approver(),
                near.editor(),
                near.viewer(),
                People.stranger())) {
            Api.as(other).get("/audit-events").then().statusCode(403);
        }
        Api.as(vn.chungtay.testing.Tokens.of("kiemtoan.quan")
                        .roles("auditor")
                        .groups(near.unit())
                        .sign())
                .get("/audit-events")
                .then()
                .statusCode(403)
                .body("code", equalTo("AUDITOR_NEEDED"));
        Api.as(People.auditor())
                .queryParam("operation", "importSchools")
                .get("/audit-events")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThan(0));
    }
}
