package vn.chungtay.programmes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The themes as they are written. */
@ApplicationScoped
class Themes implements PanacheRepositoryBase<Theme, UUID> {}
