package vn.chungtay.liveliness;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** What people say of milestones, for writing. */
@ApplicationScoped
class Milestones implements PanacheRepositoryBase<Milestone, MilestoneKey> {}
