package vn.chungtay.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import vn.chungtay.audit.CarriedOrigin;

/** Does long work in a request context of its own, in the name of who began it. */
@ApplicationScoped
class OperationWorker {

    private final CarriedOrigin origin;

    OperationWorker(CarriedOrigin origin) {
        this.origin = origin;
    }

    @ActivateRequestContext
    void work(OperationService.Begun begun, Progress progress) throws Exception {
        origin.carry(begun.origin());
        begun.work().run(progress);
    }
}
