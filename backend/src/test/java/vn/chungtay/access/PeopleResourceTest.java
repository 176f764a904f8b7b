package vn.chungtay.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.KeycloakStandIn;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

@QuarkusTest
class PeopleResourceTest {

    @Test
    void showsWhoHasWhichRoleWhere() {
        Subtree tree = OrganisationFixtures.inner("PRIMARY");
        try (KeycloakStandIn keycloak = KeycloakStandIn.open()) {
            String id = keycloak.person(
                    "an.nguyen",
                    "Nguyễn An",
                    List.of("approver", "viewer"),
                    List.of(tree.unit(), tree.school(), "to-hat"));
            people("q", "Nguyễn")
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].username", equalTo("an.nguyen"))
                    .body("items[0].name", equalTo("Nguyễn An"))
                    .body("items[0].enabled", equalTo(true))
                    .body("items[0].roles", contains("VIEWER", "APPROVER"))
                    .body("items[0].organisations.code.sort()", equalTo(sorted(tree.unit(), tree.school())))
                    .body("items[0].otherGroups", contains("to-hat"))
                    .body(
                            "items[0].consoleUrl",
                            endsWith("/auth/admin/master/console/#/chungtay/users/" + id + "/settings"));
        }
    }

    @Test
    void isAskedByOrganisationOrByRole() {
        Subtree tree = OrganisationFixtures.inner();
        try (KeycloakStandIn keycloak = KeycloakStandIn.open()) {
            keycloak.group(tree.unit());
            keycloak.person("mot", "Một", List.of("editor"), List.of(tree.unit()));
            keycloak.person("hai", "Hai", List.of("auditor"), List.of("HN"));
            people("organisation", tree.unit()).body("items.username", contains("mot"));
            people("organisation", "KHONG-CO").statusCode(200).body("items", empty());
            people("role", "AUDITOR").body("items.username", contains("hai"));
            people("role", "auditor").statusCode(400);
            Api.as(People.administrator())
                    .queryParam("q", "a")
                    .queryParam("role", "AUDITOR")
                    .get("/people")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("PEOPLE_ONE_FILTER"));
        }
    }

    @Test
    void isReadPageByPage() {
        try (KeycloakStandIn keycloak = KeycloakStandIn.open()) {
            for (int i = 0; i < 5; i++) {
                keycloak.person("nguoi." + i, "Người", List.of(), List.of());
            }
            List<String> seen = new ArrayList<>();
            String token = "0";
            while (token != null) {
                ValidatableResponse page = Api.as(People.administrator())
                        .queryParam("pageSize", 2)
                        .queryParam("pageToken", token)
                        .get("/people")
                        .then()
                        .statusCode(200);
                seen.addAll(page.extract().path("items.username"));
                token = page.extract().path("nextPageToken");
            }
            assertThat(seen).containsExactly("nguoi.0", "nguoi.1", "nguoi.2", "nguoi.3", "nguoi.4");
            people("pageToken", "-1").statusCode(400).body("errors[0].code", equalTo("PAGE_TOKEN_INVALID"));
        }
    }

    @Test
    void isCountedAndHadAsAFileWhole() {
        try (KeycloakStandIn keycloak = KeycloakStandIn.open()) {
            for (int i = 0; i < 130; i++) {
                keycloak.person("nguoi." + i, "Người", List.of("viewer"), List.of());
            }
            people("count", "capped").body("count.value", equalTo(130)).body("count.more", equalTo(false));
            String file = Api.as(People.administrator())
                    .accept("text/csv")
                    .get("/people")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(file.lines().filter(line -> line.contains("nguoi."))).hasSize(130);
        }
    }

    @Test
    void withKeycloakAwayThereIsNoAnswerAndEverythingElseGoesOn() {
        people("q", "a").statusCode(503).body("code", equalTo("KEYCLOAK_AWAY"));
        Api.as(People.administrator()).get("/organisations").then().statusCode(200);
    }

    @Test
    void theDoorToTheConsoleIsTheAdministratorsAlone() {
        OrganisationFixtures.inner();
        Api.as(People.administrator())
                .get("/me")
                .then()
                .body("consoleUrl", endsWith("/auth/admin/master/console/#/chungtay"));
        for (String other : List.of(People.department(), People.auditor())) {
            Api.as(other).get("/me").then().body("consoleUrl", nullValue());
        }
    }

    private static ValidatableResponse people(String parameter, String value) {
        return Api.as(People.administrator())
                .queryParam(parameter, value)
                .get("/people")
                .then();
    }

    private static List<String> sorted(String... codes) {
        return List.of(codes).stream().sorted().toList();
    }
}
