package vn.chungtay.reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.KeycloakStandIn;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.People;
import vn.chungtay.testing.ReformFixtures;
import vn.chungtay.testing.ReformFixtures.Small;

/** The people of ended units, and where they go. */
@QuarkusTest
class ReformPeopleTest {

    private static final String ADMINISTRATOR = People.administrator();

    @Test
    void areListedWithTheirSuccessorsAndMoved() throws SQLException {
        Small small = ReformFixtures.small();
        String id = ReformFixtures.applied(small);
        try (KeycloakStandIn keycloak = KeycloakStandIn.open()) {
            String old = group(keycloak, small.old().unit());
            String one = group(keycloak, small.one());
            String an = keycloak.person(
                    "an", "An", List.of("approver"), List.of(small.old().unit()));
            String stranger = keycloak.person("la", "Lạ", List.of("viewer"), List.of("HN"));
            people(id)
                    .body("items", hasSize(1))
                    .body("items[0].person.username", equalTo("an"))
                    .body("items[0].roles", contains("APPROVER"))
                    .body("items[0].organisation.code", equalTo(small.old().unit()))
                    .body(
                            "items[0].successors.code.sort()",
                            equalTo(List.of(small.one(), small.two()).stream()
                                    .sorted()
                                    .toList()))
                    .body("items[0].movedTo", empty());
            move(id, true, an, small.old().unit(), small.one()).body("results.outcome", contains("MOVED"));
            assertThat(keycloak.writes).isEmpty();
            move(id, false, an, small.old().unit(), small.one()).body("results.outcome", contains("MOVED"));
            assertThat(keycloak.writes)
                    .containsExactly("PUT users/" + an + "/groups/" + one, "DELETE users/" + an + "/groups/" + old);
            move(id, false, an, small.old().unit(), small.one()).body("results.outcome", contains("UNCHANGED"));
            people(id).body("items", hasSize(1)).body("items[0].movedTo.code", contains(small.one()));
            move(id, false, an, small.old().unit(), small.other().unit())
                    .body("results.code", contains("MOVE_NOT_A_SUCCESSOR"));
            move(id, false, an, small.other().unit(), small.one()).body("results.code", contains("MOVE_NOT_FROM_HERE"));
            move(id, false, an, small.old().unit(), small.two()).body("results.code", contains("MOVE_GROUP_NOT_YET"));
            move(id, false, stranger, small.old().unit(), small.one())
                    .body("results.code", contains("MOVE_NOT_OF_UNIT"));
            move(id, false, UUID.randomUUID().toString(), small.old().unit(), small.one())
                    .body("results.code", contains("MOVE_NOBODY"));
        }
        Api.as(ADMINISTRATOR)
                .get("/reforms/{id}/people", id)
                .then()
                .statusCode(503)
                .body("code", equalTo("KEYCLOAK_AWAY"));
        Api.as(People.auditor()).get("/reforms/{id}/people", id).then().statusCode(403);
        Api.as(People.auditor())
                .get("/reforms/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items[0].operation", equalTo("movePeople"));
    }

    /** An account of a program is told from a person, for another is asked about it. */
    @Test
    void accountsOfProgramsAreTold() throws SQLException {
        Small small = ReformFixtures.small();
        String id = ReformFixtures.applied(small);
        try (KeycloakStandIn keycloak = KeycloakStandIn.open()) {
            group(keycloak, small.old().unit());
            keycloak.person(
                    "binh", "Bình", List.of("editor"), List.of(small.old().unit()));
            keycloak.person(
                    "service-account-school-software",
                    "",
                    List.of("editor"),
                    List.of(small.old().unit()));
            people(id)
                    .body("items.person.username.sort()", contains("binh", "service-account-school-software"))
                    .body("items.find { it.person.username == 'binh' }.person.program", equalTo(false))
                    .body("items.find { it.person.username != 'binh' }.person.program", equalTo(true));
        }
    }

    private static ValidatableResponse people(String id) {
        return Api.as(ADMINISTRATOR).get("/reforms/{id}/people", id).then().statusCode(200);
    }

    private static ValidatableResponse move(String id, boolean dry, String person, String from, String to) {
        return Api.json(
                        ADMINISTRATOR,
                        Map.of("moves", List.of(Map.of("person", person, "from", from, "to", List.of(to)))))
                .queryParam("validateOnly", dry)
                .post("/reforms/{id}/moves", id)
                .then()
                .statusCode(200);
    }

    /** The group of an organisation, as the delivery would have made it. */
    private static String group(KeycloakStandIn keycloak, String code) throws SQLException {
        String group = keycloak.group(code);
        try (Connection owner = DatabaseResource.asOwner();
                PreparedStatement kept = owner.prepareStatement(
                        "insert into keycloak_group (organisation_id, group_id) values (?, ?) on conflict (organisation_id) do update set group_id = excluded.group_id")) {
            kept.setObject(1, OrganisationFixtures.id(code));
            kept.setString(2, group);
            kept.execute();
        }
        return group;
    }
}
