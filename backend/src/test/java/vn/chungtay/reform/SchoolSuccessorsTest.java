package vn.chungtay.reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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

/** Schools merge and split as units do: pairings of those that end go on between who took over, with the old one as their history. */
@QuarkusTest
class SchoolSuccessorsTest {

    private static final String ADMINISTRATOR = People.administrator();

    @Test
    void pairingsOfSchoolsThatEndGoOnBetweenSuccessors() throws SQLException {
        Subtree near = OrganisationFixtures.inner("PRIMARY", "PRIMARY", "PRESCHOOL");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        String heir = near.schools().get(1);
        String preschool = near.schools().get(2);
        String ended = Api.field(
                "id",
                201,
                Api.json(People.department(), Map.of("first", near.school(), "second", far.school()))
                        .post("/pairings")
                        .then());
        String units = Api.field(
                "id",
                201,
                Api.json(People.department(), Map.of("first", near.unit(), "second", far.unit()))
                        .post("/pairings")
                        .then());
        String id = ReformFixtures.draft(ReformFixtures.TODAY);
        String on = ',' + ReformFixtures.TODAY + '\n';
        ReformFixtures.put(
                id,
                "successions",
                "fromCode,toCode,on\n" + near.school() + ',' + heir + on + near.school() + ',' + preschool + on);
        ReformFixtures.done(id, "preview");
        assertThat(ReformFixtures.rows(id, "effects", "subject", "PAIRING", "effect", "ENDS"))
                .extracting("recordId")
                .containsExactly(ended);
        assertThat(ReformFixtures.done(id, "apply").path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(ReformFixtures.rows(id, "pairing-suggestions", "ended", ended))
                .extracting("first.code", "second.code", "weight")
                .containsExactlyInAnyOrder(tuple(heir, far.school(), 0), tuple(preschool, far.school(), 0));
        String made = Api.json(
                        ADMINISTRATOR,
                        Map.of("pairs", List.of(pair(ended, heir, far.school()), pair(ended, preschool, far.school()))))
                .post("/reforms/{id}/pairings", id)
                .then()
                .statusCode(200)
                .body("results.outcome", contains("PROPOSED", "REFUSED"))
                .body("results[1].code", equalTo("LEVELS_DIFFER"))
                .extract()
                .path("results[0].pairingId");
        Api.as(People.department())
                .get("/pairings/{id}", made)
                .then()
                .body("kind", equalTo("SCHOOL"))
                .body("level", equalTo("PRIMARY"))
                .body("status", equalTo("PROPOSED"))
                .body("succeeds.id", equalTo(ended))
                .body("succeeds.first.code", equalTo(near.school()));
        assertThat(ReformFixtures.rows(id, "pairing-suggestions", "ended", ended, "proposed", true))
                .extracting("proposedAs")
                .containsExactly(made);
        Api.json(far.approver(), "0", Map.of("action", "accept"))
                .post("/pairings/{id}/transitions", made)
                .then()
                .statusCode(200);
        try (Connection owner = DatabaseResource.asOwner();
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(
                            "update pairing set succeeds_id = '" + ended + "' where id = '" + units + "'"))
                    .hasMessageContaining("has ended with the reform");
        }
    }

    @Test
    void thePictureOfSchoolsAloneShowsSchools() {
        Subtree tree = OrganisationFixtures.outer("PRIMARY", "PRIMARY", "PRIMARY");
        List<String> schools = tree.schools();
        String id = ReformFixtures.draft(ReformFixtures.TODAY);
        ReformFixtures.put(
                id,
                "successions",
                "fromCode,toCode,on,share\n" + schools.get(0) + ',' + schools.get(1) + ',' + ReformFixtures.TODAY
                        + ",0.6\n" + schools.get(0) + ',' + schools.get(2) + ',' + ReformFixtures.TODAY + ",0.4\n");
        ReformFixtures.done(id, "preview");
        Api.as(ADMINISTRATOR)
                .get("/reforms/{id}/picture", id)
                .then()
                .statusCode(200)
                .body("from.code", contains(schools.get(0)))
                .body("from.kind", contains("SCHOOL"))
                .body(
                        "to.code.sort()",
                        equalTo(schools.subList(1, 3).stream().sorted().toList()))
                .body("links.share", containsInAnyOrder(0.6f, 0.4f))
                .body("links.succeeds", contains(true, true))
                .body("links.schools", contains(0, 0));
        Api.as(ADMINISTRATOR)
                .queryParam("unit", schools.get(2))
                .get("/reforms/{id}/picture", id)
                .then()
                .body("to.code", contains(schools.get(2)))
                .body("links", hasSize(1));
    }

    private static Map<String, String> pair(String ended, String first, String second) {
        return Map.of("ended", ended, "first", first, "second", second);
    }
}
