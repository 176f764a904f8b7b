package vn.chungtay.sessions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.Ids;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** Activities beside pairings and plans: they need neither, and are found by both. */
@QuarkusTest
class SessionPlanTest {

    private Subtree inner;
    private Subtree outer;

    @BeforeEach
    void twoSchools() {
        inner = OrganisationFixtures.inner("PRESCHOOL");
        outer = OrganisationFixtures.outer("PRESCHOOL");
    }

    @Test
    void aPairingsActivitiesAreThoseInWhichBothTakePartThemselves() {
        String before = SessionFixtures.held(outer.editor(), outer.school(), inner.school());
        String pairing = paired(inner, outer);
        String after = SessionFixtures.held(
                inner.editor(), inner.school(), OrganisationFixtures.inner().unit(), outer.school());
        SessionFixtures.held(inner.editor(), inner.school(), outer.unit());
        Subtree third = OrganisationFixtures.outer("PRESCHOOL");
        String another = paired(inner, third);
        String withBoth = SessionFixtures.held(inner.editor(), inner.school(), outer.school(), third.school());
        Api.as(inner.viewer())
                .queryParam("pairing", pairing)
                .queryParam("sort", "date")
                .get("/session-reports")
                .then()
                .statusCode(200)
                .body("items.id", contains(before, after, withBoth));
        Api.as(inner.viewer())
                .queryParam("pairing", another)
                .get("/session-reports")
                .then()
                .body("items.id", contains(withBoth));
        Api.as(inner.viewer())
                .queryParam("pairing", pairing)
                .queryParam("standing", "UNCONFIRMED")
                .get("/session-reports")
                .then()
                .body("items", hasSize(3));
        Api.as(inner.viewer())
                .queryParam("pairing", Ids.next())
                .get("/session-reports")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void aPlanLineIsFulfilledByTheTwoPartiesOfItsPlan() {
        String pairing = paired(inner, outer);
        String plan = Api.json(inner.editor(), Map.of("pairingId", pairing, "schoolYear", "2025-2026"))
                .post("/activity-plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> line = Map.of(
                "kind",
                "THEMATIC_SESSION",
                "organisingLevel",
                "SCHOOL",
                "levels",
                List.of("PRESCHOOL"),
                "themes",
                List.of("ICT"),
                "title",
                "Chuyên đề: Ứng dụng công nghệ thông tin",
                "month",
                "2025-11",
                "host",
                outer.school());
        String planLine = Api.json(inner.editor(), "0", line)
                .post("/activity-plans/{id}/lines", plan)
                .then()
                .statusCode(201)
                .extract()
                .path("lines[0].id");
        Map<String, Object> body = SessionFixtures.with(
                SessionFixtures.with(SessionFixtures.body(outer.school(), inner.school()), "planLineId", planLine),
                "report",
                true);
        String id = SessionFixtures.create(outer.editor(), body)
                .statusCode(201)
                .body("planLineId", equalTo(planLine))
                .body("planId", equalTo(plan))
                .extract()
                .path("id");
        SessionFixtures.create(outer.editor(), SessionFixtures.with(body, "partners", List.of(inner.unit())))
                .statusCode(400)
                .body("errors[0].code", equalTo("SESSION_PLAN_OF_OTHERS"));
        SessionFixtures.held(outer.editor(), outer.school(), inner.school());
        for (String[] filter : new String[][] {{"plan", plan}, {"planLine", planLine}}) {
            Api.as(inner.viewer())
                    .queryParam(filter[0], filter[1])
                    .get("/session-reports")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
            Api.as(inner.viewer())
                    .queryParam(filter[0], filter[1])
                    .queryParam("standing", "UNCONFIRMED")
                    .get("/session-reports")
                    .then()
                    .body("items.id", contains(id));
        }
    }

    /** Two schools paired by the department, which stands above both. */
    private static String paired(Subtree first, Subtree second) {
        return Api.json(People.department(), Map.of("first", first.school(), "second", second.school()))
                .post("/pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
