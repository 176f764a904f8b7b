package vn.chungtay.pilots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;
import vn.chungtay.testing.SettingFixtures;

/** What a quota becomes, the drafts of its phase become too; whoever has submitted by it keeps it. */
@QuarkusTest
class PhaseQuotaTest {

    private Map<String, Object> phase;
    private String id;

    @BeforeEach
    void aPhaseOfItsOwn() {
        OrganisationFixtures.department();
        phase = SettingFixtures.with(SettingFixtures.phase(), "unitKinds", List.of("DISTRICT_OFFICE", "COMMUNE"));
        id = Api.field(
                "id", 201, Api.json(People.department(), phase).post("/phases").then());
    }

    @Test
    void draftsFollowTheQuotaInBothDirections() {
        Subtree unit = OrganisationFixtures.outer("PRIMARY", "PRIMARY", "PRIMARY");
        String selection = draft(unit);
        assertThat(slots(selection)).containsExactly("PRESCHOOL 1", "PRIMARY 1", "PRIMARY 2");
        fill(unit, selection, 2, unit.schools().get(1));

        quota(SettingFixtures.quota("PRIMARY", 3)).then().statusCode(200).body("quotas.slots", contains(3));
        assertThat(slots(selection)).containsExactly("PRIMARY 1", "PRIMARY 2", "PRIMARY 3");
        Api.as(unit.editor())
                .get("/pilot-selections/{id}", selection)
                .then()
                .body(
                        "slots.find { it.position == 2 }.school.code",
                        equalTo(unit.schools().get(1)));

        quota(SettingFixtures.quota("PRIMARY", 1)).then().statusCode(200);
        assertThat(slots(selection)).containsExactly("PRIMARY 1");
        fill(unit, selection, 1, unit.schools().get(2));
        submit(unit, selection).then().statusCode(200).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void aQuotaThatSomebodyHasSubmittedByStays() {
        Subtree unit = OrganisationFixtures.outer("PRIMARY", "PRIMARY");
        quota(SettingFixtures.quota("PRIMARY", 1)).then().statusCode(200);
        String selection = draft(unit);
        fill(unit, selection, 1, unit.schools().get(0));
        submit(unit, selection).then().statusCode(200);
        for (int slots : new int[] {0, 2}) {
            quota(SettingFixtures.quota("PRIMARY", slots))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("PHASE_QUOTA_IN_USE"));
        }
        Api.as(People.department())
                .get("/phases/{id}", id)
                .then()
                .body("quotas.slots", contains(1))
                .body("allowedActions.find { it.action == 'changeQuotas' }.allowed", equalTo(false))
                .body("allowedActions.find { it.action == 'update' }.allowed", equalTo(true));
        quota(SettingFixtures.quota("PRIMARY", 1)).then().statusCode(200);
        Api.importCsv(
                        People.department(),
                        "phases",
                        "code,name,startsOn,endsOn,primarySlots",
                        String.join(
                                ",",
                                phase.get("code").toString(),
                                "Giai đoạn thử",
                                phase.get("startsOn").toString(),
                                phase.get("endsOn").toString(),
                                "2"))
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("problems[0].code", equalTo("PHASE_QUOTA_IN_USE"));
    }

    /** Whoever is faster: a submitted selection has exactly the quota of its phase, at every moment. */
    @Test
    void submittingAndChangingTheQuotaAtOnceNeverLeavesASelectionOtherThanTheQuota() throws Exception {
        quota(SettingFixtures.quota("PRIMARY", 1)).then().statusCode(200);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        int submitted = 0;
        for (int round = 0; round < 6; round++) {
            Subtree unit = OrganisationFixtures.outer("PRIMARY", "PRIMARY");
            String selection = draft(unit);
            fill(unit, selection, 1, unit.schools().get(0));
            String etag = etag("pilot-selections", selection);
            CyclicBarrier together = new CyclicBarrier(2);
            List<Callable<Integer>> both = List.of(
                    () -> {
                        together.await();
                        return Api.json(unit.approver(), etag, Map.of("action", "submit"))
                                .post("/pilot-selections/{id}/transitions", selection)
                                .statusCode();
                    },
                    () -> {
                        together.await();
                        return quota(SettingFixtures.quota("PRIMARY", 2)).statusCode();
                    });
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : pool.invokeAll(both)) {
                answers.add(answer.get());
            }
            assertThat(answers).allSatisfy(status -> assertThat(status).isIn(200, 400, 409, 412));
            JsonNode after = Api.read(
                    200,
                    Api.as(People.department())
                            .get("/pilot-selections/{id}", selection)
                            .then());
            int quota = Api.read(
                            200,
                            Api.as(People.department()).get("/phases/{id}", id).then())
                    .at("/quotas/0/slots")
                    .asInt();
            assertThat(after.path("slots")).hasSize(quota);
            if (after.path("status").asText().equals("SUBMITTED")) {
                submitted++;
                assertThat(after.path("slots"))
                        .allSatisfy(slot -> assertThat(slot.has("school")).isTrue());
                break;
            }
            quota(SettingFixtures.quota("PRIMARY", 1)).then().statusCode(200);
        }
        pool.shutdown();
        assertThat(submitted).isLessThanOrEqualTo(1);
    }

    @Test
    void onlyUnitsOfThePhasesKindsChooseForIt() {
        Subtree unit = OrganisationFixtures.outer("PRIMARY");
        Api.json(People.department(), etag("phases", id), said(Map.of("unitKinds", List.of("CLUSTER"))))
                .put("/phases/{id}", id)
                .then()
                .statusCode(200)
                .body("unitKinds", contains("CLUSTER"));
        Api.json(unit.editor(), Map.of("unit", unit.unit(), "phase", phase.get("code")))
                .post("/pilot-selections")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("PILOTS_UNIT_KIND"));
    }

    private Map<String, Object> said(Map<String, Object> otherwise) {
        Map<String, Object> said = SettingFixtures.without(phase, "code");
        said.putAll(otherwise);
        return said;
    }

    @SafeVarargs
    private Response quota(Map<String, Object>... quotas) {
        return Api.json(People.department(), etag("phases", id), said(Map.of("quotas", List.of(quotas))))
                .put("/phases/{id}", id);
    }

    private String draft(Subtree unit) {
        return Api.field(
                "id",
                201,
                Api.json(unit.editor(), Map.of("unit", unit.unit(), "phase", phase.get("code")))
                        .post("/pilot-selections")
                        .then());
    }

    private void fill(Subtree unit, String selection, int position, String school) {
        Api.json(unit.editor(), etag("pilot-selections", selection), Map.of("school", school))
                .put("/pilot-selections/{id}/slots/{level}/{position}", selection, "PRIMARY", position)
                .then()
                .statusCode(200);
    }

    private Response submit(Subtree unit, String selection) {
        return Api.json(unit.approver(), etag("pilot-selections", selection), Map.of("action", "submit"))
                .post("/pilot-selections/{id}/transitions", selection);
    }

    private static List<String> slots(String selection) {
        List<String> slots = new ArrayList<>();
        Api.read(
                        200,
                        Api.as(People.department())
                                .get("/pilot-selections/{id}", selection)
                                .then())
                .path("slots")
                .forEach(slot -> slots.add(slot.path("level").asText()
                        + ' '
                        + slot.path("position").asInt()));
        return slots;
    }

    private static String etag(String collection, String record) {
        return Api.field(
                "etag",
                200,
                Api.as(People.department())
                        .get("/{collection}/{id}", collection, record)
                        .then());
    }
}
