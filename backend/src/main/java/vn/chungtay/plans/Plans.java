package vn.chungtay.plans;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The plans as aggregates, for writing. */
@ApplicationScoped
class Plans implements PanacheRepositoryBase<ActivityPlan, UUID> {}
