package vn.chungtay.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.access.OrganisationDirectory;
import vn.chungtay.access.Role;
import vn.chungtay.access.Scope;
import vn.chungtay.pairings.PairingFilter;
import vn.chungtay.pairings.PairingService;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;
import vn.chungtay.testing.Signatories;

/** What the worklist and the figures are told by the doors of pairings and plans. */
@QuarkusTest
class WaitingTest {

    @Inject
    PairingService pairings;

    @Inject
    PlanService plans;

    @Inject
    OrganisationDirectory directory;

    @Inject
    Reads reads;

    private Subtree near;
    private Subtree far;

    @BeforeEach
    void twoUnits() {
        near = OrganisationFixtures.inner("PRIMARY");
        far = OrganisationFixtures.outer("PRIMARY");
    }

    @Test
    void aProposalWaitsForTheOtherSidesHead() {
        String id = Api.json(near.approver(), Map.of("first", near.school(), "second", far.school()))
                .post("/pairings")
                .then()
                .extract()
                .path("id");
        assertThat(waiting(Role.APPROVER, far.unit())).containsExactly("ACCEPT_PAIRING accept 1");
        assertThat(waiting(Role.APPROVER, far.school())).containsExactly("ACCEPT_PAIRING accept 1");
        assertThat(waiting(Role.EDITOR, far.unit())).isEmpty();
        assertThat(waiting(Role.APPROVER, near.unit())).isEmpty();
        assertThat(waiting(Role.APPROVER, near.unit(), far.unit())).isEmpty();
        assertThat(reads.list(pairings.waiting(scope(Role.APPROVER, far.unit()), near.unitId()), (rs, ctx) -> 1))
                .isEmpty();
        assertThat(reads.list(
                        pairings.waiting(scope(Role.APPROVER, far.unit()), far.schoolId()),
                        (rs, ctx) -> rs.getString("record_id")))
                .containsExactly(id);
    }

    @Test
    void aPaperWaitsForTheSideThatHasNotConfirmed() {
        String pairing = PlanFixtures.pairing(near, far);
        Api.json(
                        far.approver(),
                        Map.of(
                                "pairingId",
                                pairing,
                                "type",
                                "MEMORANDUM",
                                "number",
                                "7",
                                "signedOn",
                                "2026-01-05",
                                "signatories",
                                Signatories.BOTH))
                .post("/agreements")
                .then()
                .statusCode(201);
        assertThat(waiting(Role.APPROVER, near.unit())).containsExactly("SIGN_AGREEMENT sign 1");
        assertThat(waiting(Role.APPROVER, far.unit())).isEmpty();
        String title = reads.list(
                        pairings.waiting(scope(Role.APPROVER, near.unit()), null), (rs, ctx) -> rs.getString("title"))
                .getFirst();
        assertThat(title).isEqualTo("7 · Trường " + near.school() + " – Trường " + far.school());
    }

    @Test
    void aPlanWaitsForWhomeverItIsTheTurnOf() {
        String id = PlanFixtures.draft(near, far);
        assertThat(waiting(Role.APPROVER, near.unit())).isEmpty();
        Api.json(near.editor(), "0", PlanFixtures.line(near.school()))
                .post("/activity-plans/{id}/lines", id)
                .then()
                .statusCode(201);
        assertThat(waiting(Role.APPROVER, near.unit())).containsExactly("AGREE_PLAN agree 3");
        PlanFixtures.step(near.approver(), id, 1, "agree").statusCode(200);
        assertThat(waiting(Role.APPROVER, near.unit())).isEmpty();
        assertThat(waiting(Role.APPROVER, far.unit())).containsExactly("AGREE_PLAN agree 1");
        PlanFixtures.step(far.approver(), id, 2, "agree").statusCode(200);
        assertThat(waiting(Role.APPROVER, near.school())).containsExactly("SUBMIT_PLAN submit 3");
        assertThat(waiting(Role.EDITOR, near.school())).isEmpty();
        PlanFixtures.step(near.approver(), id, 3, "submit").statusCode(200);
        assertThat(waiting(Role.APPROVER, near.school())).isEmpty();
        assertThat(waiting(Role.APPROVER, near.unit()))
                .as("another head of the office")
                .containsExactly("APPROVE_PLAN approve 1");
        assertThat(reads.list(
                        plans.waiting(scope(Role.DEPARTMENT, "HN"), near.unitId()), (rs, ctx) -> rs.getInt("urgency")))
                .containsExactly(3);
        PlanFixtures.step(far.approver(), id, 4, "return", "Sửa").statusCode(200);
        assertThat(waiting(Role.EDITOR, near.school())).containsExactly("CORRECT_PLAN null 2");
        assertThat(waiting(Role.VIEWER, near.school())).isEmpty();
        assertThat(waiting(Role.APPROVER, far.unit())).containsExactly("CORRECT_PLAN null 2");
    }

    @Test
    void figuresCountWhatTheListShows() {
        PlanFixtures.pairing(near, far);
        Api.json(People.department(), Map.of("first", near.unit(), "second", far.unit()))
                .post("/pairings")
                .then()
                .statusCode(201);
        Scope anyone = scope(Role.VIEWER, far.unit());
        PairingFilter filter = new PairingFilter();
        filter.scope = near.unit();
        assertThat(count(pairings.counted(anyone, filter))).isEqualTo(2);
        assertThat(count(pairings.partnersOf(anyone, filter))).isEqualTo(1);
        filter.kind = "SCHOOL";
        assertThat(count(pairings.counted(anyone, filter))).isEqualTo(1);
        assertThat(count(pairings.partnersOf(anyone, filter))).isZero();
        filter.scope = near.school();
        filter.level = "PRIMARY";
        assertThat(count(pairings.partnersOf(anyone, filter))).isEqualTo(1);
    }

    private int count(Sql fragment) {
        return reads.one(Sql.of("select count(*)").add(fragment), (rs, ctx) -> rs.getInt(1))
                .orElseThrow();
    }

    private List<String> waiting(Role role, String... organisations) {
        Scope scope = scope(role, organisations);
        UUID all = null;
        Sql both = Sql.of("select * from (")
                .add(pairings.waiting(scope, all))
                .add("union all")
                .add(plans.waiting(scope, all))
                .add(") w order by urgency, since");
        return reads.list(
                both, (rs, ctx) -> rs.getString("kind") + " " + rs.getString("action") + " " + rs.getInt("urgency"));
    }

    /** Another person than those who act in these tests. */
    private Scope scope(Role role, String... organisations) {
        return new Scope(
                "someone-else",
                "someone",
                "Ai đó",
                EnumSet.copyOf(role.withLesser()),
                List.copyOf(directory.byCodes(Set.of(organisations)).values()));
    }
}
