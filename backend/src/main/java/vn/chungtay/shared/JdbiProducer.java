package vn.chungtay.shared;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The reader of rows, over the same pooled connections (and inside the same transaction) as everything else. */
class JdbiProducer {

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource source) {
        return Jdbi.create(source).registerArrayType(String.class, "text").registerArrayType(UUID.class, "uuid");
    }
}
