package vn.chungtay.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Lets the service trust the tests' own key, so that {@link Tokens} can sign real bearer tokens without a Keycloak. */
public class IssuerResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.bearer.auth-server-url", "",
                "quarkus.oidc.bearer.public-key", TestKeys.publicKey(),
                // A browser's session needs the real Keycloak: there is none here.
                "quarkus.oidc.tenant-enabled", "false",
                "quarkus.oidc.auth-server-url", "");
    }

    @Override
    public void stop() {
        // Nothing runs.
    }
}
