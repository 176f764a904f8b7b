package vn.chungtay.statistics;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The figures of the time before the system as they are written. */
@ApplicationScoped
class ReportedFigures implements PanacheRepositoryBase<ReportedFigure, UUID> {

    /** What this source said of this time. */
    Optional<ReportedFigure> of(MeasuredSubject subject, ReportedFigure.Saying saying) {
        return find(
                        "measure = ?1 and parameters = ?2 and scopeId = ?3 and fromDay = ?4 and toDay = ?5 and source = ?6",
                        subject.measure().path,
                        subject.parameters().text(),
                        subject.scope(),
                        saying.from(),
                        saying.to(),
                        saying.source())
                .singleResultOptional();
    }
}
