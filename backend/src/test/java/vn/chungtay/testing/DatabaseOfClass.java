package vn.chungtay.testing;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.arc.Arc;
import io.quarkus.cache.CacheManager;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.chungtay.testing.OwnDatabase.Content;

/**
 * Puts the database that a class's tests ask for under the running service. The service stays, so that its code is started and
 * compiled once for all tests, and what it keeps in memory of the database before is forgotten.
 */
public class DatabaseOfClass implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        OwnDatabase own = testClass.getAnnotation(OwnDatabase.class);
        try {
            Databases.keep(Content.NOTHING, DatabaseOfClass::rest);
            if (own == null) {
                Databases.share(DatabaseOfClass::rest);
            } else {
                if (own.value() == Content.HANOI && !Databases.isKept(Content.HANOI)) {
                    Databases.own(Content.NOTHING, DatabaseOfClass::rest);
                    // Calls learn only later where the service listens.
                    RestAssured.port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
                    DemoData.load();
                    Databases.keep(Content.HANOI, DatabaseOfClass::rest);
                }
                Databases.own(own.value(), DatabaseOfClass::rest);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The service lets its connections go and forgets who is meant by a code. */
    private static void rest() {
        Arc.container().select(AgroalDataSource.class).get().flush(FlushMode.ALL);
        Arc.container()
                .select(CacheManager.class)
                .get()
                .getCache("organisation-by-code")
                .orElseThrow()
                .invalidateAll()
                .await()
                .indefinitely();
    }
}
