package vn.chungtay.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.KeycloakStandIn;
import vn.chungtay.testing.OrganisationEnd;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.People;

/** Keycloak's groups follow the organisations: in order, once, and later when Keycloak was away. */
@QuarkusTest
class GroupDeliveryTest {

    @Inject
    GroupDelivery delivery;

    private final LocalDate today = LocalDate.now(HanoiTime.ZONE);

    @BeforeEach
    void whatOtherTestsChangedIsNotOurs() {
        OrganisationFixtures.department();
        execute("delete from keycloak_task");
    }

    @Test
    void whileKeycloakIsAwayNothingIsLostAndNobodyWaits() {
        String code = unit("Phòng Giáo dục", "");
        unit(code, "Phòng Giáo dục và Đào tạo", "");
        assertThat(delivery.deliver()).isFalse();
        assertThat(waiting(code)).isEqualTo(2);
        try (KeycloakStandIn keycloak = KeycloakStandIn.open()) {
            assertThat(delivery.deliver()).isTrue();
            JsonNode group = keycloak.named(code);
            assertThat(group.path("description").asText()).isEqualTo("Phòng Giáo dục và Đào tạo");
            assertThat(group.path("attributes").path("kind").path(0).asText()).isEqualTo("DISTRICT_OFFICE");
            assertThat(group.path("attributes").path("organisation").path(0).asText())
                    .isEqualTo(OrganisationFixtures.id(code).toString());
            assertThat(waiting(code)).isZero();
            assertThat(keycloak.writes).containsExactly("POST groups");
            assertThat(delivery.deliver()).isTrue();
            assertThat(keycloak.writes).as("delivered once").hasSize(1);
        }
    }

    @Test
    void whatWasDeliveredBeforeKeycloakWentStaysDelivered() {
        String code = unit("Phòng Giáo dục", "");
        try (KeycloakStandIn keycloak = KeycloakStandIn.open()) {
            delivery.deliver();
            assertThat(keycloak.named(code)).isNotNull();
        }
        OrganisationEnd.yesterday(code);
        assertThat(delivery.deliver()).isFalse();
        assertThat(waiting(code)).isEqualTo(1);
    }

    @Test
    void theyAreAdjustedInTheirOrder() {
        try (KeycloakStandIn keycloak = KeycloakStandIn.open()) {
            String first = unit("Một", "");
            String second = unit("Hai", "");
            delivery.deliver();
            String groupOfFirst = id(keycloak, first);
            String groupOfSecond = id(keycloak, second);
            keycloak.writes.clear();
            unit(second, "Hai mới", "");
            unit(first, "Một mới", "");
            delivery.deliver();
            assertThat(keycloak.writes).containsExactly("PUT groups/" + groupOfSecond, "PUT groups/" + groupOfFirst);
        }
    }

    @Test
    void aNewCodeRenamesTheGroupAndAClosedOneIsKept() {
        try (KeycloakStandIn keycloak = KeycloakStandIn.open()) {
            String code = unit("Phòng", "");
            delivery.deliver();
            String group = id(keycloak, code);
            String renamed = OrganisationFixtures.code();
            execute("update organisation_version set code = ? where code = ?", renamed, code);
            delivery.deliver();
            assertThat(keycloak.named(code)).isNull();
            assertThat(id(keycloak, renamed)).isEqualTo(group);
            OrganisationEnd.yesterday(renamed);
            delivery.deliver();
            assertThat(keycloak.named(renamed)
                            .path("attributes")
                            .path("endedOn")
                            .path(0)
                            .asText())
                    .isEqualTo(today.minusDays(1).toString());
        }
    }

    @Test
    void whatBeginsTomorrowWaitsUntilTomorrow() {
        try (KeycloakStandIn keycloak = KeycloakStandIn.open()) {
            String code = unit("Tên hôm nay", "");
            unit(code, "Tên ngày mai", today.plusDays(1).toString());
            delivery.deliver();
            assertThat(keycloak.named(code).path("description").asText()).isEqualTo("Tên hôm nay");
            assertThat(waiting(code)).isPositive();
        }
    }

    @Test
    void aDryRunAndARefusedFileLeaveNothingToDeliver() {
        String code = OrganisationFixtures.code();
        Api.as(People.administrator())
                .contentType("text/csv")
                .body("code,kind,name,parentCode\n" + code + ",COMMUNE,Xa,HN\n")
                .queryParam("validateOnly", true)
                .post("/organisations/imports")
                .then()
                .statusCode(200);
        Api.importCsv(
                        People.administrator(),
                        "organisations",
                        "code,kind,name,parentCode",
                        code + ",COMMUNE,Xa,HN",
                        code + "X,COMMUNE,Xa,KHONG-CO")
                .body("applied", equalTo(false));
        assertThat(count("select count(*) from keycloak_task")).isZero();
    }

    @Test
    void whatDoesNotConcernTheGroupChangesNothing() {
        String school = OrganisationFixtures.departmentSchool("INNER", "UPPER_SECONDARY");
        execute("delete from keycloak_task");
        execute("update organisation_version set pupils = 5, latitude = 21, longitude = 105 where code = ?", school);
        assertThat(waiting(school)).isZero();
    }

    @Test
    void aGroupMadeByHandIsTakenOverAndOneThatWasDeletedIsMadeAnew() {
        try (KeycloakStandIn keycloak = KeycloakStandIn.open()) {
            String code = unit("Phòng", "");
            String byHand = keycloak.group(code);
            delivery.deliver();
            assertThat(id(keycloak, code)).isEqualTo(byHand);
            assertThat(keycloak.named(code).path("description").asText()).isEqualTo("Phòng");
            keycloak.forget(byHand);
            unit(code, "Phòng mới", "");
            delivery.deliver();
            assertThat(keycloak.named(code).path("description").asText()).isEqualTo("Phòng mới");
        }
    }

    /** Of two that bear a code one after the other, the one that bears it today has the group of that name; the people of the first stay its. */
    @Test
    void aCodeThatIsUsedAgainIsNotGivenToThePeopleOfBefore() {
        try (KeycloakStandIn keycloak = KeycloakStandIn.open()) {
            String code = unit("Cũ", "");
            delivery.deliver();
            String before = id(keycloak, code);
            OrganisationEnd.yesterday(code);
            delivery.deliver();
            execute("""
                    with fresh as (insert into organisation (id) values (gen_random_uuid()) returning id)
                    insert into organisation_version (id, organisation_id, code, name, kind, parent_id, valid_from)
                    select gen_random_uuid(), id, ?, 'Mới', 'COMMUNE', (select p.organisation_id from organisation_version p where p.code = 'HN'), hanoi_today() from fresh""", code);
            delivery.deliver();
            assertThat(id(keycloak, code)).isNotEqualTo(before);
            assertThat(keycloak.named(code).path("description").asText()).isEqualTo("Mới");
            String former = code + "@" + today.minusDays(1);
            assertThat(id(keycloak, former)).isEqualTo(before);
            Api.as(People.viewer(former))
                    .get("/me")
                    .then()
                    .body("organisations.name", contains("Cũ"))
                    .body("organisations.ended", contains(true));
            Api.as(People.viewer(code)).get("/me").then().body("organisations.name", contains("Mới"));
        }
    }

    @Test
    void codesThatAreExchangedAreExchanged() {
        try (KeycloakStandIn keycloak = KeycloakStandIn.open()) {
            String one = unit("Một", "");
            String other = unit("Hai", "");
            delivery.deliver();
            String groupOfOne = id(keycloak, one);
            String groupOfOther = id(keycloak, other);
            execute(
                    "update organisation_version set code = case code when ? then ? else ? end where code in (?, ?)",
                    one,
                    other,
                    one,
                    one,
                    other);
            delivery.deliver();
            assertThat(id(keycloak, one)).isEqualTo(groupOfOther);
            assertThat(id(keycloak, other)).isEqualTo(groupOfOne);
        }
    }

    @Test
    void whatKeycloakWillNotHaveDoesNotHoldUpTheOthers() {
        try (KeycloakStandIn keycloak = KeycloakStandIn.open()) {
            String bad = unit("Phòng", "");
            String good = unit("Phòng", "");
            keycloak.refuse(bad::equals);
            assertThat(delivery.deliver()).isTrue();
            assertThat(keycloak.named(good)).isNotNull();
            assertThat(count("select count(*) from keycloak_task where refused like '%Invalid name%'"))
                    .isEqualTo(1);
            keycloak.refuse(name -> false);
            execute("update keycloak_task set refused = null");
            delivery.deliver();
            assertThat(keycloak.named(bad)).isNotNull();
        }
    }

    private static String unit(String name, String from) {
        String code = OrganisationFixtures.code();
        unit(code, name, from);
        return code;
    }

    private static void unit(String code, String name, String from) {
        Api.importCsv(
                        People.administrator(),
                        "organisations",
                        "code,kind,name,parentCode,validFrom",
                        String.join(",", code, "DISTRICT_OFFICE", name, "HN", from))
                .statusCode(200)
                .body("applied", equalTo(true));
    }

    private static String id(KeycloakStandIn keycloak, String name) {
        assertThat(keycloak.named(name)).as("the group " + name).isNotNull();
        return keycloak.named(name).path("id").asText();
    }

    private static int waiting(String code) {
        return count(
                "select count(*) from keycloak_task t where refused is null and exists (select 1 from organisation_version v"
                        + " where v.organisation_id = t.organisation_id and v.code = ?)",
                code);
    }

    private static int count(String sql, String... arguments) {
        try (Connection owner = DatabaseResource.asOwner();
                PreparedStatement statement = prepared(owner, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void execute(String sql, String... arguments) {
        try (Connection owner = DatabaseResource.asOwner();
                PreparedStatement statement = prepared(owner, sql, arguments)) {
            statement.execute();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static PreparedStatement prepared(Connection owner, String sql, String... arguments) throws SQLException {
        PreparedStatement statement = owner.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setString(i + 1, arguments[i]);
        }
        return statement;
    }
}
