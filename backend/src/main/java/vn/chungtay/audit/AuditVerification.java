package vn.chungtay.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Goes over the whole trail and its chain, link by link, and names every row that was altered, taken away or put in between, and a tail
 * that was cut off. It hashes by itself and trusts no function of the schema it judges.
 */
final class AuditVerification {

    /** What of an event is sealed, as the migration that made {@code audit_event_hash} wrote it. */
    private static final String SEALED = """
            json_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), e.transaction_id::text,
                e.action, e.person_id, e.person_name, e.organisation_id, e.address, e.trace_id, e.operation, e.database_role, e.collection,
                e.record_id, e.table_name, e.part, e.item, e.row_key, e.before, e.after, e.request, e.status, e.code)::text""";
    /** The longest transaction, a large import, and some: an event is sealed no later than that after the link before it. */
    private static final Duration LONGEST_CHANGE = Duration.ofMinutes(20);

    private static final Duration SEALED_WITHIN = Duration.ofMinutes(1);
    private static final int SHOWN = 1_000;

    private final Connection database;
    private final List<String> findings = new ArrayList<>();
    private final SortedMap<Long, Link> chain = new TreeMap<>();
    private long events;

    private record Link(String hash, Instant sealed) {}

    AuditVerification(Connection database) {
        this.database = database;
    }

    /** What was found, each as a sentence (the first 1,000); none when all is whole. */
    List<String> findings() {
        return findings;
    }

    long events() {
        return events;
    }

    long links() {
        return chain.size();
    }

    /** Goes over everything; with the heads told outside the database, over the chain's tail too. */
    AuditVerification run(List<Head> told) throws SQLException {
        walk();
        strangers();
        compare(told);
        return this;
    }

    private void walk() throws SQLException {
        byte[] previous = new byte[32];
        Instant earlier = null;
        String snapshot = "";
        for (long position = 1; ; position++) {
            try (PreparedStatement question = database.prepareStatement("""
                    select s.position, s.sealed_at, to_char(s.sealed_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as sealed, s.up_to::text as up_to,
                        s.event_ids, s.event_hashes, s.previous, s.hash
                    from audit_seal s where s.position >= ? order by s.position limit 1""")) {
                question.setLong(1, position);
                try (ResultSet link = question.executeQuery()) {
                    if (!link.next()) {
                        return;
                    }
                    for (; position < link.getLong("position"); position++) {
                        find("Link %d of the chain is missing.", position);
                    }
                    UUID[] ids = (UUID[]) link.getArray("event_ids").getArray();
                    byte[] hashes = link.getBytes("event_hashes");
                    byte[] hash = hash(
                            position,
                            link.getString("sealed"),
                            link.getString("up_to"),
                            ids,
                            hashes,
                            link.getBytes("previous"));
                    if (!Arrays.equals(link.getBytes("previous"), previous)) {
                        find("Link %d does not continue the link before it.", position);
                    }
                    if (!Arrays.equals(hash, link.getBytes("hash")) || hashes.length != 32 * ids.length) {
                        find("Link %d was altered.", position);
                    }
                    previous = link.getBytes("hash");
                    Instant sealed =
                            link.getObject("sealed_at", OffsetDateTime.class).toInstant();
                    chain.put(position, new Link(HexFormat.of().formatHex(previous), sealed));
                    // Links of one sealing have the same snapshot and are as old as the first of them.
                    compareEvents(position, ids, hashes, earlier, sealed);
                    if (!link.getString("up_to").equals(snapshot)) {
                        snapshot = link.getString("up_to");
                        earlier = sealed;
                    }
                }
            }
        }
    }

    private void compareEvents(long position, UUID[] ids, byte[] hashes, Instant earlier, Instant sealed)
            throws SQLException {
        Map<UUID, Integer> places = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            places.put(ids[i], i);
        }
        try (PreparedStatement question = database.prepareStatement(
                "select e.id, e.at, " + SEALED + " as sealed from audit_event e where e.id = any (?)")) {
            question.setArray(1, database.createArrayOf("uuid", ids));
            try (ResultSet event = question.executeQuery()) {
                while (event.next()) {
                    UUID id = event.getObject("id", UUID.class);
                    int place = places.remove(id);
                    byte[] hash = sha256(event.getString("sealed").getBytes(StandardCharsets.UTF_8));
                    if (hashes.length < 32 * (place + 1)
                            || !Arrays.equals(hash, 0, 32, hashes, 32 * place, 32 * (place + 1))) {
                        find("Event %s (link %d) was altered.", id, position);
                    }
                    Instant at = event.getObject("at", OffsetDateTime.class).toInstant();
                    if (at.isAfter(sealed.plus(SEALED_WITHIN))
                            || (earlier != null && at.isBefore(earlier.minus(LONGEST_CHANGE)))) {
                        find(
                                "Event %s says it is of %s and was put in later: link %d sealed it at %s.",
                                id, at, position, sealed);
                    }
                    events++;
                }
            }
        }
        places.keySet().forEach(id -> find("Event %s (link %d) is missing.", id, position));
    }

    /** Events that stand in no link: put in among transactions that were sealed before, or left lying longer than sealing takes. */
    private void strangers() throws SQLException {
        try (PreparedStatement question = database.prepareStatement("""
                with links as (select s.up_to from audit_seal s order by s.position desc limit 1)
                select e.id, e.at, coalesce(pg_visible_in_snapshot(e.transaction_id, l.up_to), false) as passed,
                    e.transaction_id >= pg_snapshot_xmax(pg_current_snapshot()) as to_come
                from audit_event e left join (select unnest(s.event_ids) as id from audit_seal s) held on held.id = e.id
                    left join links l on true
                where held.id is null order by e.at""");
                ResultSet event = question.executeQuery()) {
            while (event.next()) {
                Instant at = event.getObject("at", OffsetDateTime.class).toInstant();
                if (event.getBoolean("passed") || event.getBoolean("to_come")) {
                    find("Event %s of %s was put in: no link holds it, and none ever will.", event.getString("id"), at);
                } else if (at.isBefore(Instant.now().minus(SEALED_WITHIN))) {
                    find("Event %s of %s is not sealed: no service has sealed since.", event.getString("id"), at);
                }
            }
        }
    }

    /** Whoever cuts the chain, or makes it anew, cannot reach what was told outside the database. */
    private void compare(List<Head> told) {
        long last = chain.isEmpty() ? 0 : chain.lastKey();
        for (Head head : told) {
            Link link = chain.get(head.position());
            if (head.position() > last) {
                find(
                        "The tail was cut off: link %d was told outside the database, the chain ends with %d.",
                        head.position(), last);
            } else if (link != null && !head.hash().equals(link.hash())) {
                find("Link %d is not the one that was told outside the database.", head.position());
            }
        }
        if (!told.isEmpty()) {
            Set<Long> known = told.stream().map(Head::position).collect(Collectors.toSet());
            Instant longAgo = Instant.now().minus(SEALED_WITHIN);
            chain.forEach((position, link) -> {
                if (!known.contains(position) && link.sealed().isBefore(longAgo)) {
                    find("Link %d was never told outside the database.", position);
                }
            });
        }
    }

    private static byte[] hash(long position, String sealed, String upTo, UUID[] ids, byte[] hashes, byte[] previous) {
        StringBuilder list = new StringBuilder();
        for (UUID id : ids) {
            list.append(list.isEmpty() ? "" : ",").append(id);
        }
        byte[] text = (position + "|" + sealed + "|" + upTo + "|" + list + "|").getBytes(StandardCharsets.UTF_8);
        return sha256(ByteBuffer.allocate(previous.length + text.length + hashes.length)
                .put(previous)
                .put(text)
                .put(hashes)
                .array());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void find(String sentence, Object... arguments) {
        if (findings.size() < SHOWN) {
            findings.add(sentence.formatted(arguments));
        }
    }
}
