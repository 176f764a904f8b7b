package vn.chungtay.reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.People;
import vn.chungtay.testing.ReformFixtures;
import vn.chungtay.testing.ReformFixtures.Small;
import vn.chungtay.testing.RefusedCode;

/** A reform from its draft to what follows from it. */
@QuarkusTest
class ReformResourceTest {

    private static final String ADMINISTRATOR = People.administrator();

    @Test
    void isSeenBeforehandAndChangesNothing() throws SQLException {
        Small small = ReformFixtures.small();
        String id = ReformFixtures.draft(small);
        Map<String, Long> before = figures();
        JsonNode operation = ReformFixtures.done(id, "preview");
        assertThat(operation.path("status").asText()).as("%s", operation).isEqualTo("SUCCEEDED");
        assertThat(operation.path("stepText").asText()).isEqualTo("Lưu kết quả xem trước");
        assertThat(figures()).isEqualTo(before);
        JsonNode reform = ReformFixtures.get(id);
        assertThat(reform.path("status").asText()).isEqualTo("PREVIEWED");
        assertThat(reform.path("parts").findValuesAsText("part")).containsExactly("units", "successions", "schools");
        assertThat(reform.at("/parts/0/summary/created").asInt()).isEqualTo(2);
        assertThat(reform.at("/parts/0/summary/applied").asBoolean()).isFalse();
        Api.as(ADMINISTRATOR).get("/organisations/{code}", small.one()).then().statusCode(404);
        effects(small, id);
        picture(small, id);
        List<Map<String, Object>> suggested = ReformFixtures.rows(
                id, "pairing-suggestions", "unit", small.old().unit());
        assertThat(suggested).extracting("weight").containsExactly(1, 0);
    }

    private static void effects(Small small, String id) {
        List<Map<String, Object>> rows =
                ReformFixtures.rows(id, "effects", "unit", small.old().unit());
        assertThat(rows.stream()
                        .map(row -> row.get("subject") + " " + row.get("effect"))
                        .toList())
                .containsExactlyInAnyOrder(
                        "UNIT ENDS",
                        "UNIT BEGINS",
                        "UNIT BEGINS",
                        "SCHOOL MOVES",
                        "SCHOOL MOVES",
                        "PEOPLE BECOME_VIEWERS",
                        "PAIRING ENDS",
                        "PAIRING STAYS");
        Api.as(ADMINISTRATOR)
                .queryParam("subject", "UNIT")
                .queryParam("effect", "ENDS")
                .queryParam("unit", small.one())
                .get("/reforms/{id}/effects", id)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].organisation.code", equalTo(small.old().unit()))
                .body(
                        "items[0].successors.organisation.code.sort()",
                        equalTo(List.of(small.one(), small.two()).stream()
                                .sorted()
                                .toList()))
                .body(
                        "items[0].successors.find { it.organisation.code == '" + small.one() + "' }.share",
                        equalTo(0.75f));
        Api.as(ADMINISTRATOR)
                .queryParam("subject", "SCHOOL")
                .queryParam("q", small.old().school())
                .get("/reforms/{id}/effects", id)
                .then()
                .body("items", hasSize(1))
                .body("items[0].effect", equalTo("MOVES"))
                .body("items[0].from.code", equalTo(small.old().unit()))
                .body("items[0].to.code", equalTo(small.one()));
        Api.as(ADMINISTRATOR)
                .queryParam("subject", "PAIRING")
                .queryParam("effect", "ENDS")
                .queryParam("unit", small.old().unit())
                .get("/reforms/{id}/effects", id)
                .then()
                .body("items[0].before", equalTo("ACTIVE"))
                .body("items[0].after", equalTo("ENDED"))
                .body("items[0].counterpart.code", equalTo(small.other().unit()));
        String csv = Api.as(ADMINISTRATOR)
                .accept("text/csv")
                .queryParam("unit", small.old().unit())
                .get("/reforms/{id}/effects", id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines().count()).isEqualTo(9);
    }

    private static void picture(Small small, String id) {
        Api.as(ADMINISTRATOR)
                .queryParam("unit", small.old().unit())
                .get("/reforms/{id}/picture", id)
                .then()
                .statusCode(200)
                .body("from.code", contains(small.old().unit()))
                .body("from[0].schools", equalTo(2))
                .body("to.schools", contains(1, 1))
                .body("links", hasSize(2))
                .body("links.succeeds", contains(true, true))
                .body("links.schools", contains(1, 1));
    }

    @Test
    void isAppliedInTheNameOfWhoBeganIt() throws SQLException {
        Small small = ReformFixtures.small();
        String id = ReformFixtures.applied(small);
        Api.as(ADMINISTRATOR)
                .get("/organisations/{code}", small.old().school())
                .then()
                .body("parent.code", equalTo(small.one()));
        Map<String, Object> ended = ReformFixtures.rows(
                        id, "effects", "unit", small.old().unit(), "subject", "PAIRING", "effect", "ENDS")
                .getFirst();
        Api.as(ADMINISTRATOR)
                .get("/pairings/{id}", ended.get("recordId"))
                .then()
                .body("status", equalTo("ENDED"))
                .body("endReason", equalTo("REFORM"))
                // Midnight may have come since the reform was prepared.
                .body(
                        "endedOn",
                        oneOf(
                                ReformFixtures.TODAY,
                                LocalDate.now(HanoiTime.ZONE).toString()));
        JsonNode reform = ReformFixtures.get(id);
        assertThat(reform.path("status").asText()).isEqualTo("APPLIED");
        assertThat(reform.at("/parts/2/summary/applied").asBoolean()).isTrue();
        Api.as(ADMINISTRATOR)
                .get("/reforms/{id}/transitions", id)
                .then()
                .body("items.action", contains("create", "preview", "apply"))
                .body("items.by.unique()", contains("Ngô Đức Thành"));
        try (Connection owner = DatabaseResource.asOwner();
                ResultSet events = owner.createStatement().executeQuery("""
                        select distinct e.person_name, e.operation from audit_event e join organisation_version v on v.organisation_id = e.record_id
                        where v.code = '%s' and e.table_name = 'organisation_version'""".formatted(small.one()))) {
            assertThat(events.next()).isTrue();
            assertThat(events.getString(1)).isEqualTo("Ngô Đức Thành");
            assertThat(events.getString(2)).isEqualTo("transitionReform");
            assertThat(events.next()).isFalse();
        }
        assertThat(ReformFixtures.step(id, "apply").statusCode()).isEqualTo(409);
        for (String[] step : new String[][] {
            {"organisations", small.units()}, {"successions", small.successions()}, {"schools", small.schools()}
        }) {
            Api.importCsv(ADMINISTRATOR, step[0], step[1].strip())
                    .body("problems", empty())
                    .body("created", equalTo(0))
                    .body("updated", equalTo(0));
        }
    }

    @Test
    void problemsOfItsFilesStandByTheirRows() {
        Small small = ReformFixtures.small();
        String id = ReformFixtures.draft(small);
        ReformFixtures.put(
                id,
                "schools",
                small.schools() + small.other().school() + ",KHONG-CO," + ReformFixtures.TODAY + '\n'
                        + small.other().school() + ',' + small.one() + ",2025-01-01\n");
        assertThat(ReformFixtures.done(id, "preview").path("status").asText()).isEqualTo("SUCCEEDED");
        Api.as(ADMINISTRATOR)
                .header("Accept-Language", "en")
                .get("/reforms/{id}", id)
                .then()
                .body("status", equalTo("DRAFT"))
                .body("effects", empty())
                .body("parts[2].summary.rejected", equalTo(2))
                .body("parts[2].summary.problems.code", contains("PARENT_UNKNOWN", "ROW_OF_ANOTHER_DAY"))
                .body("parts[2].summary.problems[0].row", equalTo(4))
                .body("parts[2].summary.problems[0].column", equalTo("parentCode"))
                .body("parts[2].summary.problems[1].message", startsWith("Every row"));
        ReformFixtures.step(id, "apply").then().statusCode(409).body("code", equalTo("REFORM_NOT_PREVIEWED"));
    }

    /** What was found of a file goes with it, and what failed with whatever made it fail; of the other files it stands. */
    /** Most of a map stays as it is; who looks at a reform looks for the rest. */
    @Test
    void whatChangesStandsBeforeWhatStays() {
        Small small = ReformFixtures.small();
        String id = ReformFixtures.previewed(small);
        List<String> effects = ReformFixtures.rows(id, "effects").stream()
                .map(row -> (String) row.get("effect"))
                .toList();
        assertThat(effects.getFirst()).isNotEqualTo("STAYS");
        assertThat(effects).contains("MOVES", "STAYS");
        assertThat(effects.subList(effects.indexOf("STAYS"), effects.size())).containsOnly("STAYS");
    }

    /** Each file is told of by its own rows: here that of units, and what the others say rests on it. */
    @Test
    void aBrokenFileOfUnitsIsToldByRowAndColumn() {
        Small small = ReformFixtures.small();
        String id = ReformFixtures.draft(small);
        ReformFixtures.put(
                id,
                "units",
                small.unitsInACircle() + OrganisationFixtures.code() + ",XA,Xã lạ,KHONG-CO," + small.day() + '\n');
        assertThat(ReformFixtures.done(id, "preview").path("status").asText()).isEqualTo("SUCCEEDED");
        JsonNode reform = ReformFixtures.get(id);
        assertThat(reform.path("status").asText()).isEqualTo("DRAFT");
        JsonNode units = reform.at("/parts/0/summary");
        assertThat(reform.at("/parts/0/part").asText()).isEqualTo("units");
        assertThat(units.path("rejected").asInt()).isEqualTo(2);
        assertThat(units.path("notices")).isEmpty();
        assertThat(units.path("problems").findValuesAsText("row")).containsExactly("4", "5", "5");
        assertThat(units.path("problems").findValuesAsText("column"))
                .containsExactly("parentCode", "parentCode", "kind");
        assertThat(units.path("problems").findValuesAsText("heading"))
                .containsExactly("Mã cấp trên", "Mã cấp trên", "Loại");
        assertThat(units.path("problems").findValuesAsText("code"))
                .containsExactly("ORGANISATION_PARENT_NO_CYCLE", "PARENT_UNKNOWN", "VALUE_UNKNOWN");
        assertThat(reform.path("effects")).isEmpty();
        Api.as(ADMINISTRATOR).get("/organisations/{code}", small.one()).then().statusCode(404);
    }

    @Test
    void whatWasFoundOfAFileGoesWithIt() throws SQLException {
        Small small = ReformFixtures.small();
        String id = ReformFixtures.draft(small);
        String wrong = small.other().school() + ",KHONG-CO," + ReformFixtures.TODAY + '\n';
        ReformFixtures.put(id, "schools", small.schools() + wrong);
        ReformFixtures.put(
                id,
                "successions",
                small.successions() + "KHONG-CO," + small.one() + ',' + ReformFixtures.TODAY + ",,\n");
        ReformFixtures.done(id, "preview");
        assertThat(ReformFixtures.get(id).findValuesAsText("rejected")).containsExactly("0", "1", "1");
        ReformFixtures.put(id, "schools", small.schools());
        JsonNode mended = ReformFixtures.get(id);
        assertThat(mended.path("parts").findValuesAsText("part")).containsExactly("units", "successions");
        assertThat(mended.has("operationId")).isFalse();
        ReformFixtures.put(id, "successions", small.successions());
        ReformFixtures.done(id, "preview");
        assertThat(ReformFixtures.get(id).path("effects")).isNotEmpty();
        assertThat(ReformFixtures.rows(id, "effects", "unit", small.one())).isNotEmpty();
        // What is seen fails, and nothing of what was seen before stands beside.
        ReformFixtures.put(id, "units", small.units() + '\n');
        assertThat(ReformFixtures.get(id).path("effects")).isEmpty();
        assertThat(ReformFixtures.rows(id, "effects")).isEmpty();
        try (RefusedCode unseen = RefusedCode.of(small.one())) {
            assertThat(ReformFixtures.done(id, "preview").path("status").asText())
                    .isEqualTo("FAILED");
        }
        JsonNode failed = ReformFixtures.get(id);
        assertThat(failed.path("parts")).isEmpty();
        assertThat(failed.path("status").asText()).isEqualTo("DRAFT");
        assertThat(failed.has("operationId")).isTrue();
        ReformFixtures.put(id, "units", small.units());
        assertThat(ReformFixtures.get(id).has("operationId")).isFalse();
    }

    @Test
    void isRefusedWhenSomethingHasChangedSince() {
        Small small = ReformFixtures.small();
        String id = ReformFixtures.previewed(small);
        ReformFixtures.small();
        ReformFixtures.step(id, "apply").then().statusCode(409).body("code", equalTo("REFORM_STALE"));
        assertThat(ReformFixtures.done(id, "preview").path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(ReformFixtures.done(id, "apply").path("status").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void takesWhatItsPartsTakeAndNothingElse() {
        Small small = ReformFixtures.small();
        String id = ReformFixtures.draft(ReformFixtures.TODAY);
        ReformFixtures.step(id, "preview").then().statusCode(409).body("code", equalTo("REFORM_WITHOUT_FILES"));
        String etag = ReformFixtures.etag(id);
        ReformFixtures.sent(ADMINISTRATOR, id, "units", etag, small.schools())
                .then()
                .statusCode(400);
        ReformFixtures.sent(ADMINISTRATOR, id, "units", etag, "")
                .then()
                .statusCode(400)
                .body("code", equalTo("FILE_EMPTY"));
        ReformFixtures.sent(ADMINISTRATOR, id, "units", etag, "code,kind,name\n")
                .then()
                .statusCode(400)
                .body("code", equalTo("FILE_WITHOUT_ROWS"));
        ReformFixtures.sent(ADMINISTRATOR, id, "people", etag, small.units())
                .then()
                .statusCode(400);
        ReformFixtures.sent(ADMINISTRATOR, id, "units", "99", small.units())
                .then()
                .statusCode(412);
        ReformFixtures.sent(People.department(), id, "units", etag, small.units())
                .then()
                .statusCode(403);
        ReformFixtures.sent(People.auditor(), id, "units", etag, small.units())
                .then()
                .statusCode(403);
        Api.as(ADMINISTRATOR)
                .header("If-Match", '"' + etag + '"')
                .delete("/reforms/{id}/files/units", id)
                .then()
                .statusCode(404);
        ReformFixtures.put(id, "units", small.units());
        Api.as(People.auditor()).get("/reforms/{id}", id).then().statusCode(200).body("files.rows", contains(2));
        Api.as(People.department()).get("/reforms/{id}", id).then().statusCode(403);
        Api.as(ADMINISTRATOR)
                .header("If-Match", '"' + ReformFixtures.etag(id) + '"')
                .delete("/reforms/{id}/files/units", id)
                .then()
                .statusCode(200)
                .body("files", empty());
    }

    @Test
    void isSeenBeforeItsDayAndAppliedNoSoonerThanOnIt() throws SQLException {
        Small small = ReformFixtures.small().on(LocalDate.now(HanoiTime.ZONE).plusMonths(3));
        String id = ReformFixtures.draft(small);
        Map<String, Long> before = figures();
        assertThat(ReformFixtures.done(id, "preview").path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(figures()).isEqualTo(before);
        JsonNode seen = ReformFixtures.get(id);
        assertThat(seen.path("status").asText()).isEqualTo("PREVIEWED");
        assertThat(seen.at("/parts/1/summary/problemCount").asInt()).isZero();
        effects(small, id);
        picture(small, id);
        Api.as(ADMINISTRATOR)
                .header("Accept-Language", "en")
                .get("/reforms/{id}", id)
                .then()
                .body("allowedActions.find { it.action == 'preview' }.allowed", equalTo(true))
                .body("allowedActions.find { it.action == 'apply' }.allowed", equalTo(false))
                .body(
                        "allowedActions.find { it.action == 'apply' }.reason",
                        startsWith("The day of this reform is still to come"));
        ReformFixtures.step(id, "apply").then().statusCode(409).body("code", equalTo("REFORM_NOT_YET"));
        Api.as(ADMINISTRATOR)
                .get("/organisations/{code}", small.old().unit())
                .then()
                .body("validTo", nullValue());
        try (Connection owner = DatabaseResource.asOwner();
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(
                            "update reform set status = 'APPLIED', applied_at = now() where id = '" + id + "'"))
                    .hasMessageContaining("reform_not_yet");
        }
    }

    @Test
    void anotherDayHasToBeSeenAnewAndWhatIsPutAsideIsOver() {
        Small small = ReformFixtures.small();
        String id = ReformFixtures.draft("2199-01-01");
        ReformFixtures.put(id, "units", small.units());
        Api.json(ADMINISTRATOR, ReformFixtures.etag(id), Map.of("on", ReformFixtures.TODAY, "title", "Ngày khác"))
                .patch("/reforms/{id}", id)
                .then()
                .statusCode(200)
                .body("on", equalTo(ReformFixtures.TODAY))
                .body("title", equalTo("Ngày khác"));
        assertThat(ReformFixtures.done(id, "preview").path("status").asText()).isEqualTo("SUCCEEDED");
        ReformFixtures.step(id, "discard").then().statusCode(200).body("status", equalTo("DISCARDED"));
        ReformFixtures.step(id, "preview").then().statusCode(409).body("code", equalTo("REFORM_CLOSED"));
    }

    @Test
    void successionsThatDoNotFitStandByTheirRows() {
        Small small = ReformFixtures.small();
        String id = ReformFixtures.draft(small);
        ReformFixtures.put(
                id,
                "successions",
                small.successions().replace(",0.25,", ",0.5,") + small.other().unit() + ','
                        + small.old().school() + ',' + ReformFixtures.TODAY + ",,\n");
        ReformFixtures.done(id, "preview");
        Api.as(ADMINISTRATOR)
                .header("Accept-Language", "en")
                .get("/reforms/{id}", id)
                .then()
                .body("status", equalTo("DRAFT"))
                .body(
                        "parts[1].summary.problems.code",
                        contains("SUCCESSION_SHARES_OVER", "SUCCESSION_SHARES_OVER", "SUCCESSION_OF_A_KIND"))
                .body("parts[1].summary.problems.column", contains("share", "share", "toCode"))
                .body("parts[1].summary.problems.row", contains(2, 3, 4))
                .body(
                        "parts[1].summary.problems[0].message",
                        containsString(small.old().unit() + ") sum to 1.25"));
    }

    @Test
    void aDryRunBeginsNothing() {
        String id = ReformFixtures.draft(ReformFixtures.small());
        Api.json(ADMINISTRATOR, ReformFixtures.etag(id), Map.of("action", "preview"))
                .queryParam("validateOnly", true)
                .post("/reforms/{id}/transitions", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"));
        assertThat(ReformFixtures.get(id).has("operationId")).isFalse();
    }

    @Test
    void whatItEndedGoesOnBetweenSuccessors() {
        Small small = ReformFixtures.small();
        String id = ReformFixtures.applied(small);
        Map<String, Object> suggested = ReformFixtures.rows(
                        id, "pairing-suggestions", "unit", small.old().unit(), "minWeight", 1)
                .getFirst();
        @SuppressWarnings("unchecked")
        String ended = (String) ((Map<String, Object>) suggested.get("ended")).get("id");
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("ended", ended);
        pair.put("first", small.one());
        pair.put("second", small.other().unit());
        String made = Api.json(
                        ADMINISTRATOR,
                        Map.of("pairs", List.of(pair, Map.of("ended", ended, "first", small.one(), "second", "HN"))))
                .post("/reforms/{id}/pairings", id)
                .then()
                .statusCode(200)
                .body("results.outcome", contains("PROPOSED", "REFUSED"))
                .body("results[1].code", equalTo("REFORM_PAIR_NOT_SUGGESTED"))
                .extract()
                .path("results[0].pairingId");
        Api.json(ADMINISTRATOR, Map.of("pairs", List.of(pair)))
                .post("/reforms/{id}/pairings", id)
                .then()
                .body("results.outcome", contains("EXISTS"));
        Api.as(People.viewer(small.one()))
                .get("/pairings/{id}", made)
                .then()
                .statusCode(200)
                .body("status", equalTo("PROPOSED"))
                .body("succeeds.id", equalTo(ended))
                .body("succeeds.first.code", equalTo(small.old().unit()));
        assertThat(ReformFixtures.rows(
                        id, "pairing-suggestions", "unit", small.old().unit(), "proposed", true))
                .extracting("proposedAs")
                .containsExactly(made);
        Api.json(small.other().approver(), "0", Map.of("action", "accept"))
                .post("/pairings/{id}/transitions", made)
                .then()
                .statusCode(200);
    }

    @Test
    void followsOnlyOnceItIsApplied() {
        String id = ReformFixtures.draft(ReformFixtures.TODAY);
        Api.as(ADMINISTRATOR)
                .get("/reforms/{id}/people", id)
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.json(ADMINISTRATOR, Map.of("moves", List.of(Map.of("person", "x", "from", "HN", "to", List.of("HN")))))
                .post("/reforms/{id}/moves", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("REFORM_NOT_APPLIED"));
        Api.as(ADMINISTRATOR).get("/reforms").then().statusCode(200).body("items.id", hasItems(id));
    }

    /** How many rows every table of facts has. */
    private static Map<String, Long> figures() throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Connection owner = DatabaseResource.asOwner();
                Statement statement = owner.createStatement()) {
            for (String table : Set.of(
                    "organisation",
                    "organisation_version",
                    "organisation_ancestor",
                    "succession",
                    "import_key",
                    "keycloak_task")) {
                counts.put(table, one(statement, "select count(*) from " + table));
            }
            counts.put(
                    "ended versions",
                    one(statement, "select count(*) from organisation_version where valid_to is not null"));
            counts.put(
                    "open pairings",
                    one(statement, "select count(*) from pairing where status in ('PROPOSED', 'ACTIVE')"));
            counts.put(
                    "events",
                    one(
                            statement,
                            "select count(*) from audit_event where table_name in ('organisation', 'organisation_version', 'pairing')"));
        }
        return counts;
    }

    private static long one(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
