package vn.chungtay.programmes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The school years as they are written. */
@ApplicationScoped
class SchoolYears implements PanacheRepositoryBase<SchoolYear, UUID> {}
