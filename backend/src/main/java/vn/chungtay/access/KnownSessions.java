package vn.chungtay.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who the session of a browser was when Keycloak last said so: while Keycloak is away, that still holds. It is kept in memory alone, under
 * a fingerprint of the cookie, and for as long as a session may last without a refresh.
 */
@ApplicationScoped
class KnownSessions {

    private static final int MOST = 20_000;

    private final Cache<String, SecurityIdentity> known;

    KnownSessions(@ConfigProperty(name = "quarkus.oidc.authentication.session-age-extension") Duration age) {
        known = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(age).build();
    }

    /** The session that a call came with; to be asked before anything is done with its cookies. */
    static Optional<String> cameWith(RoutingContext call) {
        return fingerprint(call, cookie -> true);
    }

    /** Under the session that came, and under the one that takes its place with this answer. */
    void remember(Optional<String> came, RoutingContext call, SecurityIdentity identity) {
        SecurityIdentity bare = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .build();
        came.ifPresent(session -> known.put(session, bare));
        fingerprint(call, ServerCookie::isChanged).ifPresent(session -> known.put(session, bare));
    }

    Optional<SecurityIdentity> of(String session) {
        return Optional.ofNullable(known.getIfPresent(session));
    }

    void forget(String session) {
        known.invalidate(session);
    }

    /** Of all parts of a session's cookie; a value that is taken away is empty. */
    private static Optional<String> fingerprint(RoutingContext call, Predicate<ServerCookie> which) {
        String session = call.request().cookies().stream()
                .map(ServerCookie.class::cast)
                .filter(cookie -> OidcUtils.isSessionCookie(cookie.getName())
                        && !cookie.getValue().isEmpty())
                .filter(which)
                .map(cookie -> cookie.getName() + '=' + cookie.getValue())
                .sorted()
                .collect(Collectors.joining(";"));
        if (session.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(session.getBytes(StandardCharsets.UTF_8));
            return Optional.of(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
