package vn.chungtay.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jboss.logging.Logger;

/**
 * Attempts on their way into the trail. The answer does not wait for them, and they have a transaction of their own: what they tell of was
 * rolled back, or never was in one.
 */
@ApplicationScoped
class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);
    private static final int ROOM = 20_000;
    private static final int BATCH = 500;
    private static final int UNKNOWN_CALLER = 401;
    static final int STRANGERS = 120;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int ADDRESSES = 10_000;

    private final BlockingQueue<Attempt> waiting = new LinkedBlockingQueue<>(ROOM);
    private final List<Attempt> taken = new ArrayList<>();
    private final LoadingCache<String, Bucket> ofStrangers = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterAccess(MINUTE.plusSeconds(1))
            .build(address -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(STRANGERS).refillGreedy(STRANGERS, MINUTE))
                    .build());
    private final Cache<String, Boolean> silent = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterWrite(MINUTE)
            .build();
    private final AgroalDataSource database;
    private final ObjectMapper json;

    Attempts(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Takes an attempt; while the database is away there is room for many, and what finds none stands in the log instead. Of strangers,
     * who could fill what can never be emptied, so many of an address and minute as make a pattern plain; the first that is left out
     * stands in the log.
     */
    void add(Attempt attempt) {
        if (attempt.status() == UNKNOWN_CALLER
                && !ofStrangers.get(String.valueOf(attempt.address())).tryConsume(1)) {
            if (silent.asMap().putIfAbsent(String.valueOf(attempt.address()), true) == null) {
                LOG.warnf(
                        "More than %d bad credentials a minute from %s: the others are not kept",
                        STRANGERS, attempt.address());
            }
            return;
        }
        if (!waiting.offer(attempt)) {
            LOG.errorf("No room left in front of the audit trail for %s", attempt);
        }
    }

    /** Writes what waits. What could not be written is tried again the next time. */
    synchronized void write() throws SQLException, JsonProcessingException {
        while (!taken.isEmpty() || waiting.drainTo(taken, BATCH) > 0) {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement("select audit_attempts(?::jsonb)")) {
                statement.setString(1, json.writeValueAsString(taken));
                statement.execute();
            }
            taken.clear();
        }
    }
}
