package vn.chungtay.statistics;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The targets as they are written. */
@ApplicationScoped
class Targets implements PanacheRepositoryBase<Target, UUID> {

    Optional<Target> of(MeasuredSubject subject, String schoolYear) {
        return find(
                        "measure = ?1 and parameters = ?2 and scopeId = ?3 and schoolYear = ?4",
                        subject.measure().path,
                        subject.parameters().text(),
                        subject.scope(),
                        schoolYear)
                .singleResultOptional();
    }
}
