package vn.chungtay.contract;

import jakarta.enterprise.context.RequestScoped;

/** The Idempotency-Key of this request, when it carries one that is to be kept. */
@RequestScoped
class IdempotencyKey {

    /** Whose key, which, and what was asked with it. */
    record Asked(String caller, String key, byte[] requestHash) {}

    private Asked asked;

    void ask(Asked now) {
        asked = now;
    }

    /** What was asked, to be answered by the first who takes it; null when there is none, or it is being answered. */
    Asked take() {
        Asked taken = asked;
        asked = null;
        return taken;
    }
}
