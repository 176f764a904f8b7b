package vn.chungtay.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** For a made country: on a database of its own, in which there is nothing else. */
public class CountryProfile implements QuarkusTestProfile {

    /** A reform is waited for, on a busy machine too. */
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.http.test-timeout", "120s");
    }
}
