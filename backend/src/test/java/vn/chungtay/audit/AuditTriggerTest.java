package vn.chungtay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** Changes write their own events, whoever makes them and by whatever way. */
@QuarkusTest
class AuditTriggerTest {

    /** Tables that no event tells of: the trail itself, what is derived from other tables, bytes whose fingerprint it has, and memories that state no fact. */
    private static final Set<String> NOT_AUDITED = Set.of(
            "audit_event",
            "audit_seal",
            "organisation_ancestor",
            "organisation_term",
            "organisation_form",
            "pairing_form",
            "import_key",
            "idempotency_key",
            "keycloak_task",
            "keycloak_group",
            "operation",
            "reform_content",
            "reform_outcome",
            "reform_effect",
            "reform_suggestion",
            "flyway_schema_history");

    @Test
    void everyTableIsUnderAudit() throws SQLException {
        List<Map<String, String>> unwatched = Trail.rows("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p') and 4 <> (select count(*) from pg_trigger t
                    where t.tgrelid = c.oid and t.tgfoid = 'audit_changed'::regproc and t.tgenabled = 'O')""");
        assertThat(unwatched.stream().map(row -> row.get("relname")).filter(name -> !NOT_AUDITED.contains(name)))
                .as("tables whose migration does not call audit_attach")
                .isEmpty();
    }

    @Test
    void aChangeSaysWhoWhatAndWhatWasBefore() throws SQLException {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        JsonPath pairing = Api.json(near.approver(), Map.of("first", near.school(), "second", far.school()))
                .post("/pairings")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String id = pairing.getString("id");
        Api.json(far.approver(), pairing.getString("etag"), Map.of("action", "accept"))
                .post("/pairings/{id}/transitions", id)
                .then()
                .statusCode(200);

        List<Map<String, String>> events = Trail.of("pairing", id);
        assertThat(events).extracting(event -> event.get("action")).containsExactly("CREATE", "UPDATE");
        Map<String, String> made = events.getFirst();
        assertThat(made)
                .containsEntry("operation", "proposePairing")
                .containsEntry("collection", "pairings")
                .containsEntry("person_name", "Người thử approver")
                .containsEntry("organisation_id", near.unitId().toString())
                .containsEntry("database_role", "chungtay_service")
                .containsEntry("address", "127.0.0.1")
                .containsEntry("before", null);
        JsonPath after = new JsonPath(made.get("after"));
        assertThat(after.getString("status")).isEqualTo("PROPOSED");
        assertThat(after.getString("first_id")).isEqualTo(near.schoolId().toString());
        assertThat(after.getMap("")).doesNotContainKeys("low_id", "message");

        Map<String, String> accepted = events.getLast();
        assertThat(accepted)
                .containsEntry("operation", "transitionPairing")
                .containsEntry("organisation_id", far.unitId().toString());
        assertThat(new JsonPath(accepted.get("before")).getMap(""))
                .containsEntry("status", "PROPOSED")
                .containsEntry("since", null)
                .doesNotContainKeys("first_id", "id");
        assertThat(new JsonPath(accepted.get("after")).getString("status")).isEqualTo("ACTIVE");
        assertThat(Trail.of("record_transition", id)).hasSize(2).allSatisfy(event -> assertThat(event)
                .containsEntry("collection", "pairings"));
    }

    @Test
    void anImportsRowsStandInItToo() throws SQLException {
        Subtree unit = OrganisationFixtures.inner("PRIMARY", "PRESCHOOL");
        for (String school : unit.schools()) {
            List<Map<String, String>> events = Trail.of(
                    "organisation_version", OrganisationFixtures.id(school).toString());
            assertThat(events).hasSize(1);
            assertThat(events.getFirst())
                    .containsEntry("operation", "importSchools")
                    .containsEntry("part", "versions")
                    .containsEntry("person_name", "Ngô Đức Thành");
            assertThat(new JsonPath(events.getFirst().get("after")).getMap(""))
                    .containsEntry("code", school)
                    .doesNotContainKey("search_text");
        }
    }

    @Test
    void aDryRunLeavesNothing() throws SQLException {
        String code = OrganisationFixtures.code();
        OrganisationFixtures.inner();
        Api.as(People.administrator())
                .contentType("text/csv; charset=UTF-8")
                .queryParam("validateOnly", true)
                .body(("code,name,levels,ownership,parentCode\n" + code + ",Trường " + code + ",PRIMARY,PUBLIC,HN\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/schools/imports")
                .then()
                .statusCode(200);
        assertThat(Trail.rows("select 1 from audit_event where after ->> 'code' = ?", code))
                .isEmpty();
    }

    @Test
    void whatIsDoneBehindTheServicesBackStandsInItWithTheRoleThatDidIt() throws SQLException {
        Subtree unit = OrganisationFixtures.inner("PRIMARY", "PRIMARY", "PRIMARY");
        String record = unit.schoolId().toString();
        try (Connection owner = DatabaseResource.asOwner()) {
            owner.setAutoCommit(false);
            Trail.rows(owner, """
                    update organisation_version set pupils = pupils + 1 where code = any (string_to_array(?, ',')) returning id""", String.join(",", unit.schools()));
            List<Map<String, String>> changed = Trail.rows(
                    owner,
                    "select * from audit_event where transaction_id = pg_current_xact_id() and table_name = 'organisation_version'");
            assertThat(changed).hasSize(3).allSatisfy(event -> {
                assertThat(event)
                        .containsEntry("database_role", "chungtay_owner")
                        .containsEntry("person_id", null)
                        .containsEntry("before", "{\"pupils\": 300}")
                        .containsEntry("after", "{\"pupils\": 301}");
                assertThat(event.get("row_key")).startsWith("{\"id\": ");
            });
            assertThat(changed.stream().map(event -> event.get("record_id")).collect(Collectors.toSet()))
                    .hasSize(3)
                    .contains(record);
            Trail.rows(owner, "delete from organisation_version where organisation_id = ?::uuid returning id", record);
            assertThat(
                            Trail.rows(
                                    owner,
                                    "select * from audit_event where transaction_id = pg_current_xact_id() and action = 'DELETE' and table_name = 'organisation_version'"))
                    .singleElement()
                    .satisfies(event -> assertThat(new JsonPath(event.get("before")).getString("code"))
                            .isEqualTo(unit.school()));
            assertThat(Trail.refusal(owner, "truncate import_key, succession")).isNull();
            assertThat(
                            Trail.rows(
                                    owner,
                                    "select table_name from audit_event where transaction_id = pg_current_xact_id() and action = 'TRUNCATE'"))
                    .containsExactly(Map.of("table_name", "succession"));
            owner.rollback();
        }
    }

    @Test
    void theServiceCanOnlyAdd() throws SQLException {
        for (String forbidden : List.of(
                "insert into audit_event (action) values ('READ')",
                "update audit_event set person_name = 'Người khác'",
                "delete from audit_event",
                "truncate audit_event",
                "insert into audit_seal select * from audit_seal",
                "update audit_seal set position = 0",
                "delete from audit_seal",
                "truncate audit_seal",
                "alter table pairing disable trigger audit_update",
                "drop trigger audit_update on pairing",
                "create or replace function audit_changed() returns trigger language plpgsql as 'begin return null; end'",
                "set session_replication_role = 'replica'",
                "select audit_attach('pairing', 'pairings', 'id')",
                "select audit_attempts('[{\"action\": \"UPDATE\", \"at\": \"2026-01-01\"}]')",
                "select audit_attempts('[{\"at\": \"2026-01-01\"}]')")) {
            try (Connection service = DatabaseResource.asService()) {
                assertThat(Trail.refusal(service, forbidden)).as(forbidden).isEqualTo("42501");
            }
        }
    }
}
