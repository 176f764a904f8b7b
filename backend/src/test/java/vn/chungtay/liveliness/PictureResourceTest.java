package vn.chungtay.liveliness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.sessions.SessionFixtures;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** Two sides, a line for each pairing, as thick as the two met: the filters of the list, its counts, and its viewer's rights. */
@QuarkusTest
class PictureResourceTest {

    private Subtree near;
    private Subtree far;
    private Subtree stranger;
    private String id;

    @BeforeEach
    void twoUnits() {
        near = OrganisationFixtures.inner("PRESCHOOL", "PRIMARY");
        far = OrganisationFixtures.outer("PRESCHOOL", "PRIMARY");
        stranger = OrganisationFixtures.outer("PRIMARY");
        id = paired(far.school(), near.school());
    }

    @Test
    void theInnerCityStandsOnTheLeftWhoeverWasNamedFirst() {
        JsonNode picture = picture(near.viewer(), "q=" + near.school());
        assertThat(picture.at("/left/0/organisation/code").asText()).isEqualTo(near.school());
        assertThat(picture.at("/right/0/organisation/code").asText()).isEqualTo(far.school());
        assertThat(picture.at("/right/0/parent/code").asText()).isEqualTo(far.unit());
        assertThat(picture.at("/left/0/zone").asText()).isEqualTo("INNER");
        assertThat(picture.at("/lines/0/pairingId").asText()).isEqualTo(id);
    }

    @Test
    void theUnitThatIsAskedForStandsOnTheLeft() {
        JsonNode picture = picture(far.viewer(), "unit=" + far.unit());
        assertThat(picture.at("/left/0/organisation/code").asText()).isEqualTo(far.school());
        assertThat(picture.at("/right/0/organisation/code").asText()).isEqualTo(near.school());
    }

    @Test
    void aLineIsAsThickAsItsListIsLong() {
        confirmed(near, near.school(), far.school());
        confirmed(near, near.school(), far.school());
        confirmed(near, near.unit(), far.unit());
        SessionFixtures.held(near.editor(), near.school(), far.school());
        JsonNode line = picture(near.viewer(), "unit=" + near.unit()).at("/lines/0");
        assertThat(line.path("sessions").asInt()).isEqualTo(2);
        assertThat(rows(near.viewer(), line)).isEqualTo(2);
        assertThat(rows(People.department(), line)).isEqualTo(2);
        // Gone through at once, as for who sees all of it, they are the same.
        assertThat(of(id, picture(People.department(), "by=PARTY&lines=3000"))
                        .path("sessions")
                        .asInt())
                .isEqualTo(2);
        JsonNode before = picture(near.viewer(), "unit=" + near.unit() + "&asOf=2125-01-01")
                .at("/lines/0");
        assertThat(before.path("sessions").asInt()).isEqualTo(2);
        assertThat(picture(near.viewer(), "unit=" + near.unit() + "&asOf=2020-01-01")
                        .path("pairings")
                        .asInt())
                .isZero();
    }

    @Test
    void silenceIsNotTheSameAsNotToKnow() {
        JsonNode known = picture(near.viewer(), "school=" + near.school()).at("/lines/0");
        assertThat(known.path("sessions").isInt()).isTrue();
        assertThat(known.path("sessions").asInt()).isZero();
        confirmed(near, near.school(), far.school());
        JsonNode foreign = picture(stranger.viewer(), "school=" + near.school()).at("/lines/0");
        assertThat(foreign.path("pairingId").asText()).isEqualTo(id);
        assertThat(foreign.has("sessions")).isFalse();
        assertThat(foreign.path("seen").asInt()).isZero();
        assertThat(rows(stranger.viewer(), foreign)).isZero();
    }

    @Test
    void byUnitItIsALineForEachTwoAndItsListHasAllTheirPairings() {
        paired(near.unit(), far.unit());
        paired(near.schools().get(1), far.schools().get(1));
        confirmed(near, near.school(), far.school());
        confirmed(near, near.unit(), far.unit());
        JsonNode picture = picture(near.viewer(), "unit=" + near.unit() + "&by=UNIT");
        assertThat(picture.path("pairings").asInt()).isEqualTo(3);
        assertThat(picture.path("lineCount").asInt()).isEqualTo(1);
        JsonNode line = picture.at("/lines/0");
        assertThat(line.path("pairings").asInt()).isEqualTo(3);
        assertThat(line.path("sessions").asInt()).isEqualTo(2);
        assertThat(rows(near.viewer(), line)).isEqualTo(3);
        assertThat(picture.at("/left/0/organisation/code").asText()).isEqualTo(near.unit());
        // One tap further each of the three has its own line, and together they are as thick.
        JsonNode apart = picture(near.viewer(), "between=" + near.unit() + ',' + far.unit() + "&by=PARTY");
        assertThat(apart.path("pairings").asInt()).isEqualTo(3);
        int together = 0;
        for (JsonNode one : apart.path("lines")) {
            together += one.path("sessions").asInt();
        }
        assertThat(together).isEqualTo(2);
        JsonNode schools = picture(near.viewer(), "unit=" + near.unit() + "&by=UNIT&kind=SCHOOL")
                .at("/lines/0");
        assertThat(schools.path("pairings").asInt()).isEqualTo(2);
        assertThat(rows(near.viewer(), schools)).isEqualTo(2);
    }

    @Test
    void schoolsBelowTheDepartmentAreALineOfItsOwn() {
        String one = OrganisationFixtures.departmentSchool("INNER", "UPPER_SECONDARY");
        String other = OrganisationFixtures.departmentSchool("OUTER", "UPPER_SECONDARY");
        paired(other, one);
        JsonNode line = picture(People.department(), "q=" + one + "&by=UNIT").at("/lines/0");
        assertThat(line.path("records").asText()).contains("between=HN,HN");
        assertThat(rows(People.department(), line)).isEqualTo(1);
    }

    @Test
    void itSaysWhatItLeavesOut() {
        paired(near.schools().get(1), far.schools().get(1));
        confirmed(near, near.schools().get(1), far.schools().get(1));
        JsonNode picture = picture(near.viewer(), "unit=" + near.unit() + "&by=PARTY&lines=1");
        assertThat(picture.path("pairings").asInt()).isEqualTo(2);
        assertThat(picture.path("lineCount").asInt()).isEqualTo(2);
        assertThat(picture.path("pairingsShown").asInt()).isEqualTo(1);
        assertThat(picture.path("lines")).hasSize(1);
        assertThat(picture.at("/left/0/organisation/code").asText())
                .isEqualTo(near.schools().get(1));
        assertThat(picture(near.viewer(), "unit=" + near.unit() + "&lines=1")
                        .path("by")
                        .asText())
                .isEqualTo("UNIT");
        assertThat(picture(near.viewer(), "unit=" + near.unit()).path("by").asText())
                .isEqualTo("PARTY");
    }

    @Test
    void itNarrowsAsTheListDoes() {
        paired(near.schools().get(1), far.schools().get(1));
        String proposed = Api.field(
                "id",
                201,
                Api.json(
                                near.approver(),
                                Map.of(
                                        "first",
                                        near.school(),
                                        "second",
                                        far.schools().get(1),
                                        "levelOverrideReason",
                                        "Cùng phường"))
                        .post("/pairings")
                        .then());
        for (String filter : new String[] {
            "",
            "&status=ACTIVE",
            "&status=PROPOSED",
            "&level=PRIMARY",
            "&kind=UNIT",
            "&phase=2025-2030",
            "&q=" + far.school()
        }) {
            JsonNode picture = picture(near.viewer(), "unit=" + near.unit() + filter);
            JsonNode list = Api.read(
                    200,
                    Api.as(near.viewer())
                            .get("/pairings?pageSize=200&unit=" + near.unit() + filter)
                            .then());
            assertThat(picture.path("lines").findValuesAsText("pairingId"))
                    .as(filter)
                    .hasSize(picture.path("pairings").asInt())
                    .containsExactlyInAnyOrderElementsOf(java.util.stream.StreamSupport.stream(
                                    list.path("items").spliterator(), false)
                            .map(item -> item.path("id").asText())
                            .toList());
        }
        assertThat(of(proposed, picture(near.viewer(), "unit=" + near.unit()))
                        .path("status")
                        .asText())
                .isEqualTo("PROPOSED");
    }

    @Test
    void whatIsAskedWronglyIsNamed() {
        Api.as(near.viewer())
                .get("/pairing-picture?between=" + near.unit())
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("TWO_CODES_NEEDED"));
        Api.as(near.viewer())
                .get("/pairing-picture?lines=3001")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines"));
        Api.as(near.viewer()).get("/pairing-picture?pageSize=5").then().statusCode(400);
        Api.as(near.viewer()).get("/pairing-picture?by=SCHOOL").then().statusCode(400);
    }

    private static JsonNode of(String pairing, JsonNode picture) {
        for (JsonNode line : picture.path("lines")) {
            if (line.path("pairingId").asText().equals(pairing)) {
                return line;
            }
        }
        throw new AssertionError("No line of " + pairing + " in " + picture);
    }

    private static JsonNode picture(String token, String query) {
        return Api.read(200, Api.as(token).get("/pairing-picture?" + query).then());
    }

    private static int rows(String token, JsonNode line) {
        String address = line.path("records").asText();
        assertThat(address).startsWith("/api/v1/");
        return Api.read(
                        200,
                        Api.as(token)
                                .urlEncodingEnabled(false)
                                .get(address.substring("/api/v1".length()) + "&pageSize=200")
                                .then())
                .path("items")
                .size();
    }

    private static String paired(String first, String second) {
        return Api.field(
                "id",
                201,
                Api.json(People.department(), Map.of("first", first, "second", second))
                        .post("/pairings")
                        .then());
    }

    private void confirmed(Subtree side, String host, String guest) {
        String session = SessionFixtures.held(side.editor(), host, guest);
        SessionFixtures.step(far.approver(), session, Map.of("action", "confirm"))
                .statusCode(200);
    }
}
