package vn.chungtay.shared;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import java.util.concurrent.Callable;

/** What {@link Change} means. */
@Change
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class ChangeInterceptor {

    private final EntityManager entities;
    private final DryRun dryRun;

    ChangeInterceptor(EntityManager entities, DryRun dryRun) {
        this.entities = entities;
        this.dryRun = dryRun;
    }

    @AroundInvoke
    Object inOneTransaction(InvocationContext call) throws Exception {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return call.proceed();
        }
        return QuarkusTransaction.requiringNew().call((Callable<Object>) () -> {
            Object result = call.proceed();
            entities.flush();
            entities.createNativeQuery("set constraints all immediate").executeUpdate();
            if (dryRun.wanted()) {
                QuarkusTransaction.setRollbackOnly();
            }
            return result;
        });
    }
}
