package vn.chungtay.contract;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chungtay.shared.Callers;
import vn.chungtay.shared.Refusal;

/**
 * How often a caller may ask: as many requests as a minute allows at once, and then as they come back, evenly. Each copy of the service
 * counts for itself.
 */
@ApplicationScoped
class RateLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int CALLERS = 100_000;

    private final boolean limited;
    private final LoadingCache<String, Bucket> buckets;

    RateLimits(@ConfigProperty(name = "chungtay.requests-per-minute") int perMinute) {
        this.limited = perMinute > 0;
        // Who has not asked for a minute has a full bucket again, so it need not be kept.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .expireAfterAccess(MINUTE.plusSeconds(1))
                .build(caller -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                        .build());
    }

    /**
     * Counts a request of the caller.
     *
     * @throws Refusal 429, with the seconds to wait, when they have asked too often
     */
    void count(SecurityIdentity caller) {
        if (!limited) {
            return;
        }
        ConsumptionProbe asked = buckets.get(Callers.idOf(caller)).tryConsumeAndReturnRemaining(1);
        if (!asked.isConsumed()) {
            throw Refusal.tooOften(
                    1 + Duration.ofNanos(asked.getNanosToWaitForRefill()).toSeconds());
        }
    }
}
