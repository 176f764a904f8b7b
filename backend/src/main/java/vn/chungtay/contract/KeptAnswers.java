package vn.chungtay.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.chungtay.files.Imports;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.Refusal;

/** What was answered to requests with an Idempotency-Key in the last 24 hours. */
@ApplicationScoped
class KeptAnswers {

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final TransactionManager transactions;

    KeptAnswers(Jdbi jdbi, ObjectMapper json, TransactionManager transactions) {
        this.jdbi = jdbi;
        this.json = json;
        this.transactions = transactions;
    }

    private record Known(byte[] requestHash, KeptAnswer answer) {}

    /**
     * Runs the operation and keeps its answer, both in one transaction. What is refused, and what a file with problems rolls back, had no
     * effect and leaves nothing.
     *
     * @throws Refusal 409 while the first request with the key is still at work, 422 when the key came with another request
     * @throws KeptAnswer.Again when the request has been answered before
     */
    @Change(seconds = Imports.SECONDS)
    Object once(IdempotencyKey.Asked asked, InvocationContext operation) throws Exception {
        takeTurn(asked);
        Optional<Known> known = find(asked);
        if (known.isPresent()) {
            if (!Arrays.equals(known.get().requestHash, asked.requestHash())) {
                throw Refusal.unprocessable("IDEMPOTENCY_KEY_REUSED");
            }
            throw new KeptAnswer.Again(known.get().answer);
        }
        Object result = operation.proceed();
        if (transactions.getStatus() == Status.STATUS_ACTIVE) {
            keep(asked, KeptAnswer.of(result, json));
        }
        return result;
    }

    /** Held until the transaction ends. The look for a kept answer must come after it, in a statement of its own, to see what the other wrote. */
    private void takeTurn(IdempotencyKey.Asked asked) {
        try (Handle handle = jdbi.open()) {
            boolean mine = handle.createQuery("select pg_try_advisory_xact_lock(hashtextextended(? || ' ' || ?, 0))")
                    .bind(0, asked.caller())
                    .bind(1, asked.key())
                    .mapTo(Boolean.class)
                    .one();
            if (!mine) {
                throw Refusal.conflict("IDEMPOTENCY_KEY_RUNNING");
            }
        }
    }

    private Optional<Known> find(IdempotencyKey.Asked asked) {
        try (Handle handle = jdbi.open()) {
            return handle.createQuery("""
                            select request_hash, status, headers, body from idempotency_key
                            where caller = ? and key = ? and at > now() - interval '24 hours'""")
                    .bind(0, asked.caller())
                    .bind(1, asked.key())
                    .map((rs, ctx) -> new Known(
                            rs.getBytes("request_hash"),
                            new KeptAnswer(rs.getInt("status"), headers(rs), rs.getBytes("body"))))
                    .findOne();
        }
    }

    /** Sweeps out some that are older than a day on the way: no more than come in can stay. */
    private void keep(IdempotencyKey.Asked asked, KeptAnswer answer) throws JsonProcessingException {
        try (Handle handle = jdbi.open()) {
            handle.createUpdate("""
                            with old as (select caller, key from idempotency_key
                                where at < now() - interval '24 hours' and (caller, key) <> (:caller, :key) order by at limit 100 for update skip locked),
                            swept as (delete from idempotency_key k using old where (k.caller, k.key) = (old.caller, old.key))
                            insert into idempotency_key (caller, key, request_hash, status, headers, body)
                            values (:caller, :key, :hash, :status, :headers::jsonb, :body)
                            on conflict (caller, key) do update set request_hash = excluded.request_hash, status = excluded.status,
                                headers = excluded.headers, body = excluded.body, at = excluded.at""")
                    .bind("caller", asked.caller())
                    .bind("key", asked.key())
                    .bind("hash", asked.requestHash())
                    .bind("status", answer.status())
                    .bind("headers", json.writeValueAsString(answer.headers()))
                    .bind("body", answer.body())
                    .execute();
        }
    }

    private Map<String, String> headers(ResultSet rs) throws SQLException {
        try {
            return json.readValue(rs.getString("headers"), new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException broken) {
            throw new SQLException("The headers of a kept answer cannot be read", broken);
        }
    }
}
