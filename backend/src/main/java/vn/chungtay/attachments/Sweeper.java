package vn.chungtay.attachments;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes away what belongs to nothing: files that a crash left between a transaction and its bytes, those of records that are gone, and
 * uploads that nobody has gone on with for a day. A file that is young may belong to a transaction that is still at work.
 */
@ApplicationScoped
class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class);
    static final Duration UNFINISHED = Duration.ofHours(24);
    static final Duration YOUNG = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final FileStore store;
    private final Duration every;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("attachments").daemon().factory());

    Sweeper(Jdbi jdbi, FileStore store, @ConfigProperty(name = "chungtay.files.sweep-every") Duration every) {
        this.jdbi = jdbi;
        this.store = store;
        this.every = every;
    }

    void begin(@Observes StartupEvent start) {
        if (every.isPositive()) {
            clock.scheduleWithFixedDelay(this::tryToSweep, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void end(@Observes ShutdownEvent stop) {
        clock.shutdownNow();
    }

    private void tryToSweep() {
        try {
            sweep(Instant.now());
        } catch (IOException | RuntimeException broken) {
            LOG.error("The files could not be swept; it is tried again", broken);
        }
    }

    /** Sweeps as at that moment. */
    void sweep(Instant now) throws IOException {
        // Uploads that are written to since are young, whenever they were announced.
        List<UUID> old = store.uploads(now.minus(YOUNG));
        abandon(now, store.uploads(now.minus(UNFINISHED)));
        for (UUID upload : without(old, "select id from attachment where id = any (?) and status = 'UPLOADING'")) {
            store.drop(upload);
        }
        for (UUID mark :
                without(store.marks(now.minus(YOUNG)), "select stored_as from attachment where stored_as = any (?)")) {
            store.remove(mark);
        }
    }

    /** Announced a day ago: those of which nothing came at all, and those of which nothing has come since. */
    private void abandon(Instant now, List<UUID> silent) {
        jdbi.useTransaction(db -> {
            List<UUID> announced = db.createQuery(
                            "select id from attachment where status = 'UPLOADING' and uploaded_at < ?")
                    .bind(0, now.minus(UNFINISHED))
                    .mapTo(UUID.class)
                    .list();
            for (UUID upload : announced) {
                if (silent.contains(upload) || received(upload) == 0) {
                    db.execute(
                            "update attachment set status = 'ABANDONED', ended_at = ?, version = version + 1 where id = ? and status = 'UPLOADING'",
                            now,
                            upload);
                }
            }
        });
    }

    private long received(UUID upload) {
        try {
            return store.received(upload);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private Set<UUID> without(List<UUID> found, String known) {
        Set<UUID> lost = new HashSet<>(found);
        if (!found.isEmpty()) {
            lost.removeAll(new HashSet<>(jdbi.withHandle(db -> db.createQuery(known)
                    .bind(0, new ArrayList<>(found).toArray(UUID[]::new))
                    .mapTo(UUID.class)
                    .list())));
        }
        return lost;
    }
}
