package vn.chungtay.liveliness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.sessions.SessionFixtures;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.support.ContributionFixtures;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;
import vn.chungtay.testing.Race;

/** What two schools did for each other, when they have fallen silent, and the word that asks them to meet again. */
@QuarkusTest
class LivelinessResourceTest {

    private static final LocalDate TODAY = LocalDate.now(HanoiTime.ZONE);

    private Subtree near;
    private Subtree far;
    private Subtree third;
    private String id;

    @BeforeEach
    void twoSchools() {
        near = OrganisationFixtures.inner("PRESCHOOL");
        far = OrganisationFixtures.outer("PRESCHOOL");
        third = OrganisationFixtures.outer("PRESCHOOL");
        id = Api.json(People.department(), Map.of("first", near.school(), "second", far.school()))
                .post("/pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void whatEachGaveTheOtherIsToldByKindAndUnitOfMeasure() {
        String given = ContributionFixtures.delivered(near.editor(), near.school(), far.school());
        ContributionFixtures.delivered(near.editor(), near.school(), far.school());
        balance(near.viewer()).body("items[0].firstPart.gave", empty());
        ContributionFixtures.step(far.approver(), given, Map.of("action", "receive"))
                .statusCode(200);
        String back = ContributionFixtures.delivered(far.editor(), far.school(), near.school(), third.school());
        ContributionFixtures.step(near.approver(), back, Map.of("action", "receive"))
                .statusCode(200);
        ContributionFixtures.step(third.approver(), back, Map.of("action", "receive"))
                .statusCode(200);
        for (String viewer : List.of(near.viewer(), far.viewer(), People.department())) {
            balance(viewer)
                    .body("items[0].firstPart.gave.quantity", contains(80))
                    .body("items[0].firstPart.gave[0].kind", equalTo("SCHOLARSHIPS"))
                    .body("items[0].firstPart.gave[0].unitOfMeasure", equalTo("AWARD"))
                    .body("items[0].firstPart.gave[0].valueVnd", equalTo(40_000_000))
                    .body("items[0].firstPart.gave[0].contributions", equalTo(1))
                    .body("items[0].secondPart.gave.quantity", contains(80));
        }
        Api.as(near.viewer())
                .get("/pairing-balances?schoolYear=2026-2027&pairing=" + id)
                .then()
                .body("items[0].firstPart.gave", empty());
        Api.as(near.viewer()).get("/contributions?pairing=" + id).then().body("items.id", hasSize(3));
        Api.as(near.viewer())
                .get("/contributions?standing=COUNTED&pairing=" + id)
                .then()
                .body("items.id", containsInAnyOrder(given, back));
    }

    @Test
    void bothDirectionsAreTold() {
        confirmed(near, Map.of("kind", "MODEL_LESSON"));
        confirmed(near, Map.of("mode", "ONLINE"));
        confirmed(far, Map.of("kind", "PUPIL_VISIT", "mode", "HYBRID"));
        SessionFixtures.held(near.editor(), near.school(), far.school());
        balance(near.viewer())
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id))
                .body("items[0].sessions", equalTo(3))
                .body("items[0].lastSessionOn", equalTo("2025-11-20"))
                .body("items[0].firstPart.hosted", equalTo(2))
                .body("items[0].firstPart.taught", equalTo(1))
                .body("items[0].firstPart.visited", equalTo(1))
                .body("items[0].secondPart.hosted", equalTo(1))
                .body("items[0].secondPart.taught", equalTo(0))
                .body("items[0].secondPart.visited", equalTo(1))
                .body("items[0].elsewhere", equalTo(0));
        Api.as(near.viewer())
                .get("/pairing-balances?schoolYear=2026-2027&pairing=" + id)
                .then()
                .body("items[0].sessions", equalTo(0));
        balance(third.viewer()).body("items", empty());
    }

    @Test
    void aThirdHostStandsApart() {
        String session = SessionFixtures.held(third.editor(), third.school(), near.school(), far.school());
        SessionFixtures.step(near.approver(), session, Map.of("action", "confirm"))
                .statusCode(200);
        balance(far.viewer())
                .body("items[0].sessions", equalTo(1))
                .body("items[0].elsewhere", equalTo(1))
                .body("items[0].firstPart.visited", equalTo(0));
    }

    @Test
    void silenceIsCountedFromTheLastConfirmedSession() {
        silent(near.viewer(), TODAY.plusDays(59), "").body("items", empty());
        silent(near.viewer(), TODAY.plusDays(60), "")
                .body("items", hasSize(1))
                .body("items[0].silentSince", equalTo(TODAY.toString()))
                .body("items[0].silentDays", equalTo(60))
                .body("items[0].lastSessionOn", nullValue())
                .body("items[0].allowedActions[0].allowed", equalTo(false));
        silent(near.viewer(), TODAY.plusDays(60), "&days=61").body("items", empty());
        silent(near.editor(), TODAY.plusDays(60), "").body("items[0].allowedActions[0].allowed", equalTo(true));
        silent(third.viewer(), TODAY.plusDays(60), "").body("items", empty());
        Api.as(near.viewer())
                .get("/silent-pairings?days=0")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("TOO_SMALL"));
    }

    @Test
    void aNudgeWaitsForBothUntilTheyMeetAgain() {
        String nudge = nudge(near.editor(), "Gặp lại nhé")
                .statusCode(201)
                .header("Location", containsString("/api/v1/nudges/"))
                .body("status", equalTo("OPEN"))
                .body("askedFor.code", equalTo(near.school()))
                .extract()
                .path("id");
        for (Subtree side : List.of(near, far)) {
            waiting(side.editor())
                    .body("items.recordId", hasItem(nudge))
                    .body("items.find { it.recordId == '" + nudge + "' }.kind", equalTo("ANSWER_NUDGE"))
                    .body("items.find { it.recordId == '" + nudge + "' }.pairingId", equalTo(id))
                    .body("items.find { it.recordId == '" + nudge + "' }.organisation.code", equalTo(side.school()));
        }
        waiting(near.viewer()).body("items.recordId", not(hasItem(nudge)));
        nudge(far.editor(), null).statusCode(409).body("code", equalTo("NUDGE_ONE_OPEN"));
        silent(near.editor(), TODAY.plusDays(60), "")
                .body("items[0].nudgeId", equalTo(nudge))
                .body("items[0].allowedActions[0].allowed", equalTo(false));
        confirmed(far, Map.of());
        waiting(near.editor()).body("items.recordId", not(hasItem(nudge)));
        Api.as(far.viewer()).get("/nudges/{id}", nudge).then().body("status", equalTo("ANSWERED"));
        done(near.editor(), nudge, "0").statusCode(409).body("code", equalTo("NUDGE_CLOSED"));
        nudge(People.department(), null).statusCode(201).body("askedFor", nullValue());
        Api.as(far.viewer()).get("/nudges?pairing=" + id).then().body("items.status", contains("OPEN", "ANSWERED"));
    }

    @Test
    void itIsMarkedAsDoneByEitherSide() {
        String nudge =
                nudge(People.department(), null).statusCode(201).extract().path("id");
        done(near.viewer(), nudge, "0").statusCode(403);
        done(third.editor(), nudge, "0").statusCode(404);
        done(far.editor(), nudge, "5").statusCode(412);
        done(far.editor(), nudge, "0")
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("doneBy", equalTo("Người thử editor"))
                .body("doneOn", equalTo(TODAY.toString()));
        waiting(near.editor()).body("items.recordId", not(hasItem(nudge)));
        Api.as(near.viewer())
                .get("/nudges/{id}/transitions", nudge)
                .then()
                .body("items.action", contains("nudge", "done"))
                .body("items[1].organisation.code", equalTo(far.school()));
        nudge(near.editor(), null).statusCode(201);
    }

    @Test
    void whoMayNotAndWhen() {
        nudge(near.viewer(), null).statusCode(403);
        nudge(third.editor(), null).statusCode(403).body("code", equalTo("NOT_YOUR_ORGANISATION"));
        Api.json(near.approver(), "0", Map.of("action", "end", "endReason", "MUTUAL"))
                .post("/pairings/{id}/transitions", id)
                .then()
                .statusCode(200);
        nudge(near.editor(), null).statusCode(409).body("code", equalTo("PAIRING_NOT_ACTIVE"));
        balance(near.viewer()).body("items", empty());
    }

    @Test
    void ofManyAtOnceOneIsSent() throws Exception {
        Callable<Integer> one =
                Race.write("POST", near.editor(), "/pairings/" + id + "/nudges", "0", Map.of("message", "Chào"));
        try (var people = Executors.newFixedThreadPool(8)) {
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> answer : people.invokeAll(java.util.Collections.nCopies(16, one))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        }
    }

    private void confirmed(Subtree host, Map<String, Object> more) {
        Subtree guest = host == near ? far : near;
        Map<String, Object> body =
                SessionFixtures.with(SessionFixtures.body(host.school(), guest.school()), "report", true);
        body.putAll(more);
        String session = SessionFixtures.create(host.editor(), body)
                .statusCode(201)
                .body("id", notNullValue())
                .extract()
                .path("id");
        SessionFixtures.step(guest.approver(), session, Map.of("action", "confirm"))
                .statusCode(200);
    }

    private ValidatableResponse balance(String token) {
        return Api.as(token).get("/pairing-balances?pairing=" + id).then().statusCode(200);
    }

    private ValidatableResponse silent(String token, LocalDate asOf, String more) {
        return Api.as(token)
                .get("/silent-pairings?pairing=" + id + "&asOf=" + asOf + more)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse nudge(String token, String message) {
        return Api.json(token, message == null ? Map.of() : Map.of("message", message))
                .post("/pairings/{id}/nudges", id)
                .then();
    }

    private static ValidatableResponse done(String token, String nudge, String etag) {
        return Api.json(token, etag, Map.of("action", "done"))
                .post("/nudges/{id}/transitions", nudge)
                .then();
    }

    private static ValidatableResponse waiting(String token) {
        return Api.as(token).get("/worklist").then().statusCode(200);
    }
}
