package vn.chungtay.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Files go with the transaction: what it completes is kept just before it commits, so that no row ever speaks of bytes that are not there,
 * and taken away again if it does not; what it takes down goes as soon as it has committed. What a crash leaves between the two, the
 * {@link Sweeper} finds.
 */
@ApplicationScoped
class StoredFiles {

    private static final Logger LOG = Logger.getLogger(StoredFiles.class);

    private final TransactionSynchronizationRegistry transaction;
    private final FileStore store;

    StoredFiles(TransactionSynchronizationRegistry transaction, FileStore store) {
        this.transaction = transaction;
        this.store = store;
    }

    /** Work on files, which may fail. */
    private interface Work {
        void run() throws IOException;
    }

    void keep(UUID mark, Inspected file) {
        with(
                () -> {
                    store.keep(mark, FileStore.Part.CONTENT, file.content());
                    if (file.thumbnail() != null) {
                        store.keep(mark, FileStore.Part.THUMBNAIL, file.thumbnail());
                    }
                },
                () -> {},
                () -> store.remove(mark));
    }

    void remove(UUID mark, UUID upload) {
        with(
                () -> {},
                () -> {
                    if (mark != null) {
                        store.remove(mark);
                    }
                    store.drop(upload);
                },
                () -> {});
    }

    private void with(Work before, Work committed, Work rolledBack) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                try {
                    before.run();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }

            @Override
            public void afterCompletion(int status) {
                try {
                    (status == Status.STATUS_COMMITTED ? committed : rolledBack).run();
                } catch (IOException failed) {
                    LOG.error("Files could not be taken away; the sweeper will try again", failed);
                }
            }
        });
    }
}
