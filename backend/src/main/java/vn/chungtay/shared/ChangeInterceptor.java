package vn.chungtay.shared;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.PreparedStatement;
import org.hibernate.Session;
import org.postgresql.util.PSQLException;

/** What {@link Change} means. */
@Change
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class ChangeInterceptor {

    private static final String UNIQUE_VIOLATION = "23505";

    private final EntityManager entities;
    private final TransactionManager transactions;
    private final DryRun dryRun;
    private final ChangeOrigin origin;

    ChangeInterceptor(EntityManager entities, TransactionManager transactions, DryRun dryRun, ChangeOrigin origin) {
        this.entities = entities;
        this.transactions = transactions;
        this.dryRun = dryRun;
        this.origin = origin;
    }

    @AroundInvoke
    Object inOneTransaction(InvocationContext call) throws Exception {
        if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return call.proceed();
        }
        try {
            return tried(call);
        } catch (Exception refused) {
            // Somebody made the record of this id at the same moment, most likely the same client twice: now it is
            // there to be found.
            if (!idTaken(refused)) {
                throw refused;
            }
            return tried(call);
        }
    }

    private Object tried(InvocationContext call) throws Exception {
        begin(call.getMethod().getAnnotation(Change.class));
        boolean keep = false;
        try {
            sayWhoChanges();
            Object result = call.proceed();
            if (transactions.getStatus() == Status.STATUS_ACTIVE) {
                entities.flush();
                entities.createNativeQuery("set constraints all immediate").executeUpdate();
                keep = !dryRun.wanted();
            }
            return result;
        } finally {
            if (keep) {
                transactions.commit();
            } else {
                transactions.rollback();
            }
        }
    }

    private static boolean idTaken(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException sql
                    && UNIQUE_VIOLATION.equals(sql.getSQLState())
                    && sql.getServerErrorMessage() != null
                    && String.valueOf(sql.getServerErrorMessage().getConstraint())
                            .endsWith("_pkey")) {
                return true;
            }
        }
        return false;
    }

    private void begin(Change change) throws NotSupportedException, SystemException {
        transactions.setTransactionTimeout(change.seconds());
        try {
            transactions.begin();
        } finally {
            // It holds for the transactions that a thread begins from then on: the next one has its own.
            transactions.setTransactionTimeout(0);
        }
    }

    /** For the rest of the transaction: the triggers of the audit trail read it. */
    private void sayWhoChanges() {
        // Past Hibernate's queries: it keeps each one of a native select, and looks through all of them for the next.
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement says =
                    connection.prepareStatement("select set_config('chungtay.caller', ?, true)")) {
                says.setString(1, origin.describe());
                says.execute();
            }
        });
    }
}
