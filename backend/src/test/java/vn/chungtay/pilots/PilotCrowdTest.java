package vn.chungtay.pilots;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.People;
import vn.chungtay.testing.Race;

/**
 * Sixty-four writers fill, clear, submit, approve, return and replace in a few selections by chance and at once, one half by the API, the
 * other behind its back as the service's own role; a reader asks all the while whether any approved selection is outside its quota. {@code
 * pilots.attempts} says how often; the full number is in {@code make soak}.
 */
@QuarkusTest
class PilotCrowdTest {

    private static final Logger LOG = Logger.getLogger(PilotCrowdTest.class);
    private static final int ATTEMPTS = Integer.getInteger("pilots.attempts", 2_000);
    private static final long SEED = Long.getLong("pilots.seed", 2026);
    private static final int WRITERS = 64;
    private static final int UNITS = 3;
    private static final int A_ROUND = 8 * WRITERS;
    private static final String[] PHASES = {"2022-2025", "2025-2030"};

    /** What of a refusal the database may say: a rule was about to be broken, two were in each other's way, a right is missing. */
    private static final List<String> REFUSALS = List.of("23", "40", "42501");

    /** Approved selections that are not exactly the quota of their phase, each slot by another school, as who holds it is on record. */
    private static final String OUTSIDE = """
            select count(*) from pilot_selection s where s.status = 'APPROVED' and s.unit_id = any (?) and (
                exists (select 1 from phase_slot q where q.phase_id = s.phase_id and not exists (select 1 from pilot_slot l
                    where l.selection_id = s.id and l.level = q.level and l.position = q.position and l.school_id is not null))
                or (select count(*) from pilot_slot l where l.selection_id = s.id)
                    <> (select count(*) from phase_slot q where q.phase_id = s.phase_id)
                or (select count(distinct l.school_id) from pilot_slot l where l.selection_id = s.id)
                    <> (select count(*) from phase_slot q where q.phase_id = s.phase_id)
                or exists (select 1 from pilot_slot l where l.selection_id = s.id and not exists (select 1 from pilot_tenure t
                    where t.selection_id = s.id and t.level = l.level and t.position = l.position and t.school_id = l.school_id
                    and t.to_day is null)))""";

    private record Slot(String level, int position) {}

    private final List<PilotUnit> units = new ArrayList<>();
    private final List<UUID> selections = new ArrayList<>();
    private final Map<String, UUID> schools = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
    private UUID[] unitIds;

    @Test
    void nobodyEverReadsAnApprovedSelectionOutsideItsQuota() throws Exception {
        for (int i = 0; i < UNITS; i++) {
            units.add(new PilotUnit());
        }
        unitIds = units.stream().map(unit -> unit.tree.unitId()).toArray(UUID[]::new);
        for (PilotUnit unit : units) {
            unit.tree.schools().forEach(code -> schools.put(code, OrganisationFixtures.id(code)));
        }
        AtomicBoolean going = new AtomicBoolean(true);
        int approved = 0;
        lookForDeadlocks("'20ms'");
        try (ExecutorService people = Executors.newFixedThreadPool(WRITERS + 1)) {
            Future<Long> reader = people.submit(() -> readUntil(going));
            for (int done = 0, round = 0; done < ATTEMPTS; done += A_ROUND, round++) {
                beginAnew();
                List<Future<Void>> writing = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    long seed = SEED * 1_000_003 + round * 1_009L + writer;
                    int first = writer;
                    int last = Math.min(A_ROUND, ATTEMPTS - done);
                    writing.add(people.submit(() -> write(new Random(seed), first, last)));
                }
                for (Future<Void> one : writing) {
                    one.get();
                }
                approved += countApproved();
                assertThat(outsideTheQuota())
                        .as("after round %d of seed %d", round, SEED)
                        .isZero();
                if (reader.isDone()) {
                    break;
                }
            }
            going.set(false);
            LOG.infof(
                    "Pilots: %d attempts of seed %d by %d writers, read %d times meanwhile, %d selections approved; answers: %s",
                    ATTEMPTS, SEED, WRITERS, reader.get(), approved, new TreeMap<>(outcomes));
        }
        lookForDeadlocks("default");
        assertThat(outcomes.keySet()).allMatch(PilotCrowdTest::clean);
        assertThat(outcomes.keySet()).contains("API 200", "API 409", "API 412", "SQL done", "SQL 23514", "SQL 23505");
        assertThat(approved).isPositive();
    }

    private static boolean clean(String outcome) {
        String what = outcome.substring(4);
        return outcome.startsWith("API")
                ? Integer.parseInt(what) < 500
                : what.equals("done") || REFUSALS.stream().anyMatch(what::startsWith);
    }

    /** Two that wait for each other are to be parted soon, or most of the time nobody would be racing. */
    private static void lookForDeadlocks(String after) throws SQLException {
        try (Connection connection = DatabaseResource.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role chungtay_service set deadlock_timeout to " + after);
        }
    }

    /** Every unit has a selection in each phase, all slots filled, every second one submitted: as the owner, for the service can remove none. */
    private void beginAnew() throws SQLException {
        selections.clear();
        try (Connection connection = DatabaseResource.asOwner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < UNITS; i++) {
                statement.execute(
                        "delete from pilot_tenure t using pilot_selection s where s.id = t.selection_id and s.unit_id = '"
                                + unitIds[i] + "'");
                statement.execute(
                        "delete from pilot_slot t using pilot_selection s where s.id = t.selection_id and s.unit_id = '"
                                + unitIds[i] + "'");
                statement.execute("delete from pilot_selection where unit_id = '" + unitIds[i] + "'");
                for (String phase : PHASES) {
                    UUID id = UUID.randomUUID();
                    statement.execute("insert into pilot_selection (id, unit_id, phase_id, status, drafted_on) select '"
                            + id + "', '" + unitIds[i] + "', p.id, 'DRAFT', hanoi_today() from phase p where p.code = '"
                            + phase + "'");
                    for (Slot slot : slots()) {
                        String school = units.get(i).schools.get(slot.level).get(slot.position - 1);
                        statement.execute("update pilot_slot set school_id = '" + schools.get(school)
                                + "', since = hanoi_today()" + at(id, slot));
                    }
                    if (selections.size() % 2 == 0) {
                        statement.execute(
                                "update pilot_selection set status = 'SUBMITTED', submitted_by = 'x', submitted_name = 'x',"
                                        + " submitted_on = hanoi_today() where id = '" + id + "'");
                    }
                    selections.add(id);
                }
            }
            connection.commit();
        }
    }

    private static List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        PilotUnit.QUOTA.forEach((level, count) -> {
            for (int position = 1; position <= count; position++) {
                slots.add(new Slot(level, position));
            }
        });
        return slots;
    }

    private Void write(Random random, int first, int last) throws Exception {
        try (Connection connection = DatabaseResource.asService()) {
            connection.setAutoCommit(false);
            for (int attempt = first; attempt < last; attempt += WRITERS) {
                int which = random.nextInt(selections.size());
                if (random.nextBoolean()) {
                    Callable<Integer> call = call(random, connection, selections.get(which), units.get(which / 2));
                    told("API " + call.call());
                } else {
                    told("SQL " + behind(random, connection, selections.get(which), units.get(which / 2)));
                }
            }
        }
        return null;
    }

    private void told(String outcome) {
        outcomes.computeIfAbsent(outcome, unseen -> new AtomicInteger()).incrementAndGet();
    }

    /** One call of the API, of the version that the record has now. */
    private Callable<Integer> call(Random random, Connection connection, UUID id, PilotUnit unit) throws SQLException {
        String version;
        try (PreparedStatement query =
                connection.prepareStatement("select version from pilot_selection where id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                version = row.getString(1);
            }
        }
        connection.commit();
        Slot slot = any(random, slots());
        String school = any(random, unit.schools.get(slot.level));
        String path = "/pilot-selections/" + id;
        String slotPath = path + "/slots/" + slot.level + "/" + slot.position;
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> Race.write("PUT", unit.tree.editor(), slotPath, version, Map.of("school", school));
            case 3 -> Race.write("DELETE", unit.tree.editor(), slotPath, version, Map.of());
            case 4 -> step(unit.tree.approver(), path, version, Map.of("action", "submit"));
            case 5 -> step(People.department(), path, version, Map.of("action", "approve"));
            case 6 -> step(People.department(), path, version, Map.of("action", "return", "comment", "Xem lại"));
            default ->
                step(
                        unit.tree.approver(),
                        path,
                        version,
                        Map.of(
                                "action",
                                "replace",
                                "level",
                                slot.level,
                                "position",
                                slot.position,
                                "school",
                                school,
                                "reason",
                                "Thay"));
        };
    }

    private static Callable<Integer> step(String token, String path, String version, Map<String, Object> step) {
        return Race.write("POST", token, path + "/transitions", version, step);
    }

    /** One transaction behind the API's back; gives how it went. */
    private String behind(Random random, Connection connection, UUID id, PilotUnit unit) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : transaction(random, id, unit)) {
                statement.execute(sql);
            }
            connection.commit();
            return "done";
        } catch (SQLException refused) {
            connection.rollback();
            return refused.getSQLState();
        }
    }

    private List<String> transaction(Random random, UUID id, PilotUnit unit) {
        Slot slot = any(random, slots());
        Slot other = any(random, slots());
        String version = "version = version + 1";
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> List.of(hold(random, id, unit, slot));
            case 3 -> List.of(hold(random, id, unit, slot), hold(random, id, unit, other));
            case 4 -> List.of(empty(id, slot));
            case 5 -> List.of(empty(id, slot), status(id, "SUBMITTED", version));
            case 6 -> List.of(hold(random, id, unit, slot), status(id, "APPROVED", version));
            case 7 -> List.of(status(id, "APPROVED", version), hold(random, id, unit, slot));
            case 8 -> List.of(status(id, random.nextBoolean() ? "DRAFT" : "RETURNED", version));
            case 9 ->
                List.of(
                        "insert into pilot_selection (id, unit_id, phase_id, status, drafted_on) select uuidv7(), unit_id, phase_id, 'DRAFT', drafted_on"
                                + " from pilot_selection where id = '" + id + "'");
            case 10 -> List.of("update pilot_slot set selection_status = 'DRAFT'" + at(id, slot));
            default -> {
                UUID school = schools.get(any(random, unit.schools.get(slot.level)));
                yield List.of(
                        "update organisation_version set valid_to = hanoi_today() where organisation_id = '" + school
                                + "'",
                        "set constraints all immediate",
                        "update organisation_version set valid_to = null where organisation_id = '" + school + "'");
            }
        };
    }

    private String hold(Random random, UUID id, PilotUnit unit, Slot slot) {
        String level = random.nextInt(8) == 0 ? "PRIMARY" : slot.level;
        return "update pilot_slot set school_id = '" + schools.get(any(random, unit.schools.get(level)))
                + "', since = hanoi_today(), reason = 'x'" + at(id, slot);
    }

    private static String empty(UUID id, Slot slot) {
        return "update pilot_slot set school_id = null, since = null" + at(id, slot);
    }

    private static String status(UUID id, String status, String version) {
        boolean decided = status.equals("APPROVED");
        return "update pilot_selection set " + version + ", status = '" + status
                + "', submitted_by = 'x', submitted_name = 'x', submitted_on = hanoi_today(), approved_on = "
                + (decided ? "hanoi_today()" : "null") + " where id = '" + id + "'";
    }

    private static String at(UUID id, Slot slot) {
        return " where selection_id = '" + id + "' and level = '" + slot.level + "' and position = " + slot.position;
    }

    private static <T> T any(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Reads as the service does, until told to stop or until it reads what may not be; gives how often it read. */
    private Long readUntil(AtomicBoolean going) throws SQLException {
        long times = 0;
        try (Connection connection = DatabaseResource.asService()) {
            while (going.get()) {
                assertThat(outsideTheQuota(connection))
                        .as("approved selections outside their quota")
                        .isZero();
                times++;
            }
        }
        return times;
    }

    private long outsideTheQuota() throws SQLException {
        try (Connection connection = DatabaseResource.asOwner()) {
            return outsideTheQuota(connection);
        }
    }

    private long outsideTheQuota(Connection connection) throws SQLException {
        return count(connection, OUTSIDE);
    }

    private int countApproved() throws SQLException {
        try (Connection connection = DatabaseResource.asOwner()) {
            return (int) count(
                    connection,
                    "select count(*) from pilot_selection s where s.status = 'APPROVED' and s.unit_id = any (?)");
        }
    }

    private long count(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("uuid", unitIds));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
