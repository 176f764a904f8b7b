package vn.chungtay.worklist;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** What waits for whom, over all rooms: only what they may do, the most urgent first. */
@QuarkusTest
class WorklistResourceTest {

    private static final LocalDate TODAY = LocalDate.now(HanoiTime.ZONE);

    @Test
    void aSessionWaitsForThePartnersApproverAndForNobodyElse() {
        Subtree host = OrganisationFixtures.inner("PRESCHOOL");
        Subtree partner = OrganisationFixtures.outer("PRESCHOOL");
        String title = "Chuyên đề " + host.school();
        String id = session(host, partner, title);
        waiting(People.approver(partner.school()), null)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("CONFIRM_SESSION"))
                .body("items[0].recordId", equalTo(id))
                .body("items[0].collection", equalTo("session-reports"))
                .body("items[0].action", equalTo("confirm"))
                .body("items[0].title", equalTo(title))
                .body("items[0].organisation.code", equalTo(partner.school()))
                .body("items[0].counterpart.code", equalTo(host.school()))
                .body("items[0].since", equalTo(TODAY.toString()))
                .body("nextPageToken", nullValue());
        waiting(People.editor(partner.school()), null).body("items", hasSize(0));
        waiting(People.viewer(partner.school()), null).body("items", hasSize(0));
        waiting(host.approver(), null).body("items.recordId", not(hasItem(id)));
        waiting(partner.approver(), partner.school()).body("items.recordId", equalTo(List.of(id)));
        waiting(partner.approver(), host.unit()).body("items", hasSize(0));
        Api.json(People.approver(partner.school()), "0", Map.of("action", "confirm"))
                .post("/session-reports/{id}/transitions", id);
    }

    @Test
    void othersWaitingForMyWordComeBeforeMyOwnDrafts() {
        Subtree unit = OrganisationFixtures.inner("PRESCHOOL");
        Subtree other = OrganisationFixtures.outer("PRESCHOOL");
        String draft = Api.json(unit.editor(), Map.of("unit", unit.unit(), "phase", "2025-2030"))
                .post("/pilot-selections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String pairing = Api.json(
                        other.approver(), Map.of("first", other.unit(), "second", unit.unit(), "phase", "2025-2030"))
                .post("/pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        waiting(unit.approver(), unit.unit())
                .body("items.kind", equalTo(List.of("ACCEPT_PAIRING", "FILL_PILOTS")))
                .body("items.recordId", equalTo(List.of(pairing, draft)))
                .body("items[0].pairingId", equalTo(pairing))
                .body("items[1].action", nullValue());
        waiting(unit.editor(), null).body("items.kind", equalTo(List.of("FILL_PILOTS")));
        waiting(People.auditor(), unit.unit()).body("items", hasSize(0));
        waiting(People.stranger(), null, 403);
        Api.as(unit.viewer())
                .queryParam("organisation", "KHONG-CO")
                .get("/worklist")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("organisation"));
    }

    private static String session(Subtree host, Subtree partner, String title) {
        return Api.json(
                        People.editor(host.school()),
                        Map.ofEntries(
                                Map.entry("schoolYear", "2026-2027"),
                                Map.entry("date", TODAY.toString()),
                                Map.entry("organisingLevel", "SCHOOL"),
                                Map.entry("kind", "THEMATIC_SESSION"),
                                Map.entry("mode", "IN_PERSON"),
                                Map.entry("levels", List.of("PRESCHOOL")),
                                Map.entry("themes", List.of("ICT")),
                                Map.entry("title", title),
                                Map.entry("minutes", 90),
                                Map.entry("host", host.school()),
                                Map.entry("partners", List.of(partner.school())),
                                Map.entry("managers", 2),
                                Map.entry("teachers", 10),
                                Map.entry("staff", 1),
                                Map.entry("pupils", 0),
                                Map.entry("report", true)))
                .post("/session-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse waiting(String token, String organisation) {
        return waiting(token, organisation, 200);
    }

    private static ValidatableResponse waiting(String token, String organisation, int status) {
        var call = Api.as(token);
        if (organisation != null) {
            call.queryParam("organisation", organisation);
        }
        return call.get("/worklist").then().statusCode(status);
    }
}
