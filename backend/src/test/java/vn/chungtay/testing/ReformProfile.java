package vn.chungtay.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** For what follows the reform: on a database of their own, for it changes the map for good. */
public class ReformProfile implements QuarkusTestProfile {

    /** A file that moves every school of a city is waited for, on a busy machine too. */
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.http.test-timeout", "120s");
    }
}
