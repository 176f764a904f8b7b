package vn.chungtay.reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;
import vn.chungtay.testing.ReformFixtures;
import vn.chungtay.testing.ReformFixtures.Small;

/** Whoever stands under what a reform ends goes somewhere; schools begin, move and end in whatever files say so. */
@QuarkusTest
class ReformLeavesNobodyTest {

    private static final String ADMINISTRATOR = People.administrator();

    @Test
    void whoWouldBeLeftBehindIsSeenAndTheReformIsNotDone() throws SQLException {
        Small small = ReformFixtures.small();
        String id = ReformFixtures.draft(small);
        String left = small.old().schools().get(1);
        ReformFixtures.put(
                id,
                "schools",
                "code,parentCode,validFrom\n" + small.old().school() + ',' + small.one() + ',' + small.day());
        seen(id);
        assertThat(ReformFixtures.get(id).path("status").asText()).isEqualTo("PREVIEWED");
        List<Map<String, Object>> rows = ReformFixtures.rows(id, "effects", "effect", "LEFT_BEHIND");
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst())
                .extracting("organisation.code", "to.code")
                .containsExactly(left, small.old().unit());
        refused(id);
        ReformFixtures.step(id, "apply").then().statusCode(409).body("code", equalTo("REFORM_LEAVES_BEHIND"));
        Api.as(ADMINISTRATOR)
                .get("/organisations/{code}", small.old().unit())
                .then()
                .body("validTo", nullValue());
        try (Connection service = DatabaseResource.asService();
                Statement statement = service.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(
                            "update reform set status = 'APPLIED', applied_at = now() where id = '" + id + "'"))
                    .hasMessageContaining("leaves nobody under a unit that it ends");
        }
        ReformFixtures.put(id, "schools", small.schools());
        seen(id);
        assertThat(ReformFixtures.rows(id, "effects", "effect", "LEFT_BEHIND")).isEmpty();
        done(id);
    }

    @Test
    void aClusterThatEndsLeavesItsSchoolsBehindToo() {
        Subtree tree = OrganisationFixtures.outer();
        String cluster = cluster();
        String next = cluster();
        String school = OrganisationFixtures.code();
        Api.importCsv(
                        ADMINISTRATOR,
                        "schools",
                        "code,name,levels,ownership,parentCode,professionalParentCode",
                        school + ",Trường,PRIMARY,PUBLIC," + tree.unit() + ',' + cluster)
                .body("created", equalTo(1));
        String id = ReformFixtures.draft(ReformFixtures.TODAY);
        ReformFixtures.put(
                id, "successions", "fromCode,toCode,on\n" + cluster + ',' + next + ',' + ReformFixtures.TODAY);
        seen(id);
        List<Map<String, Object>> rows = ReformFixtures.rows(id, "effects", "effect", "LEFT_BEHIND");
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst()).extracting("organisation.code", "to.code").containsExactly(school, cluster);
        refused(id);
        ReformFixtures.put(
                id,
                "schools",
                "code,professionalParentCode,validFrom\n" + school + ',' + next + ',' + ReformFixtures.TODAY);
        seen(id);
        done(id);
        Api.as(ADMINISTRATOR)
                .get("/organisations/{code}", school)
                .then()
                .body("professionalParent.code", equalTo(next));
    }

    /** One school becomes two new ones: the file of schools makes them, that of successions names them. */
    @Test
    void aSchoolIsSplitIntoNewOnes() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY");
        String one = OrganisationFixtures.code();
        String two = OrganisationFixtures.code();
        String id = ReformFixtures.draft(ReformFixtures.TODAY);
        ReformFixtures.put(
                id,
                "schools",
                "code,name,levels,ownership,parentCode,validFrom\n" + fresh(one, tree.unit())
                        + fresh(two, tree.unit()));
        ReformFixtures.put(
                id,
                "successions",
                "fromCode,toCode,on,share\n" + tree.school() + ',' + one + ',' + ReformFixtures.TODAY + ",0.6\n"
                        + tree.school() + ',' + two + ',' + ReformFixtures.TODAY + ",0.4\n");
        seen(id);
        JsonNode reform = ReformFixtures.get(id);
        assertThat(reform.path("parts").findValuesAsText("part")).containsExactly("successions", "schools");
        assertThat(reform.path("status").asText()).as("%s", reform).isEqualTo("PREVIEWED");
        assertThat(ReformFixtures.rows(id, "effects", "subject", "SCHOOL", "effect", "BEGINS"))
                .hasSize(2);
        done(id);
        Api.as(ADMINISTRATOR)
                .get("/organisations/{code}", tree.school())
                .then()
                .body(
                        "successors.organisation.code.sort()",
                        equalTo(List.of(one, two).stream().sorted().toList()));
        Api.as(ADMINISTRATOR)
                .get("/organisations/{code}", one)
                .then()
                .body("predecessors.organisation.code", contains(tree.school()))
                .body("parent.code", equalTo(tree.unit()));
    }

    /** A school moves to a new unit, another is merged into it, and their old unit ends: all in one. */
    @Test
    void schoolsMoveAndMergeAsTheirUnitEnds() {
        Subtree old = OrganisationFixtures.outer("PRIMARY", "PRIMARY");
        String unit = OrganisationFixtures.code();
        String goesOn = old.schools().get(0);
        String merged = old.schools().get(1);
        String id = ReformFixtures.draft(ReformFixtures.TODAY);
        ReformFixtures.put(
                id,
                "units",
                "code,kind,name,parentCode,validFrom\n" + unit + ",COMMUNE,Xã " + unit + ",HN," + ReformFixtures.TODAY);
        ReformFixtures.put(
                id,
                "successions",
                "fromCode,toCode,on\n" + old.unit() + ',' + unit + ',' + ReformFixtures.TODAY + '\n' + merged + ','
                        + goesOn + ',' + ReformFixtures.TODAY);
        ReformFixtures.put(
                id, "schools", "code,parentCode,validFrom\n" + goesOn + ',' + unit + ',' + ReformFixtures.TODAY);
        seen(id);
        done(id);
        Api.as(ADMINISTRATOR)
                .get("/organisations/{code}", goesOn)
                .then()
                .body("parent.code", equalTo(unit))
                .body("predecessors.organisation.code", contains(merged));
        Api.as(ADMINISTRATOR)
                .queryParam("parent", old.unit())
                .get("/organisations")
                .then()
                .body("items", empty());
    }

    private static String fresh(String code, String unit) {
        return code + ",Trường " + code + ",PRIMARY,PUBLIC," + unit + ',' + ReformFixtures.TODAY + '\n';
    }

    private static String cluster() {
        String code = OrganisationFixtures.code();
        Api.json(ADMINISTRATOR, Map.of("code", code, "name", "Cụm " + code, "kind", "CLUSTER", "parent", "HN"))
                .post("/organisations")
                .then()
                .statusCode(201);
        return code;
    }

    private static void refused(String id) {
        Api.as(ADMINISTRATOR)
                .header("Accept-Language", "en")
                .get("/reforms/{id}", id)
                .then()
                .body("allowedActions.find { it.action == 'apply' }.allowed", equalTo(false))
                .body(
                        "allowedActions.find { it.action == 'apply' }.reason",
                        startsWith("Applied like this, it would leave schools or units"));
    }

    private static void seen(String id) {
        succeeded(ReformFixtures.done(id, "preview"));
    }

    private static void done(String id) {
        succeeded(ReformFixtures.done(id, "apply"));
    }

    private static void succeeded(JsonNode operation) {
        assertThat(operation.path("status").asText()).as("%s", operation).isEqualTo("SUCCEEDED");
    }
}
