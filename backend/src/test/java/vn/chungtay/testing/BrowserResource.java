package vn.chungtay.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A small browser application to serve, and a Keycloak that never answers. */
public class BrowserResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "chungtay.web-root",
                "src/test/web",
                "chungtay.keycloak.proxy",
                "true",
                "chungtay.keycloak.url",
                "http://127.0.0.1:9/auth");
    }

    @Override
    public void stop() {
        // Nothing runs.
    }
}
