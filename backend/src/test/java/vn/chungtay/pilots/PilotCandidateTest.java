package vn.chungtay.pilots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.sessions.SessionFixtures;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** Who may take a slot, who may not and why, and what speaks for each. */
@QuarkusTest
class PilotCandidateTest {

    private static ValidatableResponse candidates(String token, String id, Object... namesAndValues) {
        var call = Api.as(token).queryParam("pageSize", 200);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            call.queryParam((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return call.get("/pilot-selections/{id}/candidates", id).then();
    }

    @Test
    void onlySchoolsThatFitAreOfferedAndOfTheOthersItIsSaidWhyNot() {
        PilotUnit unit = new PilotUnit();
        String id = unit.draft();
        String privately = OrganisationFixtures.code();
        String both = OrganisationFixtures.code();
        Api.importCsv(
                        People.administrator(),
                        "schools",
                        "code,name,levels,ownership,parentCode,pupils",
                        privately + ",Trường tư thục Ánh Dương,PRESCHOOL,PRIVATE," + unit.tree.unit() + ",100",
                        both + ",Trường liên cấp Đông Hoà,PRIMARY;LOWER_SECONDARY,PUBLIC," + unit.tree.unit() + ",900")
                .statusCode(200)
                .body("created", equalTo(2));
        List<String> preschools = unit.schools.get("PRESCHOOL");
        unit.fill(id, "PRESCHOOL", 1, preschools.getFirst()).statusCode(200);

        candidates(unit.tree.editor(), id).statusCode(400).body("errors[0].pointer", equalTo("level"));
        JsonPath fitting = candidates(unit.tree.editor(), id, "level", "PRESCHOOL", "fits", true)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(fitting.getList("items.school.code", String.class))
                .containsExactlyInAnyOrderElementsOf(preschools.subList(1, preschools.size()));
        assertThat(fitting.getList("items.allowedActions[0].allowed")).containsOnly(true);

        String why = "items.find { it.school.code == '%s' }.allowedActions[0]";
        candidates(unit.tree.editor(), id, "level", "PRESCHOOL", "fits", false)
                .statusCode(200)
                .body(
                        why.formatted(preschools.getFirst()) + ".reason",
                        equalTo("Trường này đã giữ một vị trí khác trong danh sách; mỗi trường chỉ được chọn một lần."))
                .body(
                        why.formatted(privately) + ".reason",
                        equalTo("Trường “" + privately + "” không phải trường công lập."))
                .body(
                        why.formatted(unit.spare("PRIMARY")) + ".reason",
                        equalTo("Trường “" + unit.spare("PRIMARY") + "” không dạy cấp học của vị trí này."))
                .body("items.school.code", not(hasItem(unit.spare("PRESCHOOL"))));

        // What the list says of a school is what the slot answers.
        JsonPath all = candidates(unit.tree.editor(), id, "level", "PRIMARY")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(all.getList("items")).hasSize(unit.tree.schools().size() + 2);
        for (Map<String, Object> one : all.<Map<String, Object>>getList("items")) {
            String school = ((Map<?, ?>) one.get("school")).get("code").toString();
            boolean allowed = (boolean) ((Map<?, ?>) ((List<?>) one.get("allowedActions")).getFirst()).get("allowed");
            int status = Api.json(unit.tree.editor(), unit.etag(id), Map.of("school", school))
                    .queryParam("validateOnly", true)
                    .put("/pilot-selections/{id}/slots/PRIMARY/1", id)
                    .statusCode();
            assertThat(status == 200).as("%s answered %d", school, status).isEqualTo(allowed);
        }

        // A school with two levels stands for one.
        candidates(unit.tree.editor(), id, "level", "LOWER_SECONDARY", "fits", true, "q", "dong hoa")
                .statusCode(200)
                .body("items.school.code", equalTo(List.of(both)))
                .body("items[0].levels", equalTo(List.of("PRIMARY", "LOWER_SECONDARY")))
                .body("items[0].pupils", equalTo(900));
        unit.fill(id, "PRIMARY", 1, both).statusCode(200);
        candidates(unit.tree.editor(), id, "level", "LOWER_SECONDARY", "fits", true, "q", "dong hoa")
                .body("items", hasSize(0));
    }

    @Test
    void whatSpeaksForASchoolIsCountedAsItsListsCountIt() {
        PilotUnit unit = new PilotUnit();
        String id = unit.draft();
        Subtree guest = OrganisationFixtures.inner("PRESCHOOL", "PRESCHOOL");
        String busy = unit.schools.get("PRESCHOOL").get(2);
        String pairing = Api.field(
                "id",
                201,
                Api.json(unit.tree.approver(), Map.of("first", busy, "second", guest.school()))
                        .post("/pairings")
                        .then());
        Api.json(guest.approver(), "0", Map.of("action", "accept"))
                .post("/pairings/{id}/transitions", pairing)
                .then()
                .statusCode(200);
        session(unit, busy, guest, "2025-11-20");
        session(unit, busy, guest, "2025-07-20");
        SessionFixtures.held(unit.tree.editor(), busy, guest.school());

        JsonPath first = candidates(unit.tree.editor(), id, "level", "PRESCHOOL", "fits", true, "sort", "-sessions")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(first.getString("items[0].school.code")).isEqualTo(busy);
        assertThat(first.getInt("items[0].pairings")).isEqualTo(1);
        assertThat(first.getInt("items[0].sessions")).isEqualTo(2);
        assertThat(first.getInt("items[0].sessionsInPhase")).isEqualTo(1);
        assertThat(first.getInt("items[0].sessionsThisYear")).isZero();
        assertThat(rows(unit.tree.editor(), first.getString("items[0].pairingRecords")))
                .isEqualTo(1);
        assertThat(rows(unit.tree.editor(), first.getString("items[0].sessionRecords")))
                .isEqualTo(2);
        assertThat(first.getInt("items[1].sessions")).isZero();
        for (String sort : List.of("name", "-pupils", "pairings")) {
            candidates(unit.tree.editor(), id, "level", "PRESCHOOL", "sort", sort)
                    .statusCode(200);
        }

        // Another unit's people may know of the selection once it is approved, and of no session that is not theirs.
        String approved = new PilotUnit().approved();
        candidates(unit.tree.viewer(), approved, "level", "PRESCHOOL")
                .statusCode(200)
                .body("items.allowedActions.flatten().allowed", not(hasItem(true)));
        candidates(guest.viewer(), id, "level", "PRESCHOOL").statusCode(404);
    }

    @Test
    void itPagesByKeyset() {
        PilotUnit unit = new PilotUnit();
        String id = unit.draft();
        String token = null;
        int seen = 0;
        do {
            var call = Api.as(unit.tree.viewer())
                    .queryParam("level", "PRIMARY")
                    .queryParam("sort", "name")
                    .queryParam("pageSize", 4);
            if (token != null) {
                call.queryParam("pageToken", token);
            }
            JsonPath page = call.get("/pilot-selections/{id}/candidates", id).jsonPath();
            seen += page.getList("items").size();
            token = page.getString("nextPageToken");
        } while (token != null);
        assertThat(seen).isEqualTo(unit.tree.schools().size());
    }

    @Test
    void whoWasAPilotBeforeIsSaidSo() {
        PilotUnit unit = new PilotUnit();
        String id = unit.approved();
        String left = unit.schools.get("PRIMARY").get(1);
        unit.step(
                        unit.tree.approver(),
                        id,
                        Map.of(
                                "action",
                                "replace",
                                "level",
                                "PRIMARY",
                                "position",
                                2,
                                "school",
                                unit.spare("PRIMARY"),
                                "reason",
                                "Đổi"))
                .statusCode(200);
        candidates(unit.tree.approver(), id, "level", "PRIMARY", "fits", true)
                .statusCode(200)
                .body("items.school.code", equalTo(List.of(left)))
                .body("items[0].pastPilots.phase", equalTo(List.of(PilotUnit.PHASE)))
                .body("items[0].allowedActions[0].allowed", equalTo(true));
        candidates(unit.tree.editor(), id, "level", "PRIMARY", "fits", true)
                .body("items[0].allowedActions[0].allowed", equalTo(false))
                .body("items[0].pupils", equalTo(300))
                .body("nextPageToken", nullValue());
    }

    static void session(PilotUnit unit, String host, Subtree guest, String date) {
        String session = Api.field(
                "id",
                201,
                SessionFixtures.create(
                        unit.tree.editor(),
                        SessionFixtures.with(
                                SessionFixtures.with(SessionFixtures.body(host, guest.school()), "date", date),
                                "report",
                                true)));
        SessionFixtures.step(guest.approver(), session, Map.of("action", "confirm"))
                .statusCode(200);
    }

    /** How many rows the list of an address has. */
    static int rows(String token, String address) {
        return Api.as(token)
                .urlEncodingEnabled(false)
                .get(address.replace("/api/v1", "") + (address.contains("?") ? "&" : "?") + "pageSize=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }
}
