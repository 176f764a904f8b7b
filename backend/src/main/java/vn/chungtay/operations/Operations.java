package vn.chungtay.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Refusal;

/** Long work as it is written. Who does it holds a lock of the database by its id: whose lock is free, runs no more. */
@ApplicationScoped
class Operations {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Operations(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    void add(UUID id, Beginning what, Scope scope) {
        try (Handle handle = jdbi.open()) {
            handle.createUpdate("""
                            insert into operation (id, kind, status, alone, step, person_id, person_name, record)
                            values (?, ?, 'RUNNING', ?, ?, ?, ?, ?)""")
                    .bind(0, id)
                    .bind(1, what.kind())
                    .bind(2, what.alone())
                    .bind(3, what.step())
                    .bind(4, scope.personId())
                    .bind(5, scope.personName())
                    .bind(6, what.record())
                    .execute();
        }
    }

    /** Held by the connection until {@link #letGo}, or until it is lost. */
    void hold(Handle own, UUID id) {
        own.createQuery("select pg_advisory_lock(hashtextextended('operation ' || ?, 0)) is null")
                .bind(0, id.toString())
                .mapTo(Boolean.class)
                .one();
    }

    void letGo(Handle own, UUID id) {
        own.createQuery("select pg_advisory_unlock(hashtextextended('operation ' || ?, 0))")
                .bind(0, id.toString())
                .mapTo(Boolean.class)
                .one();
    }

    void tell(Handle own, UUID id, Progress.At at) {
        own.execute(
                "update operation set step = ?, done = ?, total = ? where id = ?",
                at.step(),
                at.done(),
                at.total(),
                id);
    }

    void succeeded(Handle own, UUID id) {
        own.execute(
                "update operation set status = 'SUCCEEDED', done = total, ended_at = clock_timestamp(), code = null where id = ?",
                id);
    }

    void failed(Handle own, UUID id, Refusal why) {
        own.execute(
                "update operation set status = 'FAILED', ended_at = clock_timestamp(), code = ?, arguments = ?::jsonb where id = ?",
                why.code(),
                text(why.arguments()),
                id);
    }

    /** What runs no more, though nobody said that it ended: the service that did it is gone, and the database has undone it. */
    int interrupted() {
        try (Handle handle = jdbi.open()) {
            return handle.createUpdate("""
                            with running as materialized (select id from operation where status = 'RUNNING' and started_at < now() - interval '5 seconds'),
                            free as materialized (select id from running where pg_try_advisory_xact_lock(hashtextextended('operation ' || id, 0)))
                            update operation o set status = 'FAILED', ended_at = clock_timestamp(), code = 'OPERATION_INTERRUPTED'
                            from free where o.id = free.id and o.status = 'RUNNING'""").execute();
        }
    }

    private String text(List<Object> arguments) {
        try {
            return json.writeValueAsString(arguments.stream()
                    .map(each -> each instanceof Number ? each : String.valueOf(each))
                    .toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
