package vn.chungtay.organisations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The boundary files as they are written. */
@ApplicationScoped
class BoundaryFiles implements PanacheRepositoryBase<BoundaryFile, UUID> {}
