package vn.chungtay.pairings;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;
import vn.chungtay.testing.Race;

/** Two heads of the same school accept the same proposal at the same moment. */
@QuarkusTest
class PairingRaceTest {

    @Test
    void exactlyOneAccepts() throws Exception {
        String[] levels = new String[32];
        Arrays.fill(levels, "PRIMARY");
        Subtree near = OrganisationFixtures.inner(levels);
        Subtree far = OrganisationFixtures.outer(levels);
        List<String> proposals = proposals(near, far);
        String one = far.approver();
        String other = People.secondApprover(far.unit());
        Race.exactlyOneWins(
                Race.ROUNDS,
                200,
                round -> List.of(accept(one, proposals.get(round)), accept(other, proposals.get(round))));
        try (Connection connection = DatabaseResource.asOwner();
                PreparedStatement count = connection.prepareStatement("""
                        select count(*) from pairing p where p.status = 'ACTIVE' and p.version = 1 and p.id = any (?)
                        and 1 = (select count(*) from record_transition t where t.record_id = p.id)""")) {
            count.setArray(1, connection.createArrayOf("uuid", proposals.toArray()));
            try (ResultSet result = count.executeQuery()) {
                result.next();
                assertThat(result.getInt(1)).isEqualTo(Race.ROUNDS);
            }
        }
    }

    private static Callable<Integer> accept(String token, String id) {
        return Race.write("POST", token, "/pairings/" + id + "/transitions", "0", Map.of("action", "accept"));
    }

    /** A thousand proposals between the schools of the two, written at once: what is raced is the answer. */
    private static List<String> proposals(Subtree near, Subtree far) throws Exception {
        List<String> ids = new ArrayList<>();
        try (Connection connection = DatabaseResource.asOwner();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into pairing (id, phase_id, kind, first_id, second_id, status, proposing_side, proposed_by, proposed_on)
                        select uuidv7(), (select id from phase where code = '2025-2030'), 'SCHOOL', f.organisation_id, s.organisation_id,
                            'PROPOSED', 'FIRST', 'someone', hanoi_today()
                        from organisation_version f, organisation_version s where f.code = any (?) and s.code = any (?) limit ? returning id""")) {
            insert.setArray(1, connection.createArrayOf("text", near.schools().toArray()));
            insert.setArray(2, connection.createArrayOf("text", far.schools().toArray()));
            insert.setInt(3, Race.ROUNDS);
            try (ResultSet made = insert.executeQuery()) {
                while (made.next()) {
                    ids.add(made.getString(1));
                }
            }
        }
        return ids;
    }
}
