package vn.chungtay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.sessions.SessionFixtures;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** Who would fit, and why; a level that few teach keeps the schools of other tests out of most answers. */
@QuarkusTest
class CandidateResourceTest {

    private static final String LEVELS = "PRIMARY;LOWER_SECONDARY;UPPER_SECONDARY";

    private Subtree near;
    private Subtree far;
    private Subtree friends;

    @BeforeEach
    void unitsAndTheirSchools() {
        near = OrganisationFixtures.inner(LEVELS);
        far = OrganisationFixtures.outer(LEVELS, LEVELS, "PRESCHOOL");
        friends = OrganisationFixtures.outer(LEVELS);
        Api.json(People.department(), Map.of("first", friends.unit(), "second", near.unit()))
                .post("/pairings")
                .then()
                .statusCode(201);
        place(near.school(), 21.0, 105.8);
        place(far.school(), 21.0, 105.9);
        place(far.schools().get(1), 21.0, 106.8);
    }

    @Test
    void theSchoolOfAPartnerUnitComesBeforeTheNearOneAndThatBeforeTheFar() {
        List<String> found = codes(near.viewer(), "");
        assertThat(found).contains(friends.school(), far.school(), far.schools().get(1));
        assertThat(found).doesNotContain(near.school(), far.schools().get(2), far.unit());
        assertThat(found.indexOf(friends.school())).isLessThan(found.indexOf(far.school()));
        assertThat(found.indexOf(far.school()))
                .isLessThan(found.indexOf(far.schools().get(1)));
        JsonPath friend = candidate(near.viewer(), friends.school(), "");
        assertThat(friend.getList("reasons.code"))
                .containsExactly("PARTNER_UNIT", "OPPOSITE_ZONE", "SHARED_LEVEL", "PARTNERS");
        assertThat(friend.getString("underPairingId")).isNotNull();
        JsonPath close = candidate(near.viewer(), far.school(), "");
        assertThat(close.getList("reasons.code")).contains("DISTANCE").doesNotContain("PARTNER_UNIT");
        assertThat(close.getInt("reasons.find { it.code == 'DISTANCE' }.number"))
                .isEqualTo(11);
        assertThat(close.getList("reasons.find { it.code == 'SHARED_LEVEL' }.levels"))
                .containsExactly("PRIMARY", "LOWER_SECONDARY", "UPPER_SECONDARY");
    }

    @Test
    void isNarrowedByDistanceZoneAndLevel() {
        assertThat(codes(near.viewer(), "&maxKm=20"))
                .contains(far.school())
                .doesNotContain(far.schools().get(1), friends.school());
        assertThat(codes(near.viewer(), "&zone=INNER")).doesNotContain(far.school());
        assertThat(codes(near.viewer(), "&zone=ANY")).contains(far.school());
        assertThat(codes(near.viewer(), "&level=PRESCHOOL")).doesNotContain(far.school());
        assertThat(codes(near.viewer(), "&level=PRIMARY")).contains(far.school());
    }

    @Test
    void aThemeThatWasHostedSpeaksForWhoeverMayReadIt() {
        String id =
                SessionFixtures.held(far.editor(), far.school(), far.schools().get(1));
        SessionFixtures.step(People.approver(far.schools().get(1)), id, Map.of("action", "confirm"))
                .statusCode(200);
        assertThat(candidate(People.department(), far.school(), "&theme=ICT,ASSESSMENT")
                        .getInt("reasons.find { it.code == 'THEME_HOSTED' }.number"))
                .isEqualTo(1);
        assertThat(candidate(near.viewer(), far.school(), "&theme=ICT").getList("reasons.code"))
                .doesNotContain("THEME_HOSTED");
        Api.as(near.viewer())
                .get("/partner-candidates?for=" + near.school() + "&theme=DANCE")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("THEME_UNKNOWN"));
    }

    @Test
    void whoIsAskedAlreadyIsLeftOut() {
        Api.json(near.approver(), Map.of("first", near.school(), "second", far.school()))
                .post("/pairings")
                .then()
                .statusCode(201);
        assertThat(codes(near.viewer(), "")).doesNotContain(far.school()).contains(friends.school());
    }

    @Test
    void saysWhoMayProposeAndWalksByPages() {
        assertThat(candidate(near.viewer(), far.school(), "").getBoolean("allowedActions[0].allowed"))
                .isFalse();
        assertThat(candidate(near.approver(), far.school(), "").getBoolean("allowedActions[0].allowed"))
                .isTrue();
        Subtree third = OrganisationFixtures.outer("PRIMARY");
        assertThat(candidate(third.approver(), far.school(), "").getBoolean("allowedActions[0].allowed"))
                .isFalse();
        List<String> whole = codes(near.viewer(), "");
        List<String> walked = new ArrayList<>();
        String token = null;
        do {
            JsonPath page = Api.as(near.viewer())
                    .get("/partner-candidates?pageSize=2&for=" + near.school()
                            + (token == null ? "" : "&pageToken=" + token))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            walked.addAll(page.getList("items.organisation.code"));
            token = page.getString("nextPageToken");
        } while (token != null && walked.size() < whole.size());
        assertThat(walked).startsWith(whole.toArray(String[]::new));
    }

    @Test
    void aUnitFindsUnits() {
        List<String> found = codes(near.viewer(), near.unit(), "");
        assertThat(found).contains(far.unit()).doesNotContain(friends.unit(), far.school(), near.unit(), "HN");
        Api.as(near.viewer()).get("/partner-candidates").then().statusCode(400).body("errors.pointer", contains("for"));
        Api.as(near.viewer())
                .get("/partner-candidates?for=NOBODY")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("ORGANISATION_UNKNOWN"))
                .body("errors", not(empty()));
    }

    private List<String> codes(String token, String more) {
        return codes(token, near.school(), more);
    }

    private static List<String> codes(String token, String whom, String more) {
        return Api.as(token)
                .get("/partner-candidates?pageSize=200&for=" + whom + more)
                .then()
                .statusCode(200)
                .extract()
                .path("items.organisation.code");
    }

    private JsonPath candidate(String token, String code, String more) {
        JsonPath all = Api.as(token)
                .get("/partner-candidates?pageSize=200&for=" + near.school() + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        int place = all.getList("items.organisation.code").indexOf(code);
        assertThat(place).isNotNegative();
        return all.setRootPath("items[" + place + "]");
    }

    private static void place(String school, double latitude, double longitude) {
        try (var connection = vn.chungtay.testing.DatabaseResource.asOwner();
                var update = connection.prepareStatement(
                        "update organisation_version set latitude = ?, longitude = ? where code = ?")) {
            update.setDouble(1, latitude);
            update.setDouble(2, longitude);
            update.setString(3, school);
            update.executeUpdate();
        } catch (java.sql.SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
