package vn.chungtay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;

/** The chain gives away whoever changes the trail, were it the owner of the database. What is tampered with here is rolled back. */
@QuarkusTest
class AuditVerificationTest {

    private static final Duration PROMISED = Duration.ofSeconds(5);
    private static final String LINK = "select s.* from audit_seal s where ?::uuid = any (s.event_ids)";

    @Inject
    Sealer sealer;

    /** Makes a change, and gives the id of one event of it when it is sealed: now, and not when the keeper comes by. */
    private String sealedEvent() throws SQLException, IOException {
        String school = OrganisationFixtures.inner("PRIMARY").schoolId().toString();
        String event = Trail.of("organisation_version", school).getFirst().get("id");
        sealer.seal();
        Trail.within(PROMISED, LINK, event);
        return event;
    }

    private static List<Head> told(String upTo) throws Exception {
        HeadFile file = new HeadFile(DatabaseResource.auditHeads());
        long end = System.nanoTime() + PROMISED.toNanos();
        while (file.last() < Long.parseLong(upTo) && System.nanoTime() < end) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        assertThat(file.last()).as("the head is told outside").isGreaterThanOrEqualTo(Long.parseLong(upTo));
        return file.all();
    }

    /** What the verification finds after the owner has run the statements, and with it what it says when they have not. */
    private static List<String> findings(List<Head> told, String... tampering) throws SQLException {
        try (Connection owner = DatabaseResource.asOwner()) {
            owner.setAutoCommit(false);
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            assertThat(new AuditVerification(owner).run(told).findings()).isEmpty();
            for (String sql : tampering) {
                try (var statement = owner.createStatement()) {
                    statement.execute(sql);
                }
            }
            List<String> found = new AuditVerification(owner).run(told).findings();
            owner.rollback();
            return found;
        }
    }

    private static List<String> findings(String... tampering) throws SQLException {
        return findings(List.of(), tampering);
    }

    @Test
    void anAlteredEventIsNamed() throws Exception {
        String event = sealedEvent();
        for (String change : List.of(
                "person_name = 'Người khác'",
                "at = at - interval '1 microsecond'",
                "after = after || '{\"pupils\": 301}'",
                "organisation_id = null",
                "code = ''",
                "trace_id = 'x' || coalesce(trace_id, '')")) {
            assertThat(findings("update audit_event set " + change + " where id = '" + event + "'"))
                    .as(change)
                    .singleElement()
                    .asString()
                    .contains(event, "was altered");
        }
    }

    @Test
    void aMissingEventIsNamed() throws Exception {
        String event = sealedEvent();
        assertThat(findings("delete from audit_event where id = '" + event + "'"))
                .singleElement()
                .asString()
                .contains(event, "is missing");
    }

    @Test
    void anEventThatWasPutInIsNamed() throws Exception {
        String event = sealedEvent();
        String copied =
                "insert into audit_event (at, transaction_id, action, person_name) select at, %s, 'DELETE', 'Kẻ giả' from audit_event where id = '"
                        + event + "'";
        for (String transaction : List.of("transaction_id", "'1'", "'999999999'")) {
            assertThat(findings(copied.formatted(transaction)))
                    .as(transaction)
                    .singleElement()
                    .asString()
                    .contains("was put in");
        }
        // Whoever adds a link too cannot make it one of yesterday's.
        assertThat(findings(
                        "insert into audit_event (at, action, person_name) values (now() - interval '1 day', 'DELETE', 'Kẻ giả')",
                        """
                        insert into audit_seal select l.position + 1, l.now, l.up_to, array[l.id], l.event, l.hash,
                            sha256(l.hash || convert_to(concat_ws('|', l.position + 1, to_char(l.now at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),
                                l.up_to, l.id, ''), 'UTF8') || l.event)
                        from (select s.*, clock_timestamp() as now, e.id, audit_event_hash(e) as event from audit_seal s, audit_event e
                            where e.person_name = 'Kẻ giả' order by s.position desc limit 1) l"""))
                .singleElement()
                .asString()
                .contains("was put in later");
    }

    @Test
    void aLinkThatWasAlteredOrTakenOutIsNamed() throws Exception {
        String event = sealedEvent();
        String position = Trail.rows(LINK, event).getFirst().get("position");
        sealedEvent();
        assertThat(findings("update audit_seal set sealed_at = sealed_at + interval '1 second' where position = "
                        + position))
                .contains("Link " + position + " was altered.");
        assertThat(findings("update audit_seal set hash = sha256('') where position = " + position))
                .contains("Link " + position + " was altered.");
        assertThat(findings("delete from audit_seal where position = " + position))
                .contains("Link " + position + " of the chain is missing.")
                .anySatisfy(finding -> assertThat(finding).contains(event, "was put in"));
    }

    @Test
    void aTailThatWasCutOffIsGivenAwayByTheHeadsToldOutside() throws Exception {
        String event = sealedEvent();
        String position = Trail.rows(LINK, event).getFirst().get("position");
        String cut = "with cut as (delete from audit_seal where position >= " + position
                + " returning event_ids) delete from audit_event e using cut where e.id = any (cut.event_ids)";
        String rest =
                "delete from audit_event e where not exists (select 1 from audit_seal s where e.id = any (s.event_ids))";
        assertThat(findings(cut, rest)).as("the database alone cannot know").isEmpty();
        assertThat(findings(told(position), cut, rest)).isNotEmpty().allSatisfy(finding -> assertThat(finding)
                .startsWith("The tail was cut off: "));
    }

    @Test
    void aChainMadeAnewIsGivenAwayByTheHeadsToldOutside() throws Exception {
        String event = sealedEvent();
        String position = Trail.rows(LINK, event).getFirst().get("position");
        List<Head> told = told(position);
        String altered = "update audit_event set person_name = 'Người khác' where id = '" + event + "'";
        String anew = """
                do $$
                declare link record; last bytea; made bytea;
                begin
                    for link in select * from audit_seal where position >= %s order by position loop
                        link.previous := coalesce(last, link.previous);
                        select string_agg(audit_event_hash(e), '' order by array_position(link.event_ids, e.id)) into made
                        from audit_event e where e.id = any (link.event_ids);
                        last := sha256(link.previous || convert_to(concat_ws('|', link.position,
                            to_char(link.sealed_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), link.up_to,
                            array_to_string(link.event_ids, ','), ''), 'UTF8') || made);
                        update audit_seal set previous = link.previous, event_hashes = made, hash = last where position = link.position;
                    end loop;
                end $$""".formatted(position);
        assertThat(findings(altered, anew)).as("the database alone cannot know").isEmpty();
        assertThat(findings(told, altered, anew))
                .contains("Link " + position + " is not the one that was told outside the database.");
    }

    @Test
    void whoeverIsLongInATransactionHoldsNobodyUp() throws Exception {
        String late;
        try (Connection owner = DatabaseResource.asOwner()) {
            owner.setAutoCommit(false);
            Trail.rows(owner, "update theme set position = position + 100 where code = 'ICT' returning 1");
            sealedEvent();
            Trail.rows(owner, "update theme set position = position - 100 where code = 'ICT' returning 1");
            late = Trail.rows(owner, "select id from audit_event where transaction_id = pg_current_xact_id() limit 1")
                    .getFirst()
                    .get("id");
            assertThat(Trail.rows(LINK, late)).isEmpty();
            owner.commit();
        }
        // By the keeper, as it is promised.
        Trail.within(PROMISED, LINK, late);
    }
}
