package vn.chungtay.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Works in the background as long as the service runs: writes the attempts that wait, seals the events that are new. */
@ApplicationScoped
class AuditKeeper {

    private static final Logger LOG = Logger.getLogger(AuditKeeper.class);
    private static final long WRITE_EVERY_MS = 200;
    /** Five seconds are promised. */
    private static final long SEAL_EVERY_MS = 2_000;

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("audit-", 0).factory());
    private final Attempts attempts;
    private final Sealer sealer;

    AuditKeeper(Attempts attempts, Sealer sealer) {
        this.attempts = attempts;
        this.sealer = sealer;
    }

    /** Work that may fail while the database is away. */
    private interface Work {
        void run() throws Exception;
    }

    void start(@Observes StartupEvent started) {
        every(WRITE_EVERY_MS, "The attempts that wait could not be written", attempts::write);
        every(SEAL_EVERY_MS, "The audit trail could not be sealed", sealer::seal);
    }

    void stop(@Observes ShutdownEvent stopping) throws Exception {
        clock.shutdown();
        attempts.write();
    }

    /** A task that throws would never run again, and one that fails for an hour must not fill the log. */
    private void every(long milliseconds, String trouble, Work work) {
        boolean[] failing = {false};
        clock.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                        failing[0] = false;
                    } catch (Exception failure) {
                        if (!failing[0]) {
                            LOG.error(trouble + "; it is tried again until it works", failure);
                        }
                        failing[0] = true;
                    }
                },
                milliseconds,
                milliseconds,
                TimeUnit.MILLISECONDS);
    }
}
