package vn.chungtay.pilots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.People;

/** The quota holds in the database itself: against statements of the service's own role, and against writers at the same time. */
@QuarkusTest
class PilotQuotaTest {

    @Test
    void noStatementOfTheServiceMakesAnApprovedSelectionOtherThanTheQuota() throws SQLException {
        PilotUnit unit = new PilotUnit();
        UUID id = UUID.fromString(unit.approved());
        UUID spare = OrganisationFixtures.id(unit.spare("PRIMARY"));
        UUID foreign = OrganisationFixtures.id(new PilotUnit().spare("PRIMARY"));
        UUID held = OrganisationFixtures.id(unit.schools.get("PRIMARY").getFirst());
        String slot = " where selection_id = '" + id + "' and level = 'PRIMARY' and position = 2";
        refused("pilot_slot_filled", "update pilot_slot set school_id = null, since = null" + slot);
        refused("pilot_slot_filled", "update pilot_slot set school_id = null" + slot);
        refused("pilot_slot_history", "update pilot_slot set since = null" + slot);
        refused(
                "pilot_slot_school_once",
                "update pilot_slot set school_id = '" + held + "', since = hanoi_today(), reason = 'x'" + slot);
        refused(
                "pilot_slot_fits",
                "update pilot_slot set school_id = '" + foreign + "', since = hanoi_today(), reason = 'x'" + slot);
        refused(
                "pilot_slot_fits",
                "update pilot_slot set school_id = '" + spare + "', since = hanoi_today(), reason = 'x'"
                        + slot.replace("PRIMARY", "PRESCHOOL"));
        refused("pilot_slot_reason", "update pilot_slot set school_id = '" + spare + "', since = hanoi_today()" + slot);
        refused("pilot_slot_history", "update pilot_slot set since = since - 1" + slot);
        refused(
                "pilot_tenure_period",
                "update pilot_slot set school_id = '" + spare + "', since = hanoi_today() - 1, reason = 'x'" + slot);
        refused(
                "pilot_selection_stays",
                "update pilot_selection set status = 'DRAFT', approved_on = null where id = '" + id + "'");
        refused("pilot_slot_filled", "insert into phase_slot select phase_id, level, 5 from pilot_slot" + slot);
        refused("pilot_slot_of_phase", "delete from phase_slot");
        for (String forbidden : List.of(
                "delete from pilot_slot" + slot,
                "delete from pilot_selection where id = '" + id + "'",
                "truncate pilot_slot, pilot_tenure, pilot_selection",
                "update pilot_slot set level = 'PRESCHOOL', position = 3" + slot,
                "update pilot_slot set selection_status = 'DRAFT'" + slot,
                "update pilot_selection set unit_id = '" + foreign + "' where id = '" + id + "'",
                "update pilot_selection set phase_id = (select id from phase where code = '2022-2025') where id = '"
                        + id + "'",
                "insert into pilot_slot select selection_id, phase_id, level, 5, selection_status from pilot_slot"
                        + slot,
                "update pilot_tenure set to_day = hanoi_today()" + slot,
                "insert into pilot_tenure select uuidv7(), selection_id, level, position, '" + spare
                        + "', since from pilot_slot" + slot,
                "alter table pilot_slot disable trigger all")) {
            assertThatThrownBy(() -> run(forbidden))
                    .as(forbidden)
                    .isInstanceOfSatisfying(PSQLException.class, refusal -> assertThat(refusal.getSQLState())
                            .isEqualTo("42501"));
        }
        whole(id);
    }

    @Test
    void noSelectionIsMadeOrBecomesApprovedWithASlotEmpty() throws SQLException {
        PilotUnit unit = new PilotUnit();
        UUID id = UUID.fromString(unit.full());
        String unitId = unit.tree.unitId().toString();
        refused("pilot_slot_filled", """
                insert into pilot_selection (id, unit_id, phase_id, status, submitted_by, submitted_on, approved_on, drafted_on)
                select uuidv7(), '%s', id, 'APPROVED', 'x', hanoi_today(), hanoi_today(), hanoi_today() from phase where code = '2022-2025'""".formatted(unitId));
        refused(
                "pilot_slot_since",
                "update pilot_slot set school_id = null where selection_id = '" + id
                        + "' and level = 'PRESCHOOL' and position = 3");
        run("update pilot_slot set school_id = null, since = null where selection_id = '" + id
                + "' and level = 'PRESCHOOL' and position = 3");
        for (String status : List.of("SUBMITTED", "APPROVED")) {
            refused(
                    "pilot_slot_filled",
                    "update pilot_selection set status = '" + status
                            + "', submitted_by = 'x', submitted_on = hanoi_today(), approved_on = "
                            + (status.equals("APPROVED") ? "hanoi_today()" : "null") + " where id = '" + id + "'");
        }
    }

    @Test
    void aSchoolThatNoLongerFitsIsNotApproved() {
        PilotUnit unit = new PilotUnit();
        String id = unit.submitted();
        Api.importCsv(
                        People.administrator(),
                        "schools",
                        "code,ownership,validFrom",
                        unit.schools.get("PRIMARY").getFirst() + ",PRIVATE,2026-01-01")
                .statusCode(200)
                .body("applied", equalTo(true));
        unit.step(People.department(), id, Map.of("action", "approve"))
                .statusCode(409)
                .body("code", equalTo("PILOT_SLOT_FITS"));
    }

    @Test
    void aPilotSchoolClosesOnlyAfterItWasReplaced() throws SQLException {
        PilotUnit unit = new PilotUnit();
        String id = unit.approved();
        String closes = "update organisation_version set valid_to = hanoi_today() where organisation_id = '%s'"
                .formatted(OrganisationFixtures.id(unit.schools.get("PRIMARY").getFirst()));
        refused("pilot_school_stays_open", closes);
        unit.step(
                        unit.tree.approver(),
                        id,
                        Map.of(
                                "action",
                                "replace",
                                "level",
                                "PRIMARY",
                                "position",
                                1,
                                "school",
                                unit.spare("PRIMARY"),
                                "reason",
                                "Trường giải thể"))
                .statusCode(200);
        run(closes);
        whole(UUID.fromString(id));
    }

    @Test
    void whatAnEndedUnitSelectedIsFrozen() throws SQLException {
        PilotUnit unit = new PilotUnit();
        String id = unit.approved();
        run("update organisation_version set valid_to = hanoi_today() - 1 where organisation_id = '%s'"
                .formatted(unit.tree.unitId()));
        for (String token : List.of(unit.tree.approver(), People.department())) {
            unit.step(
                            token,
                            id,
                            Map.of(
                                    "action",
                                    "replace",
                                    "level",
                                    "PRIMARY",
                                    "position",
                                    1,
                                    "school",
                                    unit.spare("PRIMARY"),
                                    "reason",
                                    "Muộn"))
                    .statusCode(409)
                    .body("code", equalTo("PILOTS_FROZEN"));
        }
        refused(
                "pilot_slot_fits",
                "update pilot_slot set school_id = '" + OrganisationFixtures.id(unit.spare("PRIMARY"))
                        + "', since = hanoi_today(), reason = 'x' where selection_id = '" + id
                        + "' and level = 'PRIMARY' and position = 1");
        whole(UUID.fromString(id));
    }

    @Test
    void ofTwoAtOnceOneWinsAndTheOtherIsToldItIsStale() throws Exception {
        PilotUnit unit = new PilotUnit();
        String id = unit.full();
        for (int round = 0; round < 10; round++) {
            String seen = unit.etag(id);
            List<Integer> answers = together(
                    () -> Api.json(unit.tree.editor(), seen, Map.of("school", unit.spare("PRIMARY")))
                            .put("/pilot-selections/{id}/slots/PRIMARY/1", id)
                            .statusCode(),
                    () -> Api.as(unit.tree.editor())
                            .header("If-Match", '"' + seen + '"')
                            .delete("/pilot-selections/{id}/slots/PRESCHOOL/1", id)
                            .statusCode());
            assertThat(answers).containsExactlyInAnyOrder(200, 412);
            unit.fill(id, "PRIMARY", 1, unit.schools.get("PRIMARY").getFirst()).statusCode(200);
            unit.fill(id, "PRESCHOOL", 1, unit.schools.get("PRESCHOOL").getFirst())
                    .statusCode(200);
        }
        String seen = unit.etag(id);
        assertThat(together(
                        () -> Api.json(unit.tree.approver(), seen, Map.of("action", "submit"))
                                .post("/pilot-selections/{id}/transitions", id)
                                .statusCode(),
                        () -> Api.as(unit.tree.editor())
                                .header("If-Match", '"' + seen + '"')
                                .delete("/pilot-selections/{id}/slots/PRESCHOOL/1", id)
                                .statusCode()))
                .containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void writersBehindTheServicesBackNeverBreakTheQuotaTogether() throws Exception {
        for (int round = 0; round < 3; round++) {
            PilotUnit unit = new PilotUnit();
            UUID id = UUID.fromString(unit.submitted());
            UUID school = OrganisationFixtures.id(unit.spare("PRESCHOOL"));
            String approve = "update pilot_selection set status = 'APPROVED', approved_on = hanoi_today() where id = '"
                    + id + "'";
            List<Boolean> done = together(
                    () -> succeeds(approve),
                    () -> succeeds("update pilot_slot set school_id = null, since = null where selection_id = '" + id
                            + "' and level = 'PRIMARY' and position = 4"),
                    () -> succeeds("update pilot_slot set school_id = '" + school
                            + "', since = hanoi_today(), reason = 'x' where selection_id = '" + id
                            + "' and level = 'PRESCHOOL' and position = 1"),
                    () -> succeeds("update pilot_slot set school_id = '" + school
                            + "', since = hanoi_today(), reason = 'x' where selection_id = '" + id
                            + "' and level = 'PRESCHOOL' and position = 2"),
                    () -> succeeds("update organisation_version set valid_to = hanoi_today() where organisation_id = '"
                            + school + "'"));
            assertThat(done.get(1)).isFalse();
            if (!done.get(0)) {
                run(approve);
            }
            whole(id);
        }
    }

    private static boolean succeeds(String sql) {
        try {
            run(sql);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... actions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(actions.length);
        try (ExecutorService people = Executors.newFixedThreadPool(actions.length)) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> action : actions) {
                running.add(people.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    private static void refused(String constraint, String sql) {
        assertThatThrownBy(() -> run(sql)).as(sql).isInstanceOfSatisfying(PSQLException.class, refusal -> assertThat(
                        refusal.getServerErrorMessage().getConstraint())
                .isEqualTo(constraint));
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = DatabaseResource.asService()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute(sql);
            connection.commit();
        }
    }

    /** Exactly the quota, each a distinct school, and whoever holds a slot is who has its open tenure. */
    private static void whole(UUID selection) throws SQLException {
        try (Connection connection = DatabaseResource.asOwner();
                PreparedStatement question = connection.prepareStatement("""
                select count(*) filter (where l.level = 'PRESCHOOL') || '+' || count(*) filter (where l.level = 'PRIMARY') || '+'
                    || count(*) filter (where l.level = 'LOWER_SECONDARY') || ', ' || count(distinct l.school_id) || ' schools, '
                    || count(t.id) || ' tenures'
                from pilot_slot l left join pilot_tenure t on t.selection_id = l.selection_id and t.level = l.level and t.position = l.position
                    and t.to_day is null and t.school_id = l.school_id
                where l.selection_id = ? and l.school_id is not null and l.selection_status = 'APPROVED'""")) {
            question.setObject(1, selection);
            try (ResultSet row = question.executeQuery()) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("3+4+3, 10 schools, 10 tenures");
            }
        }
    }
}
