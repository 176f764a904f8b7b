package vn.chungtay.organisations;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.chungtay.access.KeycloakGroups;
import vn.chungtay.shared.Refusal;

/**
 * Delivers to Keycloak what the changes of organisations have written down for it: in their order, by one worker at a time however many
 * services there are, and later when Keycloak is away. A task is gone once its group is as it must be. Should the service end in between,
 * it is delivered again, which changes nothing.
 */
@ApplicationScoped
class GroupDelivery {

    private static final Logger LOG = Logger.getLogger(GroupDelivery.class);
    /** One transaction's worth: what was delivered before Keycloak went away stays delivered. */
    private static final int BATCH = 20;

    private final Jdbi jdbi;
    private final KeycloakGroups keycloak;
    private final GroupKeeper keeper;
    private final Duration every;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("keycloak-groups").daemon().factory());
    private boolean away;

    GroupDelivery(
            Jdbi jdbi,
            KeycloakGroups keycloak,
            GroupKeeper keeper,
            @ConfigProperty(name = "chungtay.keycloak.delivery-every") Duration every) {
        this.jdbi = jdbi;
        this.keycloak = keycloak;
        this.keeper = keeper;
        this.every = every;
    }

    void begin(@Observes StartupEvent start) {
        if (!keycloak.configured()) {
            LOG.info("Keycloak's groups are not kept in step: there is no CHUNGTAY_SERVICE_SECRET");
        } else if (every.isPositive()) {
            worker.scheduleWithFixedDelay(
                    this::tryToDeliver, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void end(@Observes ShutdownEvent stop) {
        worker.shutdownNow();
    }

    private void tryToDeliver() {
        try {
            deliver();
        } catch (RuntimeException broken) {
            // The database may be away; thrown on, it would end the schedule for good.
            LOG.error("Keycloak's groups could not be adjusted; it is tried again", broken);
        }
    }

    /** Delivers everything that is due. @return whether nothing waits any more for a Keycloak that is away */
    boolean deliver() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = jdbi.inTransaction(this::deliverSome);
        }
        return !away;
    }

    /** @return whether there may be more to deliver now */
    private boolean deliverSome(Handle db) {
        boolean alone = db.createQuery("select pg_try_advisory_xact_lock(hashtext('keycloak_task'))")
                .mapTo(Boolean.class)
                .one();
        List<Task> tasks = alone ? due(db) : List.of();
        for (Task task : tasks) {
            try {
                keeper.keep(db, task.organisation);
                done(db, task);
                returned();
            } catch (KeycloakGroups.Refused refused) {
                LOG.errorf(
                        "The group of organisation %s cannot be adjusted: %s", task.organisation, refused.getMessage());
                refuse(db, task, refused.getMessage());
            } catch (Refusal absent) {
                left();
                return false;
            }
        }
        return !tasks.isEmpty();
    }

    private record Task(UUID organisation, long position) {}

    private static List<Task> due(Handle db) {
        return db.createQuery("""
                select organisation_id, max(position) as position from (
                    select organisation_id, position from keycloak_task where refused is null and due_on <= hanoi_today()
                    order by position limit :batch) first
                group by organisation_id order by min(position)""")
                .bind("batch", BATCH)
                .map((rs, ctx) -> new Task(rs.getObject("organisation_id", UUID.class), rs.getLong("position")))
                .list();
    }

    private static void done(Handle db, Task task) {
        db.execute(
                "delete from keycloak_task where organisation_id = ? and position <= ? and due_on <= hanoi_today() and refused is null",
                task.organisation,
                task.position);
    }

    private static void refuse(Handle db, Task task, String why) {
        db.execute(
                "update keycloak_task set refused = ? where organisation_id = ? and position <= ? and due_on <= hanoi_today() and refused is null",
                why,
                task.organisation,
                task.position);
    }

    private void left() {
        if (!away) {
            LOG.warn("Keycloak does not answer: its groups are adjusted when it does again");
        }
        away = true;
    }

    private void returned() {
        if (away) {
            LOG.info("Keycloak answers again: its groups are being adjusted");
        }
        away = false;
    }
}
