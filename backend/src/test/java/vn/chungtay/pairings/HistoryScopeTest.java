package vn.chungtay.pairings;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationEnd;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;
import vn.chungtay.testing.Signatories;

/** Who is paired and what was signed is directory; what the two said to each other is read by those above one of them. */
@QuarkusTest
class HistoryScopeTest {

    private Subtree near;
    private Subtree far;

    @BeforeEach
    void twoUnits() {
        near = OrganisationFixtures.inner("PRIMARY");
        far = OrganisationFixtures.outer("PRIMARY");
    }

    @Test
    void thePartiesAndWhoStandsAboveReadTheComments() {
        String pairing = pairing();
        String agreement = agreement(pairing);
        for (String reader : List.of(
                People.viewer(near.school()),
                near.viewer(),
                People.viewer(far.school()),
                far.viewer(),
                People.department(),
                People.auditor())) {
            assertThat(comments(reader, "/pairings/" + pairing)).containsExactly("Xin được kết nghĩa", "Đồng ý");
            assertThat(comments(reader, "/agreements/" + agreement)).containsExactly(null, "Ký với cả tấm lòng");
            assertThat(message(reader, pairing)).isEqualTo("Xin được kết nghĩa");
        }
    }

    @Test
    void everyoneElseReadsTheStepsAlone() {
        String pairing = pairing();
        String agreement = agreement(pairing);
        String stranger = OrganisationFixtures.inner("PRIMARY").viewer();
        assertThat(comments(stranger, "/pairings/" + pairing)).containsExactly(null, null);
        assertThat(comments(stranger, "/agreements/" + agreement)).containsExactly(null, null);
        assertThat(message(stranger, pairing)).isNull();
    }

    /** Whoever stood above a party on the record's day goes on reading what was said then. */
    @Test
    void aUnitThatAPartyHasLeftReadsThoseOfItsDays() throws SQLException {
        String pairing = pairing();
        OrganisationEnd.movedTo(near.school(), OrganisationFixtures.outer().unit());
        assertThat(comments(near.viewer(), "/pairings/" + pairing)).containsExactly(null, null);
        try (Connection owner = DatabaseResource.asOwner();
                PreparedStatement earlier =
                        owner.prepareStatement("update pairing set since = since - 3 where id = ?::uuid")) {
            earlier.setString(1, pairing);
            earlier.executeUpdate();
        }
        assertThat(comments(near.viewer(), "/pairings/" + pairing)).containsExactly("Xin được kết nghĩa", "Đồng ý");
    }

    @Test
    void aRecordThatIsNotThereHasNoHistory() {
        for (String collection : List.of("pairings", "agreements")) {
            Api.as(People.department())
                    .get("/" + collection + "/{id}/transitions", "0198c1a0-0000-7000-8000-000000000000")
                    .then()
                    .statusCode(404);
        }
    }

    private String pairing() {
        String id = Api.json(
                        near.approver(),
                        PairingFixtures.proposal(near.school(), far.school(), "message", "Xin được kết nghĩa"))
                .post("/pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.json(far.approver(), "0", Map.of("action", "accept", "comment", "Đồng ý"))
                .post("/pairings/{id}/transitions", id)
                .then()
                .statusCode(200);
        return id;
    }

    private String agreement(String pairing) {
        String id = Api.json(
                        near.approver(),
                        Map.of(
                                "pairingId",
                                pairing,
                                "type",
                                "MEMORANDUM",
                                "number",
                                "1",
                                "signedOn",
                                LocalDate.now(HanoiTime.ZONE).toString(),
                                "signatories",
                                Signatories.BOTH))
                .post("/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.json(far.approver(), "0", Map.of("action", "sign", "comment", "Ký với cả tấm lòng"))
                .post("/agreements/{id}/transitions", id)
                .then()
                .statusCode(200);
        return id;
    }

    private static List<String> comments(String reader, String record) {
        return Api.as(reader)
                .get(record + "/transitions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.comment");
    }

    private static String message(String reader, String pairing) {
        return Api.as(reader)
                .get("/pairings/{id}", pairing)
                .then()
                .statusCode(200)
                .extract()
                .path("message");
    }
}
