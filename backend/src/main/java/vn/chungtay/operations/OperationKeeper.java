package vn.chungtay.operations;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.chungtay.contract.Refusals;
import vn.chungtay.operations.OperationService.Begun;
import vn.chungtay.shared.Refusal;

/** Has long work done, watches it from a connection of its own, and tells of what a service left behind that is gone. */
@ApplicationScoped
class OperationKeeper {

    private static final Logger LOG = Logger.getLogger(OperationKeeper.class);
    private static final long LOOK_EVERY_MS = 250;
    private static final long FIND_LEFT_EVERY_S = 5;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("operations").daemon().factory());
    private final Operations operations;
    private final OperationWorker worker;
    private final Jdbi jdbi;

    OperationKeeper(Operations operations, OperationWorker worker, Jdbi jdbi) {
        this.operations = operations;
        this.worker = worker;
        this.jdbi = jdbi;
    }

    void start(@Observes StartupEvent started) {
        clock.scheduleWithFixedDelay(this::findLeft, 0, FIND_LEFT_EVERY_S, TimeUnit.SECONDS);
    }

    /** What is being done is broken off: its transaction is not kept. */
    void stop(@Observes ShutdownEvent stopping) {
        clock.shutdown();
        workers.shutdownNow();
    }

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) Begun begun) {
        workers.execute(() -> keep(begun));
    }

    private void keep(Begun begun) {
        try (Handle own = jdbi.open()) {
            operations.hold(own, begun.operation());
            try {
                watch(begun, own);
            } finally {
                operations.letGo(own, begun.operation());
            }
        } catch (RuntimeException lost) {
            // Found as left behind later, once the database can be reached again.
            LOG.errorf(lost, "Operation %s is not watched any more", begun.operation());
        }
    }

    private void watch(Begun begun, Handle own) {
        Progress progress = new Progress(begun.step());
        Progress.At told = progress.at();
        Future<?> work = workers.submit(() -> {
            worker.work(begun, progress);
            return null;
        });
        try {
            while (!ended(work)) {
                Progress.At at = progress.at();
                if (!at.equals(told)) {
                    operations.tell(own, begun.operation(), at);
                    told = at;
                }
            }
            operations.tell(own, begun.operation(), progress.at());
            operations.succeeded(own, begun.operation());
        } catch (ExecutionException failed) {
            operations.tell(own, begun.operation(), progress.at());
            operations.failed(own, begun.operation(), why(begun, failed.getCause()));
        } catch (InterruptedException | CancellationException stopping) {
            work.cancel(true);
            operations.failed(own, begun.operation(), Refusal.unavailable("OPERATION_INTERRUPTED"));
        }
    }

    private static boolean ended(Future<?> work) throws ExecutionException, InterruptedException {
        try {
            work.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillAtIt) {
            return false;
        }
    }

    private static Refusal why(Begun begun, Throwable failure) {
        return Refusals.of(failure).orElseGet(() -> {
            LOG.errorf(failure, "Operation %s failed", begun.operation());
            return Refusal.unavailable("INTERNAL");
        });
    }

    private void findLeft() {
        try {
            int left = operations.interrupted();
            if (left > 0) {
                LOG.warnf("%d operations were left behind by a service that is gone", left);
            }
        } catch (RuntimeException away) {
            LOG.debugf("It could not be looked for operations that were left behind: %s", away);
        }
    }
}
