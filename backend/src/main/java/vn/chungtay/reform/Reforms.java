package vn.chungtay.reform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.shared.Refusal;

/** The reforms as aggregates, for writing. */
@ApplicationScoped
class Reforms implements PanacheRepositoryBase<Reform, UUID> {

    Reform require(UUID id, IfMatch ifMatch) {
        Reform reform = findByIdOptional(id).orElseThrow(Refusal::notFound);
        ifMatch.check(reform.version());
        return reform;
    }
}
