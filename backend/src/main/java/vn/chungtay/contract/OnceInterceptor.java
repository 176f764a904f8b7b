package vn.chungtay.contract;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * A request with an Idempotency-Key has its effect once, however often it comes. It stands around every operation, for every operation says
 * by {@link RolesAllowed} who may call it; so none can be written that forgets this law.
 */
@RolesAllowed("")
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 10)
class OnceInterceptor {

    private final IdempotencyKey key;
    private final KeptAnswers answers;

    OnceInterceptor(IdempotencyKey key, KeptAnswers answers) {
        this.key = key;
        this.answers = answers;
    }

    @AroundInvoke
    Object once(InvocationContext operation) throws Exception {
        IdempotencyKey.Asked asked = key.take();
        return asked == null ? operation.proceed() : answers.once(asked, operation);
    }
}
