package vn.chungtay.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** A small browser application to serve, from below a hidden folder as clones may lie, and a Keycloak that is away until a test opens {@link KeycloakStandIn}. */
public class BrowserResource implements QuarkusTestResourceLifecycleManager {

    private static final Path SOURCE = Path.of("src/test/web");
    private static final Path ROOT = Path.of("target/.hidden/web");

    @Override
    public Map<String, String> start() {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = ROOT.resolve(SOURCE.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.createDirectories(ROOT.resolve(".vite"));
            Files.writeString(ROOT.resolve(".vite/manifest.json"), "{}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "chungtay.web-root",
                ROOT.toString(),
                "chungtay.keycloak.proxy",
                "true",
                "chungtay.keycloak.url",
                KeycloakStandIn.url(),
                "chungtay.keycloak.service-secret",
                KeycloakStandIn.SECRET);
    }

    @Override
    public void stop() {
        // Nothing runs.
    }
}
